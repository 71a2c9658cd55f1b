package dev.cairn.kit.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DirectorySettingsTest {

    private static final URI REALM = URI.create("https://id.example.org/realms/cairn");

    @Test
    void theAddressesFollowFromTheRealm() {
        DirectorySettings settings = new DirectorySettings(REALM, "c", "s");

        assertThat(settings.tokenUri()).isEqualTo("https://id.example.org/realms/cairn/protocol/openid-connect/token");
        assertThat(settings.adminUrl()).isEqualTo("https://id.example.org/admin/realms/cairn");
    }

    @Test
    void anAddressWithoutARealmIsRefusedByName() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new DirectorySettings(URI.create("https://id.example.org"), "c", "s"))
                .withMessageContaining("cairn.directory.realm-url");
    }

    @Test
    void theSecretThatEveryoneKnowsServesTheLocalProfileOnly() {
        DirectorySettings known = new DirectorySettings(REALM, "c", "cairn-local-directory-secret");

        assertThatIllegalStateException().isThrownBy(() -> known.refuseKnownSecret(false));
        assertThatCode(() -> known.refuseKnownSecret(true)).doesNotThrowAnyException();
        assertThatCode(() -> new DirectorySettings(REALM, "c", "own").refuseKnownSecret(false))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "${CAIRN_DIRECTORY_CLIENT_SECRET}"})
    void aSecretWithoutAValueIsRefusedByName(String secret) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new DirectorySettings(REALM, "c", secret))
                .withMessageContaining("cairn.directory.client-secret")
                .withMessageContaining(secret);
    }
}
