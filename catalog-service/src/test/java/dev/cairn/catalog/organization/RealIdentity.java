package dev.cairn.catalog.organization;

import dev.cairn.catalog.organization.keycloak.AdminApi;
import dev.cairn.kit.identity.DirectorySettings;
import dev.cairn.kit.identity.KeycloakAdmin;
import dev.cairn.kit.testkit.Backends;
import dev.cairn.local.backend.KeycloakPart;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The local realm on a real Keycloak: a service's settings for it, tokens from it, and its operator's hand. */
final class RealIdentity implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final Duration AT_MOST = Duration.ofSeconds(30);
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        context.getEnvironment().addActiveProfile("local");
        TestPropertyValues.of(Map.of(
                        "cairn.directory.realm-url",
                        realm(),
                        "cairn.directory.client-secret",
                        KeycloakPart.DIRECTORY_SECRET,
                        "cairn.onboarding.client-secret",
                        KeycloakPart.ONBOARDING_SECRET,
                        "cairn.onboarding.settle-every",
                        "200ms",
                        "spring.security.oauth2.resourceserver.jwt.issuer-uri",
                        realm(),
                        "spring.security.oauth2.resourceserver.jwt.jwk-set-uri",
                        realm() + "/protocol/openid-connect/certs"))
                .applyTo(context);
    }

    static AdminApi adminApi() {
        return new AdminApi(KeycloakAdmin.client(
                new DirectorySettings(URI.create(realm()), "cairn-onboarding", KeycloakPart.ONBOARDING_SECRET)));
    }

    static String realm() {
        return Backends.keycloak() + "/realms/cairn";
    }

    /** The id of an organization; empty if there is none. */
    static Mono<String> idOf(String alias) {
        return KeycloakAdmin.client(
                        new DirectorySettings(URI.create(realm()), "cairn-directory", KeycloakPart.DIRECTORY_SECRET))
                .get()
                .uri("/organizations?q={query}", "alias:" + alias)
                .retrieve()
                .bodyToMono(JsonNode.class)
                .flatMap(found -> Mono.justOrEmpty(found.path(0).path("id").stringValueOpt()));
    }

    /** An access token of a person of the local realm. */
    static String tokenOf(String email) {
        return token(
                "cairn",
                Map.of(
                        "grant_type", "password",
                        "client_id", "cairn-cli",
                        "username", email,
                        "password", "cairn",
                        "scope", "openid organization:*"));
    }

    /** An access token of an API client. */
    static String tokenOf(String clientId, String secret) {
        return token(
                "cairn", Map.of("grant_type", "client_credentials", "client_id", clientId, "client_secret", secret));
    }

    /** Calls the admin API as the operator of the test's Keycloak. */
    static int operator(String method, String path, String json) {
        String token = token(
                "master",
                Map.of("grant_type", "password", "client_id", "admin-cli", "username", "admin", "password", "admin"));
        return send(HttpRequest.newBuilder(URI.create(Backends.keycloak() + "/admin/realms/cairn" + path))
                        .header("Authorization", "Bearer " + token)
                        .header("Content-Type", "application/json")
                        .method(method, HttpRequest.BodyPublishers.ofString(json)))
                .statusCode();
    }

    private static String token(String realm, Map<String, String> form) {
        String body = form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        HttpResponse<String> answer = send(HttpRequest.newBuilder(
                        URI.create(Backends.keycloak() + "/realms/" + realm + "/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
        String token =
                JsonMapper.shared().readTree(answer.body()).path("access_token").asString("");
        if (token.isEmpty()) {
            throw new IllegalStateException("no token: " + answer.body());
        }
        return token;
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return HTTP.send(request.timeout(AT_MOST).build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException away) {
            throw new IllegalStateException(away);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
