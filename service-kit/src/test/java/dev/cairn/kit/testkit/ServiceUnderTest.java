package dev.cairn.kit.testkit;

import dev.cairn.kit.Ids;
import java.util.Map;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Gives a service under test real backends, a database of its own and the minted tokens' keys. Used as
 * {@code @ContextConfiguration(initializers = ServiceUnderTest.class)}.
 */
public final class ServiceUnderTest implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final Ids IDS = Ids.random();

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        TestPropertyValues.of(Map.of(
                        "cairn.mongodb.uri",
                        Backends.mongodb(),
                        "cairn.mongodb.database",
                        "test-" + IDS.next(),
                        "cairn.kafka.bootstrap-servers",
                        Backends.kafka(),
                        "spring.security.oauth2.resourceserver.jwt.issuer-uri",
                        Tokens.ISSUER,
                        "spring.security.oauth2.resourceserver.jwt.jwk-set-uri",
                        Tokens.keysUri(),
                        "cairn.directory.client-secret",
                        "a-secret-of-this-test",
                        "cairn.onboarding.client-secret",
                        "a-secret-of-this-test"))
                .applyTo(context);
    }
}
