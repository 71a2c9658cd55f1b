package dev.cairn.kit.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.EntityExchangeResult;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Holds what tests send and get against the description that the service serves: the status is one that it lists, the
 * body has the form that it gives, an ETag is announced; and what was taken is what it allows to send. A service that
 * describes nothing is not held to anything.
 */
public final class DescribedAnswers {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Map<String, DescribedAnswers> BY_ADDRESS = new ConcurrentHashMap<>();

    /** In the description, but the gateway's to answer; and what a service itself answers to a method that it has not. */
    private static final Set<Integer> ANYWHERE = Set.of(405);

    private final @Nullable JsonNode description;
    private final Map<String, Schema> schemas = new ConcurrentHashMap<>();

    private DescribedAnswers(@Nullable JsonNode description) {
        this.description = description;
    }

    /** Those of the service at the address. */
    static DescribedAnswers at(String address, WebTestClient http) {
        DescribedAnswers known = BY_ADDRESS.get(address);
        if (known == null) {
            known = new DescribedAnswers(read(http));
            BY_ADDRESS.put(address, known);
        }
        return known;
    }

    private static @Nullable JsonNode read(WebTestClient http) {
        EntityExchangeResult<byte[]> result =
                http.get().uri("/docs/openapi").exchange().expectBody().returnResult();
        byte[] body = result.getResponseBody();
        if (result.getStatus().value() != 200 || body == null) {
            return null;
        }
        JsonNode read = JSON.readTree(body);
        return read.has("paths") ? read : null;
    }

    /**
     * Fails unless the exchange is as described.
     *
     * @param sent null for no body
     */
    void hold(
            HttpMethod method,
            String path,
            @Nullable MediaType type,
            byte @Nullable [] sent,
            EntityExchangeResult<byte[]> got) {
        int status = got.getStatus().value();
        if (description == null || ANYWHERE.contains(status)) {
            return;
        }
        operation(method, path).ifPresent(operation -> {
            JsonNode answer = resolved(operation.path("responses").path(String.valueOf(status)));
            String where = method + " " + path + " answered " + status;
            assertThat(answer.isMissingNode())
                    .as("%s, which is no answer that the contract lists", where)
                    .isFalse();
            HttpHeaders headers = got.getResponseHeaders();
            if (headers.getETag() != null && status / 100 == 2) {
                assertThat(answer.path("headers").has("ETag"))
                        .as("%s with an ETag, of which the contract knows nothing", where)
                        .isTrue();
            }
            fits(where, answer, headers.getContentType(), got.getResponseBody());
            if (status / 100 == 2) {
                fits(where + " to a body that the contract does not allow", operation.path("requestBody"), type, sent);
            }
        });
    }

    private void fits(String where, JsonNode described, @Nullable MediaType type, byte @Nullable [] body) {
        if (body == null
                || body.length == 0
                || type == null
                || !type.getSubtype().endsWith("json")) {
            return;
        }
        JsonNode schema = described
                .path("content")
                .path(type.getType() + "/" + type.getSubtype())
                .path("schema");
        assertThat(schema.isMissingNode())
                .as("%s with %s, of which the contract knows nothing", where, type)
                .isFalse();
        List<String> violations =
                schemas
                        .computeIfAbsent(schema.toString(), text -> schema(schema))
                        .validate(JSON.readTree(body))
                        .stream()
                        .map(Object::toString)
                        .toList();
        assertThat(violations)
                .as("%s: %s", where, new String(body, StandardCharsets.UTF_8))
                .isEmpty();
    }

    private Schema schema(JsonNode one) {
        ObjectNode root = JSON.createObjectNode();
        root.set("components", description().path("components"));
        root.putArray("allOf").add(one);
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(root);
    }

    private JsonNode resolved(JsonNode answer) {
        String reference = answer.path("$ref").asString("");
        return reference.isEmpty() ? answer : description().at(reference.substring(1));
    }

    /** A path without variables is meant before one with them. */
    private Optional<JsonNode> operation(HttpMethod method, String path) {
        return description().path("paths").properties().stream()
                .filter(one -> matches(one.getKey(), path))
                .min((one, other) -> Integer.compare(variables(one.getKey()), variables(other.getKey())))
                .map(one -> one.getValue().path(method.name().toLowerCase(Locale.ROOT)))
                .filter(operation -> !operation.isMissingNode());
    }

    private JsonNode description() {
        return Objects.requireNonNull(description);
    }

    private static boolean matches(String template, String path) {
        String form = "\\Q" + template.replaceAll("\\{[^}]+}", "\\\\E[^/]+\\\\Q") + "\\E";
        return Pattern.matches(form, path);
    }

    private static int variables(String template) {
        return template.split("\\{", -1).length;
    }
}
