package dev.cairn.gateway;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Map;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * What stands around the gateway under test: two services and an identity provider that run, and one service that does
 * not. Started once a test JVM, on ports that are free.
 */
final class Surroundings implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    static final FakeOidc OIDC = new FakeOidc();
    private static final FakeService CATALOG = new FakeService();
    private static final FakeService PROGRESS = new FakeService();

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        TestPropertyValues.of(Map.of(
                        "cairn.services.catalog.uri",
                        CATALOG.url(),
                        "cairn.services.progress.uri",
                        PROGRESS.url(),
                        "cairn.services.assessment.uri",
                        "http://127.0.0.1:" + portThatNobodyListensOn(),
                        "cairn.oidc.public-uri",
                        OIDC.realm(),
                        "cairn.oidc.internal-uri",
                        OIDC.realm(),
                        "spring.security.oauth2.client.registration.keycloak.client-id",
                        FakeOidc.CLIENT,
                        "spring.security.oauth2.client.registration.keycloak.client-secret",
                        "a-secret-of-this-test",
                        "cairn.gateway.response-timeout",
                        "2s",
                        "cairn.gateway.upload-timeout",
                        "1s",
                        "cairn.gateway.max-request-size",
                        "1MB"))
                .applyTo(context);
    }

    private static int portThatNobodyListensOn() {
        try (ServerSocket probe = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return probe.getLocalPort();
        } catch (IOException none) {
            throw new UncheckedIOException(none);
        }
    }
}
