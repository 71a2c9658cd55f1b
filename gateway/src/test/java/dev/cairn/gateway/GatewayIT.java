package dev.cairn.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ContextConfiguration;

@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "cairn.gateway.rate-limit.capacity=100000")
@ContextConfiguration(initializers = Surroundings.class)
class GatewayIT {

    private static final String ROADMAPS = "/api/v1/orgs/harbor/roadmaps";
    private static final String COHORTS = "/api/v1/orgs/harbor/cohorts";
    private static final String PAPERS = "/api/v1/orgs/harbor/papers";
    private static final String[] TOKEN = {"Authorization", "Bearer opaque.token"};

    private int port;
    private Browser browser;

    @BeforeEach
    void openABrowser(@LocalServerPort int gateway) {
        port = gateway;
        browser = new Browser(gateway);
        Surroundings.OIDC.reset();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/orgs/harbor/roadmaps/r1/editions",
                "/api/v1/orgs/harbor/members",
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
    void headersThatServiceAndGatewayBothSetComeOnce() {
        HttpResponse<String> answer = browser.get(ROADMAPS, TOKEN);

        assertThat(answer.headers().allValues("X-Content-Type-Options")).containsExactly("nosniff");
        assertThat(answer.headers().allValues("Cache-Control")).containsExactly("private, max-age=5");
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
        Expect.problem(browser.get(COHORTS + "/never", TOKEN), GatewayProblem.SLOW, "progress");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/nothing", "/api/v1/orgs/harbor/nothing", "/api"})
    void anAddressWithoutARouteIs404(String path) {
        Expect.problem(browser.get(path, TOKEN), GatewayProblem.NO_ROUTE);
    }

    @Test
    void loginBeginsWithPkceAndANonce() {
        HttpResponse<String> login = browser.get("/login", "Accept", "text/html");
        assertThat(login.headers().firstValue("Location")).hasValue("/oauth2/authorization/keycloak");

        assertThat(location(browser.get("/oauth2/authorization/keycloak")))
                .startsWith(Surroundings.OIDC.realm())
                .contains("code_challenge=", "code_challenge_method=S256", "nonce=");
    }

    @Test
    void loginWhileTheProviderIsAwayBringsThePersonBackToAPage() {
        String authorization = location(browser.get("/oauth2/authorization/keycloak"));
        String state =
                URLDecoder.decode(authorization.replaceAll(".*[?&]state=([^&]+).*", "$1"), StandardCharsets.UTF_8);
        Surroundings.OIDC.close();
        try {
            HttpResponse<String> back = browser.get(
                    "/login/oauth2/code/keycloak?code=c&state=" + URLEncoder.encode(state, StandardCharsets.UTF_8),
                    "Accept",
                    "text/html");
            assertThat(back.headers().firstValue("Location")).hasValue("/?login=unavailable");
        } finally {
            Surroundings.OIDC.open();
        }
    }

    @Test
    void loginEndsAtThePageThatWasAskedFor() {
        HttpResponse<String> page = browser.navigate("/login?to=/boards/7");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.uri().getPath()).isEqualTo("/boards/7");
        assertThat(Surroundings.OIDC.provedKey()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"//evil.test/", "https://evil.test/", "/%5Cevil.test"})
    void loginLeadsToNoForeignPage(String to) {
        logIn();

        assertThat(location(browser.get("/login?to=" + to))).isEqualTo("/");
    }

    @Test
    void theSessionSaysWhoIsLoggedIn() {
        assertThat(browser.get("/session").body()).contains("\"authenticated\":false");
        logIn();
        assertThat(browser.get("/session").body())
                .contains("\"authenticated\":true", "\"subject\":\"u-1\"", "Ada Kowalska", "{\"harbor\":[\"author\"]}");
    }

    @Test
    void theSessionsTokenIsRelayedAndItsCookieIsNot() {
        logIn();

        assertThat(browser.get(ROADMAPS).body())
                .contains("authorization: [Bearer access-first]")
                .doesNotContain("cookie:");
    }

    @Test
    void aSessionsWriteNeedsTheCsrfHeaderAndKeepsItsBody() {
        logIn();
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
        logIn();

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

    @Test
    void logoutNeedsTheCsrfHeader() {
        logIn();

        Expect.problem(browser.post("/logout", ""), GatewayProblem.CSRF);
        assertThat(browser.get("/session").body()).contains("\"authenticated\":true");
    }

    @Test
    void logoutTellsAScriptWhereToGoAndEndsTheSession() {
        logIn();
        String session = browser.cookie("SESSION");

        HttpResponse<String> answer =
                browser.post("/logout", "", "Accept", "application/json", "X-XSRF-TOKEN", browser.csrfToken());

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .startsWith("{\"location\":\"" + Surroundings.OIDC.realm()
                        + "/protocol/openid-connect/logout?id_token_hint=")
                .contains("post_logout_redirect_uri=" + browser.base() + "/");
        Expect.problem(new Browser(port).get(ROADMAPS, "Cookie", "SESSION=" + session), GatewayProblem.UNAUTHENTICATED);
    }

    @Test
    void logoutRedirectsAPage() {
        logIn();

        HttpResponse<String> answer =
                browser.post("/logout", "", "Accept", "text/html", "X-XSRF-TOKEN", browser.csrfToken());

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(browser.get("/session").body()).contains("\"authenticated\":false");
        assertThat(browser.cookie("XSRF-TOKEN")).isNotNull();
    }

    @Test
    void aBodyThatIsTooLargeIs413AndDoesNotOpenTheBreaker() {
        Expect.problem(browser.post(ROADMAPS, "x".repeat(1_200_000), TOKEN), GatewayProblem.TOO_LARGE);
        for (int i = 0; i < 15; i++) {
            Expect.problem(browser.chunked(ROADMAPS, 3_000_000, TOKEN), GatewayProblem.TOO_LARGE);
        }

        assertThat(browser.chunked(ROADMAPS, 900_000, TOKEN).body()).contains("bytes=900000");
    }

    @Test
    void everyPageIsTheClientsPageAndIsNotCachedUnasked() {
        HttpResponse<String> page =
                browser.get("/boards/9/deep", "Accept", "text/html,application/xhtml+xml,*/*;q=0.8");

        assertThat(page.body()).contains("The tests' own page");
        assertThat(page.headers().firstValue("Cache-Control")).hasValue("no-cache");
        assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("script-src 'self'", "frame-ancestors 'none'");
        assertThat(page.headers().firstValue("X-Frame-Options")).hasValue("DENY");
        assertThat(page.headers().firstValue("Strict-Transport-Security")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/index.html"})
    void theClientsEntryIsNotCachedUnasked(String path) {
        assertThat(browser.get(path, "Accept", "text/html").headers().firstValue("Cache-Control"))
                .hasValue("no-cache");
    }

    @Test
    void assetsAreCachedForEver() {
        assertThat(browser.get("/assets/app-abc123.js").headers().firstValue("Cache-Control"))
                .hasValue("max-age=31536000, public, immutable");
    }

    @Test
    void anAssetThatIsGoneIs404AndNotThePage() {
        assertThat(browser.get("/assets/gone-1.js", "Accept", "text/html").statusCode())
                .isEqualTo(404);
        Expect.problem(browser.get("/boards/9"), GatewayProblem.NO_ROUTE);
    }

    @Test
    void healthIsPublicAndTheRestOfTheActuatorClosed() {
        assertThat(browser.get("/actuator/health").statusCode()).isEqualTo(200);
        assertThat(browser.get("/actuator/env").statusCode()).isIn(401, 403);
        assertThat(browser.get("/actuator/env", TOKEN).statusCode()).isIn(401, 403, 404);
    }

    @ParameterizedTest
    @CsvSource({"catalog", "progress"})
    void theContractOfEachServiceIsShown(String service) {
        assertThat(browser.get("/docs/" + service + "/openapi.yaml").body()).startsWith("GET /docs/openapi.yaml\n");
        assertThat(browser.get("/docs/api/swagger-config").body())
                .contains("\"url\":\"/docs/" + service + "/openapi.yaml\"");
    }

    @Test
    void thePageOfTheContractsIsThere() {
        HttpResponse<String> page = browser.navigate("/docs");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).containsIgnoringCase("swagger-ui");
    }

    private void logIn() {
        assertThat(browser.navigate("/login?to=/").statusCode()).isEqualTo(200);
    }

    /** Under the 60 s that Spring Security takes off, so it is expired at once; the next ones are not. */
    private void logInWithAnExpiredToken() {
        Surroundings.OIDC.giveTokensFor(30);
        logIn();
        Surroundings.OIDC.reset();
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("");
    }
}
