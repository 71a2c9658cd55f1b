package dev.cairn.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.context.ContextConfiguration;

/** What a caller is told when a service is away, slow or answers nonsense. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = {Surroundings.class, AwayIT.ProgressIsBroken.class})
class AwayIT {

    private static final String ROADMAPS = "/api/v1/orgs/harbor/roadmaps";
    private static final String COHORTS = "/api/v1/orgs/harbor/cohorts";
    private static final String PAPERS = "/api/v1/orgs/harbor/papers";
    private static final String[] TOKEN = {"Authorization", "Bearer opaque.token"};

    private Browser browser;

    @BeforeEach
    void openABrowser(@LocalServerPort int gateway) {
        browser = new Browser(gateway);
        Surroundings.OIDC.reset();
    }

    @Test
    void aServiceThatIsAwayIs503AndNamed() {
        HttpResponse<String> answer = browser.get(PAPERS, TOKEN);

        Expect.problem(answer, GatewayProblem.AWAY, "assessment");
        assertThat(answer.headers().firstValue("Retry-After")).hasValue("5");
    }

    @Test
    void anOpenBreakerAnswersAsTheFailuresThatOpenedIt() {
        for (int i = 0; i < 12; i++) {
            Expect.problem(browser.get(PAPERS, TOKEN), GatewayProblem.AWAY, "assessment");
        }
    }

    @Test
    void aServiceThatDoesNotAnswerInTimeIs504AndNamed() {
        Expect.problem(browser.get(ROADMAPS + "/never", TOKEN), GatewayProblem.SLOW, "catalog");
    }

    /** As many as would open the breaker, were they the service's doing. */
    @Test
    void aBodyThatStandsStillIs408AndNotLaidToTheService(@LocalServerPort int gateway) {
        List<RawAnswer> stalled = IntStream.range(0, 20)
                .mapToObj(_ -> CompletableFuture.supplyAsync(
                        () -> RawAnswer.of(
                                gateway,
                                "POST " + ROADMAPS + "/imports HTTP/1.1",
                                TOKEN[0] + ": " + TOKEN[1],
                                "Content-Type: text/markdown",
                                "Content-Length: 10"),
                        Thread::startVirtualThread))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();

        stalled.forEach(answer -> answer.isProblem(GatewayProblem.UPLOAD_STALLED));
        assertThat(browser.get(ROADMAPS, TOKEN).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"silence", "garbage", "status", "header"})
    void anAnswerThatIsNoneIs502AndNamed(String nonsense) {
        Expect.problem(browser.get(COHORTS + "/" + nonsense, TOKEN), GatewayProblem.BROKEN_ANSWER, "progress");
    }

    /** What came first has been sent on by then; a whole answer must not seem to have come. */
    @ParameterizedTest
    @ValueSource(strings = {"half", "stall"})
    void anAnswerThatBreaksOffIsBrokenOffForTheCallerToo(String end) {
        assertThatThrownBy(() -> browser.get(COHORTS + "/" + end, TOKEN))
                .cause()
                .isInstanceOf(IOException.class)
                .isNotInstanceOf(HttpTimeoutException.class);
    }

    static final class ProgressIsBroken implements ApplicationContextInitializer<ConfigurableApplicationContext> {
        @Override
        public void initialize(ConfigurableApplicationContext context) {
            TestPropertyValues.of("cairn.services.progress.uri=" + BrokenService.STARTED.url())
                    .applyTo(context);
        }
    }
}
