package dev.cairn.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ContextConfiguration;

@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"cairn.gateway.rate-limit.capacity=5", "cairn.gateway.rate-limit.period=1h"})
@ContextConfiguration(initializers = Surroundings.class)
class RateLimitIT {

    private static final String ROADMAPS = "/api/v1/orgs/harbor/roadmaps";

    @Test
    void anAddressThatAsksTooOftenIs429AndToldWhenToComeBack(@LocalServerPort int port) {
        Browser machine = new Browser(port);
        for (int i = 0; i < 5; i++) {
            assertThat(machine.get(ROADMAPS, "Authorization", "Bearer t" + i).statusCode())
                    .isEqualTo(200);
        }

        HttpResponse<String> refused = machine.get(ROADMAPS, "Authorization", "Bearer another");

        Expect.problem(refused, GatewayProblem.TOO_MANY);
        assertThat(refused.headers().firstValueAsLong("Retry-After").orElse(0)).isBetween(600L, 720L);
        assertThat(machine.get("/actuator/health").statusCode()).isEqualTo(200);
    }

    @Test
    void aSessionHasALimitOfItsOwn(@LocalServerPort int port) {
        Surroundings.OIDC.reset();
        Browser browser = new Browser(port);
        browser.navigate("/login?to=/");
        for (int i = 0; i < 5; i++) {
            assertThat(browser.get(ROADMAPS).statusCode()).isEqualTo(200);
        }

        Expect.problem(browser.get(ROADMAPS), GatewayProblem.TOO_MANY);
    }
}
