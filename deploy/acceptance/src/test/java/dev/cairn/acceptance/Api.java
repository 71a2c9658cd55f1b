package dev.cairn.acceptance;

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
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An API client of the gateway: real tokens of the demo accounts, JSON in and out. */
final class Api {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final Map<String, String> tokens = new ConcurrentHashMap<>();
    private final WholePlatform platform;

    Api(WholePlatform platform) {
        this.platform = platform;
    }

    /** An answer; the body is a missing node when there is none. */
    record Answer(int status, JsonNode body) {
        String text(String field) {
            return body.path(field).asString("");
        }

        String code() {
            return text("code");
        }
    }

    Answer get(String who, String path) {
        return send(who, "GET", path, "application/json", null);
    }

    Answer post(String who, String path, String json) {
        return send(who, "POST", path, "application/json", json.getBytes(StandardCharsets.UTF_8));
    }

    Answer put(String who, String path, String json) {
        return send(who, "PUT", path, "application/json", json.getBytes(StandardCharsets.UTF_8));
    }

    Answer postMarkdown(String who, String path, byte[] markdown) {
        return send(who, "POST", path, "text/markdown", markdown);
    }

    /**
     * Sends one request.
     *
     * @param who the account's e-mail; empty for nobody
     */
    Answer send(String who, String method, String path, String type, byte @Nullable [] body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(platform.gatewayUrl() + path))
                .timeout(Duration.ofSeconds(30))
                .header("Content-Type", type)
                .method(
                        method,
                        body == null
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofByteArray(body));
        if (!who.isEmpty()) {
            request.header("Authorization", "Bearer " + tokens.computeIfAbsent(who, this::token));
        }
        byte[] answer;
        int status;
        try {
            HttpResponse<byte[]> response = http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
            answer = response.body();
            status = response.statusCode();
        } catch (IOException broken) {
            throw new AssertionError(method + " " + path + " broke off", broken);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
        return new Answer(status, answer.length == 0 ? JSON.missingNode() : JSON.readTree(answer));
    }

    private String token(String email) {
        Map<String, String> form = Map.of(
                "grant_type", "password",
                "client_id", "cairn-cli",
                "scope", "openid organization:*",
                "username", email,
                "password", "cairn");
        String body = form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        try {
            HttpResponse<byte[]> response = http.send(
                    HttpRequest.newBuilder(
                                    URI.create(platform.keycloakUrl() + "/realms/cairn/protocol/openid-connect/token"))
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .POST(HttpRequest.BodyPublishers.ofString(body))
                            .build(),
                    HttpResponse.BodyHandlers.ofByteArray());
            return JSON.readTree(response.body()).path("access_token").asString();
        } catch (IOException broken) {
            throw new AssertionError("no token for " + email, broken);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
