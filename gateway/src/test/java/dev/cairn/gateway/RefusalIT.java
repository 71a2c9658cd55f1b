package dev.cairn.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What the gateway does not take, and that it always says why. */
@RunningGateway
class RefusalIT {

    private static final String ROADMAPS = "/api/v1/orgs/harbor/roadmaps";
    private static final String[] TOKEN = {"Authorization", "Bearer opaque.token"};

    private int port;
    private Browser browser;

    @BeforeEach
    void openABrowser(@LocalServerPort int gateway) {
        port = gateway;
        browser = new Browser(gateway);
        Surroundings.OIDC.reset();
    }

    @Test
    void aBodyThatIsTooLargeIs413AndDoesNotOpenTheBreaker() {
        HttpResponse<String> refused = browser.post(ROADMAPS, "x".repeat(1_200_000), TOKEN);
        Expect.problem(refused, GatewayProblem.TOO_LARGE);
        assertThat(refused.body()).contains("\"expected\":\"at most 1048576 bytes\"");
        for (int i = 0; i < 15; i++) {
            Expect.problem(browser.chunked(ROADMAPS, 3_000_000, TOKEN), GatewayProblem.TOO_LARGE);
        }

        assertThat(browser.chunked(ROADMAPS, 900_000, TOKEN).body()).contains("bytes=900000");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/orgs/harbor%2Fother/roadmaps",
                "/api/v1/orgs/harbor%252Fother/roadmaps",
                "/api/v1/orgs/harbor;a=b/roadmaps",
                "/api/v1/orgs/harbor%3Ba/roadmaps",
                "/api/v1/orgs//roadmaps",
                "//api/v1/orgs/harbor/roadmaps",
                "/api/v1/orgs/harbor/../other/roadmaps",
                "/api/v1/orgs/harbor/%2e%2e/roadmaps",
                "/api/v1/orgs/harbor%5Cother/roadmaps",
                "/api/v1/orgs/harbor/roadmaps/%00",
                "/api/v1/orgs/harbor/roadmaps/%0d%0aX:y",
                "/api/v1/orgs/harbor/roadmaps/%07",
                "/api/v1/orgs/harbor/roadmaps/a\u0007b"
            })
    void anAddressThatCouldMeanTwoThingsIs400(String path) {
        for (String header : List.of("X-Nothing: a", "Authorization: Bearer t")) {
            RawAnswer answer = RawAnswer.of(port, "GET " + path + " HTTP/1.1", header);

            answer.isProblem(GatewayProblem.MALFORMED);
        }
    }

    @Test
    void anAddressThatIsTooLongIs414() {
        RawAnswer.of(port, "GET /api/v1/" + "a".repeat(20_000) + " HTTP/1.1")
                .isProblem(GatewayProblem.ADDRESS_TOO_LONG);
    }

    @Test
    void headersThatAreTooLargeAre431() {
        RawAnswer.of(port, "GET / HTTP/1.1", "X-Large: " + "a".repeat(9_000))
                .isProblem(GatewayProblem.HEADERS_TOO_LARGE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"nonsense", "GET /a b HTTP/1.1", "GET /[ HTTP/1.1", "GET /%zz HTTP/1.1"})
    void aLineThatIsNoRequestIs400(String line) {
        RawAnswer.of(port, line).isProblem(GatewayProblem.MALFORMED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"TRACE", "CONNECT", "BREW"})
    void aMethodThatIsNotTakenIs400(String method) {
        RawAnswer.of(port, method + " /api/v1/orgs/harbor/roadmaps HTTP/1.1").isProblem(GatewayProblem.MALFORMED);
    }

    @Test
    void aHeaderThatIsNoneIs400() {
        RawAnswer.of(port, "GET / HTTP/1.1", "X-Bad: a\u0001b").isProblem(GatewayProblem.MALFORMED);
    }
}
