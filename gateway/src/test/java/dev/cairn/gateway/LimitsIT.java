package dev.cairn.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.web.server.WebSession;
import org.springframework.web.server.session.DefaultWebSessionManager;
import org.springframework.web.server.session.InMemoryWebSessionStore;
import org.springframework.web.server.session.WebSessionManager;

/** How much one caller may ask for. Each test calls from an address of its own. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "cairn.gateway.rate-limit.capacity=" + LimitsIT.CAPACITY,
            "cairn.gateway.rate-limit.period=1h",
            "cairn.gateway.login-limit.capacity=5",
            "cairn.gateway.login-limit.period=1h"
        })
@ContextConfiguration(initializers = Surroundings.class)
class LimitsIT {

    static final int CAPACITY = 30;

    private static final String ROADMAPS = "/api/v1/orgs/harbor/roadmaps";
    private static final String LOGIN = "/oauth2/authorization/keycloak";

    @LocalServerPort
    private int port;

    @Autowired
    private WebSessionManager webSessionManager;

    @BeforeEach
    void theProviderIsThere() {
        Surroundings.OIDC.reset();
    }

    @Test
    void anAddressThatAsksTooOftenIs429AndToldWhenToComeBack() {
        Browser machine = new Browser(port, "127.0.0.11");
        for (int i = 0; i < CAPACITY; i++) {
            assertThat(machine.get(ROADMAPS, "Authorization", "Bearer t" + i).statusCode())
                    .isEqualTo(200);
        }

        HttpResponse<String> refused = machine.get(ROADMAPS, "Authorization", "Bearer another");

        Expect.problem(refused, GatewayProblem.TOO_MANY);
        assertThat(refused.headers().firstValueAsLong("Retry-After").orElse(0)).isBetween(60L, 120L);
        assertThat(machine.get("/actuator/health").statusCode()).isEqualTo(200);
    }

    @Test
    void aSessionHasALimitOfItsOwn() {
        Browser browser = new Browser(port, "127.0.0.12");
        Surroundings.OIDC.give("u-12");
        // The page after it counts.
        browser.logIn();
        Browser neighbour = new Browser(port, "127.0.0.12");
        for (int i = 0; i < CAPACITY; i++) {
            neighbour.get(ROADMAPS);
        }
        Expect.problem(neighbour.get(ROADMAPS), GatewayProblem.TOO_MANY);

        for (int i = 1; i < CAPACITY; i++) {
            assertThat(browser.get(ROADMAPS).statusCode()).isEqualTo(200);
        }

        Expect.problem(browser.get(ROADMAPS), GatewayProblem.TOO_MANY);
    }

    @Test
    void whoNeverShowsATokenCountsByAddressToo() {
        Browser stranger = new Browser(port, "127.0.0.18");
        for (int i = 0; i < CAPACITY; i++) {
            assertThat(stranger.get(ROADMAPS, "Cookie", "SESSION=guess" + i).statusCode())
                    .isEqualTo(401);
        }

        Expect.problem(stranger.get(ROADMAPS, "Cookie", "SESSION=another"), GatewayProblem.TOO_MANY);
        Expect.problem(stranger.get("/"), GatewayProblem.TOO_MANY);
    }

    @Test
    void anAddressThatKeepsBeginningLoginsIsRefusedBeforeASessionIsOpened() {
        for (int i = 0; i < 5; i++) {
            Browser stranger = new Browser(port, "127.0.0.13");
            assertThat(stranger.get(LOGIN).statusCode()).isEqualTo(302);
            assertThat(stranger.cookie("SESSION")).isNotNull();
        }
        int open = sessions().size();

        for (String path : new String[] {LOGIN, "/%6Fauth2/authorization/keycloak", "/login", "/login/oauth2/code/x"}) {
            Browser stranger = new Browser(port, "127.0.0.13");
            HttpResponse<String> refused = stranger.get(path);
            Expect.problem(refused, GatewayProblem.TOO_MANY);
            assertThat(refused.headers().firstValueAsLong("Retry-After").orElse(0))
                    .isBetween(600L, 720L);
            assertThat(stranger.cookie("SESSION")).isNull();
        }
        assertThat(sessions()).hasSize(open);
        assertThat(new Browser(port, "127.0.0.14").get(LOGIN).statusCode()).isEqualTo(302);
    }

    @Test
    void aPersonWhoIsRefusedALoginIsBroughtBackToAPage() {
        Browser person = new Browser(port, "127.0.0.15");
        for (int i = 0; i < 5; i++) {
            person.get("/login", "Accept", "text/html");
        }

        assertThat(Browser.location(person.get("/login", "Accept", "text/html")))
                .isEqualTo("/?login=too-many");
        assertThat(person.get("/", "Accept", "text/html").statusCode()).isEqualTo(200);
    }

    @Test
    void aSessionIsKeptForMinutesUntilSomebodyHasLoggedIn() {
        Browser browser = new Browser(port, "127.0.0.16");
        browser.get(LOGIN);
        assertThat(timeOf(browser)).isEqualTo(Duration.ofMinutes(10));

        browser.logIn();

        assertThat(timeOf(browser)).isEqualTo(Duration.ofHours(8));
    }

    @Test
    void nothingButALoginOpensASession() {
        Browser stranger = new Browser(port, "127.0.0.17");
        for (String path : new String[] {"/", "/session", "/docs", "/boards/9", ROADMAPS, "/actuator/env", "/none"}) {
            stranger.get(path, "Accept", "text/html");
            stranger.post(path, "a=b", "Content-Type", "application/x-www-form-urlencoded");
        }

        assertThat(stranger.cookie("SESSION")).isNull();
    }

    private Duration timeOf(Browser browser) {
        WebSession session = sessions().get(String.valueOf(browser.cookie("SESSION")));
        return session == null ? Duration.ZERO : session.getMaxIdleTime();
    }

    private Map<String, WebSession> sessions() {
        DefaultWebSessionManager manager = (DefaultWebSessionManager) webSessionManager;
        return ((InMemoryWebSessionStore) manager.getSessionStore()).getSessions();
    }
}
