package dev.cairn.kit.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Sends to every route that takes a JSON object one in which everything is missing, and compares what the service
 * refuses with what its contract says is required. Neither may say more than the other.
 */
public final class RequiredFields {

    private static final String OBJECT = "";

    private record Probe(ApiClient by, String path, String at, String json) {}

    private final JsonNode description;
    private final Map<String, List<Probe>> probes = new TreeMap<>();

    /** Of the service behind the client. */
    public RequiredFields(WebTestClient http) {
        byte[] served = http.get()
                .uri("/docs/openapi")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .returnResult()
                .getResponseBody();
        this.description = JsonMapper.shared().readTree(served == null ? new byte[0] : served);
    }

    /**
     * How a route is reached.
     *
     * @param route as in the contract, {@code PUT /api/v1/things/{id}}
     * @param by may call it, and its paths begin as the client's do
     * @param path leads to something that is there
     */
    public RequiredFields at(String route, ApiClient by, String path) {
        return within(OBJECT, "{}", route, by, path);
    }

    /**
     * As {@link #at(String, ApiClient, String)}, for an object within the body.
     *
     * @param at where the errors say it stands, such as {@code items[0]}
     * @param json the whole body, with an object there in which everything is missing
     */
    public RequiredFields within(String at, String json, String route, ApiClient by, String path) {
        probes.computeIfAbsent(route, none -> new ArrayList<>()).add(new Probe(by, path, at, json));
        return this;
    }

    /** Fails if a route is missing here, or if the contract and the service do not say the same. */
    public void holds() {
        Map<String, JsonNode> bodies = bodies();
        assertThat(probes.keySet())
                .as("every route that takes a JSON object is tried, and every one that is tried takes one")
                .isEqualTo(bodies.keySet());
        bodies.forEach((route, body) -> {
            List<Probe> tried = probes.getOrDefault(route, List.of());
            Set<String> places = new TreeSet<>();
            tried.forEach(probe -> places.add(probe.at()));
            assertThat(places)
                    .as("%s: every object within the body is tried", route)
                    .isEqualTo(objects(body, OBJECT));
            tried.forEach(probe -> check(route, body, probe));
        });
    }

    private void check(String route, JsonNode body, Probe probe) {
        Set<String> required = new TreeSet<>();
        within(body, probe.at()).path("required").forEach(name -> required.add(name.asString("")));
        ApiClient.Answer answer = route.startsWith(HttpMethod.POST.name())
                ? probe.by().post(probe.path(), probe.json())
                : probe.by().put(probe.path(), probe.json());
        Set<String> refused = new TreeSet<>();
        String prefix = probe.at().isEmpty() ? "" : probe.at() + ".";
        if (answer.code().equals("request.invalid")) {
            answer.path("errors").forEach(error -> {
                String path = error.path("path").asString("");
                String rest = path.startsWith(prefix) ? path.substring(prefix.length()) : "";
                if (rest.matches("\\w+") && (!error.hasNonNull("value") || isCount(error))) {
                    refused.add(rest);
                }
            });
        } else if (!required.isEmpty()) {
            assertThat(answer.status())
                    .as("%s with %s reaches the checks: %s", route, probe.json(), answer.body())
                    .isNotIn(400, 401, 403, 404);
        }
        assertThat(refused)
                .as("%s refuses to miss in '%s' what the contract requires there: %s", route, probe.at(), answer.body())
                .isEqualTo(required);
    }

    /** Of a list that is not there some say how many there are. */
    private static boolean isCount(JsonNode error) {
        return error.path("value").isNumber() && error.path("value").asInt() == 0;
    }

    private Map<String, JsonNode> bodies() {
        Map<String, JsonNode> bodies = new TreeMap<>();
        description
                .path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().forEach(operation -> {
                    JsonNode schema = resolved(operation
                            .getValue()
                            .path("requestBody")
                            .path("content")
                            .path("application/json")
                            .path("schema"));
                    if (schema.has("properties")) {
                        bodies.put(operation.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey(), schema);
                    }
                }));
        return bodies;
    }

    /** The places of all objects in a body: itself, and the first of each list. */
    private Set<String> objects(JsonNode schema, String at) {
        Set<String> places = new TreeSet<>(Set.of(at));
        schema.path("properties").properties().forEach(property -> {
            JsonNode items = resolved(property.getValue().path("items"));
            if (items.has("properties")) {
                places.addAll(objects(items, (at.isEmpty() ? "" : at + ".") + property.getKey() + "[0]"));
            }
        });
        return places;
    }

    private JsonNode within(JsonNode schema, String at) {
        JsonNode here = schema;
        for (String step : at.isEmpty() ? new String[0] : at.split("\\.", -1)) {
            here = resolved(
                    here.path("properties").path(step.replace("[0]", "")).path("items"));
        }
        return here;
    }

    private JsonNode resolved(JsonNode schema) {
        String reference = schema.path("$ref").asString("");
        return reference.isEmpty() ? schema : description.at(reference.substring(1));
    }
}
