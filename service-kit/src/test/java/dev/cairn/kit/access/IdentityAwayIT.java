package dev.cairn.kit.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.kit.sample.Api;
import dev.cairn.kit.sample.NotesApplication;
import dev.cairn.kit.testkit.ServiceUnderTest;
import dev.cairn.kit.testkit.Tokens;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ConfigurableApplicationContext;

/** A service whose identity provider does not give the keys that tokens are checked with. */
class IdentityAwayIT {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "spring.security.oauth2.resourceserver.jwt.jwk-set-uri=http://127.0.0.1:9/keys",
                "spring.security.oauth2.resourceserver.jwt.jwk-set-uri=",
            })
    void aTokenThatCannotBeCheckedIs503(String setting) {
        try (ConfigurableApplicationContext context = new SpringApplicationBuilder(NotesApplication.class)
                .initializers(
                        new ServiceUnderTest(),
                        starting -> TestPropertyValues.of(
                                        setting,
                                        "spring.security.oauth2.resourceserver.jwt.issuer-uri=http://127.0.0.1:9/realms/cairn")
                                .applyTo(starting))
                .properties("spring.config.name=notes", "server.port=0", "cairn.service=lonely")
                .run()) {
            int port = Integer.parseInt(
                    Objects.requireNonNull(context.getEnvironment().getProperty("local.server.port")));

            Api.Answer answer =
                    Api.on(port).with(Tokens.of("ada").mint()).get("/api/v1/me/name", "X-Request-Id", "call-9");

            assertThat(answer.status()).as(answer.response().body()).isEqualTo(503);
            assertThat(answer.code()).isEqualTo("service.backend-away");
            assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
            assertThat(answer.header("Retry-After")).isEqualTo("2");
            assertThat(answer.body().path("requestId").asString()).isEqualTo("call-9");
        }
    }
}
