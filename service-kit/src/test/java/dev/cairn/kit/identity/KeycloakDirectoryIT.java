package dev.cairn.kit.identity;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cairn.kit.http.PageRequest;
import dev.cairn.kit.testkit.Backends;
import dev.cairn.local.backend.KeycloakPart;
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.security.oauth2.client.ClientAuthorizationException;

class KeycloakDirectoryIT extends DirectoryContract {

    private static Directory keycloak;

    @BeforeAll
    static void connect() {
        keycloak = withSecret(KeycloakPart.DIRECTORY_SECRET);
    }

    @Override
    Directory directory() {
        return keycloak;
    }

    @Test
    void aWrongSecretIsAFaultAndNotAnEmptyAnswer() {
        Directory refused = withSecret("cairn-local-wrong");

        assertThatThrownBy(() -> refused.members("harbor", PageRequest.first()).block(Duration.ofSeconds(30)))
                .isInstanceOf(ClientAuthorizationException.class);
    }

    private static Directory withSecret(String secret) {
        MockEnvironment local = new MockEnvironment();
        local.setActiveProfiles("local");
        return new DirectoryConfiguration()
                .directory(
                        new DirectorySettings(
                                URI.create(Backends.keycloak() + "/realms/cairn"), "cairn-directory", secret),
                        local);
    }
}
