package dev.cairn.local.sample;

import dev.cairn.local.part.PartFailure;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A client of the gateway for the demo accounts. Safe for use by several threads. */
final class SampleApi {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Duration AT_MOST = Duration.ofSeconds(60);
    /** Access tokens live five minutes. */
    private static final Duration FRESH = Duration.ofMinutes(3);

    private record Token(String value, long at) {}

    record Answer(int status, JsonNode body) {
        String text(String field) {
            return body.path(field).asString("");
        }
    }

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();
    private final Map<String, Token> tokens = new ConcurrentHashMap<>();
    private final String gatewayUrl;
    private final String keycloakUrl;

    SampleApi(String gatewayUrl, String keycloakUrl) {
        this.gatewayUrl = gatewayUrl;
        this.keycloakUrl = keycloakUrl;
    }

    Answer get(String who, String path) {
        return send(who, "GET", path, "application/json", HttpRequest.BodyPublishers.noBody(), "");
    }

    /**
     * Posts.
     *
     * @param key makes a repeated call the same one; empty for none
     */
    Answer post(String who, String path, Object body, String key) {
        return send(who, "POST", path, "application/json", json(body), key);
    }

    Answer postMarkdown(String who, String path, String markdown, String key) {
        return send(who, "POST", path, "text/markdown", HttpRequest.BodyPublishers.ofString(markdown), key);
    }

    Answer put(String who, String path, Object body) {
        return send(who, "PUT", path, "application/json", json(body), "");
    }

    private Answer send(
            String who, String method, String path, String type, HttpRequest.BodyPublisher body, String key) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(gatewayUrl + "/api/v1" + path))
                .timeout(AT_MOST)
                .header("Content-Type", type)
                .header("Authorization", "Bearer " + token(who))
                .method(method, body);
        if (!key.isEmpty()) {
            request.header("Idempotency-Key", key);
        }
        HttpResponse<byte[]> response = exchange(request.build());
        return new Answer(response.statusCode(), json(response));
    }

    private String token(String email) {
        return tokens.compute(
                        email,
                        (who, known) -> known != null && System.nanoTime() - known.at() < FRESH.toNanos()
                                ? known
                                : new Token(newToken(who), System.nanoTime()))
                .value();
    }

    private String newToken(String email) {
        String form = "grant_type=password&client_id=cairn-cli&scope=openid+organization%3A*&password=cairn&username="
                + URLEncoder.encode(email, StandardCharsets.UTF_8);
        HttpResponse<byte[]> response =
                exchange(HttpRequest.newBuilder(URI.create(keycloakUrl + "/realms/cairn/protocol/openid-connect/token"))
                        .timeout(AT_MOST)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form))
                        .build());
        JsonNode token = json(response).path("access_token");
        if (token.isMissingNode()) {
            throw new PartFailure("no token for " + email + ": Keycloak answered " + response.statusCode());
        }
        return token.asString();
    }

    private HttpResponse<byte[]> exchange(HttpRequest request) {
        try {
            return http.send(request, HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException broken) {
            throw new PartFailure(request.uri() + " does not answer: " + broken.getMessage(), broken);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new PartFailure("interrupted", interrupted);
        }
    }

    /** The body; a missing node when there is none. */
    private static JsonNode json(HttpResponse<byte[]> response) {
        byte[] bytes = response.body();
        try {
            return bytes.length == 0 ? JSON.missingNode() : JSON.readTree(bytes);
        } catch (JacksonException noJson) {
            throw new PartFailure(response.uri() + " answered " + response.statusCode() + " without JSON", noJson);
        }
    }

    private static HttpRequest.BodyPublisher json(Object body) {
        return HttpRequest.BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body));
    }
}
