package dev.cairn.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

class StartIT {

    private static final String SECRET = "--spring.security.oauth2.client.registration.keycloak.client-secret=";

    @Test
    void theLocalRealmsSecretStopsTheStartOutsideOfTheLocalProfile() {
        assertThatThrownBy(() -> start(SECRET + "cairn-local-web-secret"))
                .rootCause()
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("'keycloak'")
                .hasMessageContaining("profile 'local' only");
    }

    @Test
    void withoutASecretTheStartStopsAndNamesTheVariable() {
        assertThatThrownBy(StartIT::start).rootCause().hasMessageContaining("CAIRN_WEB_CLIENT_SECRET");
    }

    @Test
    void inTheLocalProfileTheGatewayStartsWhileTheProviderIsAway() {
        try (ConfigurableApplicationContext gateway = start(
                SECRET + "cairn-local-web-secret",
                "--spring.profiles.active=local",
                "--cairn.oidc.internal-uri=http://127.0.0.1:9/realms/cairn")) {
            assertThat(gateway.isRunning()).isTrue();
        }
    }

    private static ConfigurableApplicationContext start(String... arguments) {
        SpringApplicationBuilder gateway =
                new SpringApplicationBuilder(GatewayApplication.class).properties("CAIRN_GATEWAY_PORT=0");
        return gateway.run(arguments);
    }
}
