package dev.cairn.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Where a request goes, and what of it reaches the service. */
@RunningGateway
class RoutingIT {

    private static final String ROADMAPS = "/api/v1/orgs/harbor/roadmaps";
    private static final String[] TOKEN = {"Authorization", "Bearer opaque.token"};

    private Browser browser;

    @BeforeEach
    void openABrowser(@LocalServerPort int gateway) {
        browser = new Browser(gateway);
        Surroundings.OIDC.reset();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/orgs/harbor/roadmaps/r1/editions",
                "/api/v1/orgs/harbor/members",
                "/api/v1/public/roadmaps/harbor/r1",
                "/api/v1/platform/catalog/dead-letters",
                "/api/v1/orgs/harbor/cohorts/c1/board",
                "/api/v1/orgs/harbor/enrolments/e1",
                "/api/v1/me/enrolments",
                "/api/v1/platform/progress/dead-letters"
            })
    void aRouteReachesItsService(String path) {
        assertThat(browser.get(path, TOKEN).body()).startsWith("GET " + path + "\n");
    }

    @Test
    void aBearerTokenPassesUntouchedWithoutSessionOrCsrf() {
        HttpResponse<String> answer = browser.post(
                ROADMAPS + "?q=1",
                "abc",
                "Authorization",
                "Bearer opaque.token",
                "Cookie",
                "SESSION=nonsense",
                "X-Forwarded-For",
                "6.6.6.6");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .contains("POST " + ROADMAPS + "?q=1", "bytes=3", "authorization: [Bearer opaque.token]")
                .doesNotContain("cookie:", "6.6.6.6");
        assertThat(answer.headers().allValues("Set-Cookie")).isEmpty();
    }

    @Test
    void manyAskAServiceAtOnce() throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Integer>> calls = Collections.nCopies(
                    FakeService.TOGETHER,
                    () -> browser.get(ROADMAPS + "/together", TOKEN).statusCode());

            for (Future<Integer> status : threads.invokeAll(calls)) {
                assertThat(status.get()).isEqualTo(200);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/public/roadmaps", "/api/v1/public/roadmaps/harbor/r1"})
    void whatIsPublicIsReadWithoutAnAccount(String path) {
        HttpResponse<String> answer = browser.get(path);

        assertThat(answer.body()).startsWith("GET " + path + "\n").doesNotContain("authorization:");
        Expect.problem(browser.post(path, "x"), GatewayProblem.UNAUTHENTICATED);
    }

    @Test
    void aHookReachesItsServiceWithoutLoginAndCsrfAndNothingElseDoes() {
        String hook = "/api/v1/hooks/catalog/git/harbor/r1";

        HttpResponse<String> answer = browser.post(hook, "abc", "X-Hub-Signature-256", "sha256=00");

        assertThat(answer.body()).contains("POST " + hook, "bytes=3").containsIgnoringCase("x-hub-signature-256");
        assertThat(answer.headers().allValues("Set-Cookie")).isEmpty();
        Expect.problem(browser.get(hook), GatewayProblem.UNAUTHENTICATED);
    }

    @Test
    void headersThatServiceAndGatewayBothSetComeOnce() {
        HttpResponse<String> answer = browser.get(ROADMAPS, TOKEN);

        assertThat(answer.headers().allValues("X-Content-Type-Options")).containsExactly("nosniff");
        assertThat(answer.headers().allValues("Cache-Control")).containsExactly("private, max-age=5");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/nothing", "/api/v1/orgs/harbor/nothing", "/api"})
    void anAddressWithoutARouteIs404(String path) {
        Expect.problem(browser.get(path, TOKEN), GatewayProblem.NO_ROUTE);
    }

    @ParameterizedTest
    @CsvSource({"catalog", "progress"})
    void theContractOfEachServiceIsShown(String service) {
        assertThat(browser.get("/docs/" + service + "/openapi.yaml").body()).startsWith("GET /docs/openapi.yaml\n");
        assertThat(browser.get("/docs/api/swagger-config").body())
                .contains("\"url\":\"/docs/" + service + "/openapi.yaml\"");
    }

    @Test
    void healthIsPublicAndTheRestOfTheActuatorClosed() {
        assertThat(browser.get("/actuator/health").statusCode()).isEqualTo(200);
        assertThat(browser.get("/actuator/env").statusCode()).isIn(401, 403);
        assertThat(browser.get("/actuator/env", TOKEN).statusCode()).isIn(401, 403, 404);
    }

    @Test
    void aPlainRequestIdReachesTheServiceAndComesBack() {
        HttpResponse<String> answer = browser.get(ROADMAPS, TOKEN[0], TOKEN[1], "X-Request-Id", "call-7");

        assertThat(answer.body()).contains("x-request-id: [call-7]");
        assertThat(answer.headers().allValues("X-Request-Id")).containsExactly("call-7");
    }

    @Test
    void withoutAPlainRequestIdTheGatewayGivesOne() {
        HttpResponse<String> answer = browser.get(ROADMAPS, TOKEN[0], TOKEN[1], "X-Request-Id", "a b<script>");

        String given = answer.headers().firstValue("X-Request-Id").orElse("");
        assertThat(given).matches("[0-9a-z]{26}");
        assertThat(answer.body()).contains("x-request-id: [" + given + "]");
    }
}
