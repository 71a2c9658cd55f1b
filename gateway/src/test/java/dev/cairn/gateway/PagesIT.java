package dev.cairn.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The web client's files, and the page of the contracts. */
@RunningGateway
class PagesIT {

    private Browser browser;

    @BeforeEach
    void openABrowser(@LocalServerPort int gateway) {
        browser = new Browser(gateway);
        Surroundings.OIDC.reset();
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
    void thePageOfTheContractsIsThere() {
        HttpResponse<String> page = browser.navigate("/docs");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).containsIgnoringCase("swagger-ui");
        assertThat(browser.get("/docs/").headers().firstValue("Location")).hasValue("/docs");
    }
}
