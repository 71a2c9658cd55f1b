package dev.cairn.catalog;

import dev.cairn.kit.identity.DirectorySettings;
import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How to change things at the identity provider. The realm is that of {@code cairn.directory}.
 *
 * @param clientId a client with a service account that may manage organizations, users and clients, and view the realm
 * @param clientSecret its secret
 * @param settleEvery how often invitations are looked at that may have been accepted
 */
@ConfigurationProperties("cairn.onboarding")
public record OnboardingSettings(String clientId, String clientSecret, Duration settleEvery) {

    public OnboardingSettings {
        // Boot leaves a variable that is not there as it stands: ${NAME}.
        if (clientSecret.isBlank() || clientSecret.startsWith("${")) {
            throw new IllegalArgumentException("cairn.onboarding.client-secret has no value: " + clientSecret);
        }
        if (settleEvery.isNegative() || settleEvery.isZero()) {
            throw new IllegalArgumentException(
                    "cairn.onboarding.settle-every is " + settleEvery + ", expected more than nothing");
        }
    }

    /**
     * Stops the start when a secret that everyone knows is used for real.
     *
     * @param isLocal whether the profile {@code local} is active
     */
    void refuseKnownSecret(boolean isLocal) {
        if (!isLocal && clientSecret.startsWith(DirectorySettings.LOCAL_SECRET)) {
            throw new IllegalStateException(
                    "cairn.onboarding.client-secret is the one of the local realm; it serves the profile 'local' only");
        }
    }

    DirectorySettings at(URI realmUrl) {
        return new DirectorySettings(realmUrl, clientId, clientSecret);
    }
}
