package dev.cairn.kit.identity;

import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How to ask the identity provider about people.
 *
 * @param realmUrl the realm, as {@code https://id.example.org/realms/cairn}
 * @param clientId a client with a service account that may read organizations and their members
 * @param clientSecret its secret
 */
@ConfigurationProperties("cairn.directory")
public record DirectorySettings(URI realmUrl, String clientId, String clientSecret) {

    /** Secrets of the realm that lies in the repository begin so; everyone can read them there. */
    public static final String LOCAL_SECRET = "cairn-local-";

    public DirectorySettings {
        if (!realmUrl.getPath().contains("/realms/")) {
            throw new IllegalArgumentException(
                    "cairn.directory.realm-url is '" + realmUrl + "', expected https://host/realms/name");
        }
        // Boot leaves a variable that is not there as it stands: ${NAME}.
        if (clientSecret.isBlank() || clientSecret.startsWith("${")) {
            throw new IllegalArgumentException("cairn.directory.client-secret has no value: " + clientSecret);
        }
    }

    /**
     * Stops the start when a secret that everyone knows is used for real.
     *
     * @param isLocal whether the profile {@code local} is active
     */
    void refuseKnownSecret(boolean isLocal) {
        if (!isLocal && clientSecret.startsWith(LOCAL_SECRET)) {
            throw new IllegalStateException(
                    "cairn.directory.client-secret is the one of the local realm; it serves the profile 'local' only");
        }
    }

    String tokenUri() {
        return realmUrl + "/protocol/openid-connect/token";
    }

    /** Where the admin API of the same realm is. */
    String adminUrl() {
        return realmUrl.toString().replace("/realms/", "/admin/realms/");
    }
}
