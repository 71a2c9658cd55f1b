package dev.cairn.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** How a browser logs in and out. */
@RunningGateway
class LoginIT {

    private static final String ROADMAPS = "/api/v1/orgs/harbor/roadmaps";

    private int port;
    private Browser browser;

    @BeforeEach
    void openABrowser(@LocalServerPort int gateway) {
        port = gateway;
        browser = new Browser(gateway);
        Surroundings.OIDC.reset();
    }

    @Test
    void loginBeginsWithPkceAndANonce() {
        HttpResponse<String> login = browser.get("/login", "Accept", "text/html");
        assertThat(login.headers().firstValue("Location")).hasValue("/oauth2/authorization/keycloak");

        assertThat(Browser.location(browser.get("/oauth2/authorization/keycloak")))
                .startsWith(Surroundings.OIDC.realm())
                .contains("code_challenge=", "code_challenge_method=S256", "nonce=");
    }

    @Test
    void loginEndsAtThePageThatWasAskedFor() {
        HttpResponse<String> page = browser.navigate("/login?to=/boards/7");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.uri().getPath()).isEqualTo("/boards/7");
        assertThat(Surroundings.OIDC.provedKey()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"//evil.test/", "https://evil.test/", "/%5Cevil.test", "/a%20b", "/x?y=%7Bz%7D", "/%0D%0Ax:y"})
    void loginLeadsToNoForeignPage(String to) {
        browser.logIn();

        assertThat(Browser.location(browser.get("/login?to=" + to))).isEqualTo("/");
    }

    @Test
    void loginWhileTheProviderIsAwayBringsThePersonBackToAPage() {
        String authorization = Browser.location(browser.get("/oauth2/authorization/keycloak"));
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
    void logoutNeedsTheCsrfHeader() {
        browser.logIn();

        Expect.problem(browser.post("/logout", ""), GatewayProblem.CSRF);
        assertThat(browser.get("/session").body()).contains("\"authenticated\":true");
    }

    @Test
    void logoutTellsAScriptWhereToGoAndEndsTheSession() {
        browser.logIn();
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
    void logoutWithoutASessionIsAnsweredInTheSameForm() {
        browser.get("/session");

        HttpResponse<String> answer =
                browser.post("/logout", "", "Accept", "application/json", "X-XSRF-TOKEN", browser.csrfToken());

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("{\"location\":\"/\"}");
    }

    @Test
    void logoutRedirectsAPage() {
        browser.logIn();

        HttpResponse<String> answer =
                browser.post("/logout", "", "Accept", "text/html", "X-XSRF-TOKEN", browser.csrfToken());

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(browser.get("/session").body()).contains("\"authenticated\":false");
        assertThat(browser.cookie("XSRF-TOKEN")).isNotNull();
    }

    @Test
    void aClientKeepsOnlyTheLoginThatItBeganLast() {
        String first = Browser.location(browser.get("/oauth2/authorization/keycloak"));
        String session = browser.cookie("SESSION");
        String last = Browser.location(browser.get("/oauth2/authorization/keycloak"));

        assertThat(browser.cookie("SESSION")).isEqualTo(session);
        assertThat(Browser.location(browser.get(callback(first), "Accept", "text/html")))
                .isEqualTo("/?login=failed");
        browser.navigate(last);
        assertThat(browser.get("/session").body()).contains("\"authenticated\":true");
    }

    /** Where the provider would send the browser after the login that began at this address. */
    private static String callback(String authorization) {
        String state = authorization.replaceAll(".*[?&]state=([^&]+).*", "$1");
        return "/login/oauth2/code/keycloak?code=c&state=" + state;
    }
}
