package dev.cairn.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What a browser with a session may do, and how its token stays fresh. */
@RunningGateway
class SessionIT {

    private static final String ROADMAPS = "/api/v1/orgs/harbor/roadmaps";

    private Browser browser;

    @BeforeEach
    void openABrowser(@LocalServerPort int gateway) {
        browser = new Browser(gateway);
        Surroundings.OIDC.reset();
    }

    @Test
    void withoutTokenAndSessionIs401AndMakesNoSession() {
        Expect.problem(browser.get(ROADMAPS, "Accept", "text/html"), GatewayProblem.UNAUTHENTICATED);
        assertThat(browser.cookie("SESSION")).isNull();
        assertThat(browser.cookie("XSRF-TOKEN")).isNotNull();
    }

    @Test
    void anotherKindOfAuthorizationIs401() {
        Expect.problem(browser.get(ROADMAPS, "Authorization", "Basic YTpi"), GatewayProblem.UNAUTHENTICATED);
    }

    @Test
    void theSessionSaysWhoIsLoggedIn() {
        assertThat(browser.get("/session").body()).contains("\"authenticated\":false");
        browser.logIn();
        assertThat(browser.get("/session").body())
                .contains("\"authenticated\":true", "\"subject\":\"u-1\"", "Ada Kowalska", "{\"harbor\":[\"author\"]}")
                .contains("\"platformAdmin\":false");
    }

    @Test
    void theSessionSaysWhoRunsThePlatform() {
        Surroundings.OIDC.giveRealmRole("platform-admin");
        browser.logIn();
        assertThat(browser.get("/session").body()).contains("\"platformAdmin\":true");
    }

    @Test
    void theSessionsTokenIsRelayedAndItsCookieIsNot() {
        browser.logIn();

        assertThat(browser.get(ROADMAPS).body())
                .contains("authorization: [Bearer access-first]")
                .doesNotContain("cookie:");
    }

    @Test
    void aSessionsWriteNeedsTheCsrfHeaderAndKeepsItsBody() {
        browser.logIn();
        String[] form = {"Content-Type", "application/x-www-form-urlencoded"};

        Expect.problem(browser.post(ROADMAPS, "a=b", form), GatewayProblem.CSRF);
        Expect.problem(browser.post(ROADMAPS, "a=b", form[0], form[1], "X-XSRF-TOKEN", "guessed"), GatewayProblem.CSRF);
        assertThat(browser.post(ROADMAPS, "a=b&c=d", form[0], form[1], "X-XSRF-TOKEN", browser.csrfToken())
                        .body())
                .contains("bytes=7", "Bearer access-first")
                .doesNotContain("xsrf");
    }

    @Test
    void aBearerTokenWinsOverTheSession() {
        browser.logIn();

        assertThat(browser.post(ROADMAPS, "", "Authorization", "Bearer mine").body())
                .contains("authorization: [Bearer mine]");
    }

    @Test
    void anExpiredTokenIsRefreshedOnceAndTheSessionStays() {
        logInWithAnExpiredToken();
        String session = browser.cookie("SESSION");

        assertThat(browser.get(ROADMAPS).body()).contains("Bearer access-refreshed-");
        int refreshes = Surroundings.OIDC.refreshes();
        assertThat(browser.get(ROADMAPS).body()).contains("Bearer access-refreshed-" + refreshes);
        assertThat(Surroundings.OIDC.refreshes()).isEqualTo(refreshes);
        assertThat(browser.cookie("SESSION")).isEqualTo(session);
        assertThat(browser.get("/session").body()).contains("\"authenticated\":true");
    }

    @Test
    void callsAtTheSameTimeShareOneRefresh() throws Exception {
        logInWithAnExpiredToken();
        int before = Surroundings.OIDC.refreshes();
        try (ExecutorService calls = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<HttpResponse<String>>> answers = IntStream.range(0, 6)
                    .mapToObj(i -> calls.submit(() -> browser.get(ROADMAPS)))
                    .toList();
            for (Future<HttpResponse<String>> answer : answers) {
                assertThat(answer.get().body()).contains("Bearer access-refreshed-" + (before + 1));
            }
        }
        assertThat(Surroundings.OIDC.refreshes()).isEqualTo(before + 1);
        assertThat(browser.get("/session").body()).contains("\"authenticated\":true");
    }

    @Test
    void aRefusedRefreshIs401AndNoRedirect() {
        logInWithAnExpiredToken();
        Surroundings.OIDC.refuseRefreshes();

        Expect.problem(browser.get(ROADMAPS, "Accept", "text/html"), GatewayProblem.SESSION_OVER);
        Expect.problem(browser.get(ROADMAPS), GatewayProblem.UNAUTHENTICATED);
        assertThat(browser.get("/session").body()).contains("\"authenticated\":false");
    }

    @Test
    void aProviderAwayDuringARefreshIs503AndTheSessionStays() {
        logInWithAnExpiredToken();
        Surroundings.OIDC.close();
        try {
            Expect.problem(browser.get(ROADMAPS), GatewayProblem.AWAY, "identity");
            assertThat(browser.get("/session").body()).contains("\"authenticated\":true");
        } finally {
            Surroundings.OIDC.open();
        }
        assertThat(browser.get(ROADMAPS).body()).contains("Bearer access-refreshed-");
    }

    /** Under the 60 s that Spring Security takes off, so it is expired at once; the next ones are not. */
    private void logInWithAnExpiredToken() {
        Surroundings.OIDC.giveTokensFor(30);
        browser.logIn();
        Surroundings.OIDC.reset();
    }
}
