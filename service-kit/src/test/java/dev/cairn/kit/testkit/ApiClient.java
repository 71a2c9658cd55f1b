package dev.cairn.kit.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.client.reactive.JdkClientHttpConnector;
import org.springframework.test.web.reactive.server.EntityExchangeResult;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Calls a service over HTTP as somebody: {@code api.as(token).get("/api/v1/…").expecting(200)}. Immutable, and safe for
 * use by several threads. Each answer is held against the contract that the service serves.
 */
public final class ApiClient {

    private static final Duration AT_MOST = Duration.ofSeconds(30);
    private static final int LARGEST_ANSWER = 16 * 1024 * 1024;

    /**
     * What came back.
     *
     * @param body an empty object where there was none
     */
    public record Answer(int status, JsonNode body, HttpHeaders headers) {

        /** The same answer; a failure that shows the body if the status is another one. */
        public Answer expecting(int wanted) {
            assertThat(status).as("status of %s", body).isEqualTo(wanted);
            return this;
        }

        public JsonNode path(String field) {
            return body.path(field);
        }

        /** A field as text; empty if it is not there. */
        public String text(String field) {
            return body.path(field).asString("");
        }

        /** Of a problem. */
        public String code() {
            return text("code");
        }

        public @Nullable String etag() {
            return headers.getETag();
        }
    }

    private final WebTestClient http;
    private final String address;
    private final HttpHeaders headers;

    private ApiClient(WebTestClient http, String address, HttpHeaders headers) {
        this.http = http;
        this.address = address;
        this.headers = headers;
    }

    /** Of a service on this machine; nobody calls yet. */
    public static ApiClient on(int port) {
        String address = "http://127.0.0.1:" + port;
        WebTestClient http = WebTestClient.bindToServer(new JdkClientHttpConnector())
                .baseUrl(address)
                .responseTimeout(AT_MOST)
                .codecs(codecs -> codecs.defaultCodecs().maxInMemorySize(LARGEST_ANSWER))
                .build();
        return new ApiClient(http, address, new HttpHeaders());
    }

    /** The client beneath, for what is not a call of one thing by one caller. */
    public WebTestClient http() {
        return http;
    }

    /** All paths begin with this one from now on. */
    public ApiClient under(String path) {
        return new ApiClient(http, address + path, headers);
    }

    /** Who calls. */
    public ApiClient as(String token) {
        return with(HttpHeaders.AUTHORIZATION, "Bearer " + token);
    }

    public ApiClient with(String header, String value) {
        HttpHeaders more = HttpHeaders.copyOf(headers);
        more.set(header, value);
        return new ApiClient(http, address, more);
    }

    /** With an {@code Idempotency-Key}. */
    public ApiClient withKey(String key) {
        return with("Idempotency-Key", key);
    }

    public Answer get(String path) {
        return call(HttpMethod.GET, path, null, null);
    }

    public Answer post(String path) {
        return call(HttpMethod.POST, path, null, null);
    }

    public Answer post(String path, String json) {
        return post(path, MediaType.APPLICATION_JSON, json.getBytes(StandardCharsets.UTF_8));
    }

    public Answer post(String path, MediaType type, byte[] body) {
        return call(HttpMethod.POST, path, type, body);
    }

    public Answer put(String path, String json) {
        return call(HttpMethod.PUT, path, MediaType.APPLICATION_JSON, json.getBytes(StandardCharsets.UTF_8));
    }

    public Answer delete(String path) {
        return call(HttpMethod.DELETE, path, null, null);
    }

    private Answer call(HttpMethod method, String path, @Nullable MediaType type, byte @Nullable [] body) {
        // As it is: a template would write a cursor's percent signs once more.
        WebTestClient.RequestBodySpec request =
                http.method(method).uri(URI.create(address + path)).headers(all -> all.addAll(headers));
        if (type != null && body != null) {
            request.contentType(type).bodyValue(body);
        }
        EntityExchangeResult<byte[]> result = request.exchange().expectBody().returnResult();
        URI called = URI.create(address + path);
        DescribedAnswers.at(called.getAuthority(), http).hold(method, called.getRawPath(), type, body, result);
        byte[] content = result.getResponseBody();
        return new Answer(
                result.getStatus().value(),
                content == null || content.length == 0
                        ? JsonMapper.shared().createObjectNode()
                        : JsonMapper.shared().readTree(content),
                result.getResponseHeaders());
    }
}
