package dev.cairn.kit.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.EntityExchangeResult;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.web.reactive.result.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Walks every route of a service with every role, with a foreign organization and with nobody's token. A route that is
 * missing from the table is a failure, and so is a row without a route.
 */
public final class RouteMatrix {

    private static final List<String> ROLES = List.of("admin", "author", "mentor", "learner", "integration");
    private static final String OURS = "acme";
    private static final String FOREIGN = "elsewhere";
    private static final JsonMapper JSON = JsonMapper.shared();

    /** Who may. */
    public enum Circle {
        EVERYONE,
        SIGNED_IN,
        MEMBERS,
        ROLES,
        PLATFORM
    }

    /**
     * One route.
     *
     * @param roles with {@link Circle#ROLES}, those that may
     */
    public record Row(String method, String path, Circle circle, Set<String> roles, MediaType body) {

        public static Row roles(String method, String path, String... roles) {
            return new Row(method, path, Circle.ROLES, Set.of(roles), MediaType.APPLICATION_JSON);
        }

        public static Row members(String method, String path) {
            return new Row(method, path, Circle.MEMBERS, Set.of(), MediaType.APPLICATION_JSON);
        }

        public static Row everyone(String method, String path) {
            return new Row(method, path, Circle.EVERYONE, Set.of(), MediaType.APPLICATION_JSON);
        }

        public static Row signedIn(String method, String path) {
            return new Row(method, path, Circle.SIGNED_IN, Set.of(), MediaType.APPLICATION_JSON);
        }

        public static Row platform(String method, String path) {
            return new Row(method, path, Circle.PLATFORM, Set.of(), MediaType.APPLICATION_JSON);
        }

        public Row taking(MediaType type) {
            return new Row(method, path, circle, roles, type);
        }

        String route() {
            return method + " " + path;
        }
    }

    private final WebTestClient http;
    private final List<Row> rows = new ArrayList<>();

    /** The table, with the operators' routes that every service has. */
    public RouteMatrix(WebTestClient http, String service, List<Row> rows) {
        this.http = http;
        this.rows.addAll(rows);
        String deadLetters = "/api/v1/platform/" + service + "/dead-letters";
        this.rows.add(Row.platform("GET", deadLetters));
        this.rows.add(Row.platform("POST", deadLetters + "/{id}/replay"));
        this.rows.add(Row.platform("DELETE", deadLetters + "/{id}"));
    }

    /** Fails unless the table names exactly the service's own routes. */
    public void coversExactly(RequestMappingHandlerMapping routes) {
        Set<String> served = new TreeSet<>();
        routes.getHandlerMethods().forEach((info, handler) -> {
            if (handler.getBeanType().getName().startsWith("dev.cairn.")) {
                info.getPatternsCondition()
                        .getPatterns()
                        .forEach(pattern -> info.getMethodsCondition()
                                .getMethods()
                                .forEach(method -> served.add(method + " " + pattern.getPatternString())));
            }
        });
        Set<String> tabled = new TreeSet<>();
        rows.forEach(row -> tabled.add(row.route()));
        assertThat(tabled)
                .as("every route stands in the matrix, and every row is a route")
                .isEqualTo(served);
    }

    /** Calls each route as each caller. */
    public void holds() {
        for (Row row : rows) {
            if (row.circle() == Circle.EVERYONE) {
                assertThat(status(row, OURS, null))
                        .as("%s without a token", row.route())
                        .isNotIn(401, 403, 500);
            } else {
                assertThat(status(row, OURS, null))
                        .as("%s without a token", row.route())
                        .isEqualTo(401);
            }
            for (String role : ROLES) {
                check(row, role, Tokens.of("someone").in(OURS, role).mint(), mayWith(row, role));
            }
            check(row, "a member without a role", Tokens.of("someone").in(OURS).mint(), mayWith(row, ""));
            check(
                    row,
                    "platform-admin",
                    Tokens.of("op").in(OURS).withPlatformRole("platform-admin").mint(),
                    row.circle() == Circle.PLATFORM || mayWith(row, ""));
            if (row.path().contains("{org}") && row.circle() != Circle.EVERYONE) {
                String token = Tokens.of("someone")
                        .in(OURS, ROLES.toArray(String[]::new))
                        .mint();
                Map.Entry<Integer, String> answer = answer(row, FOREIGN, token);
                assertThat(answer.getKey())
                        .as("%s in a foreign organization", row.route())
                        .isEqualTo(404);
                assertThat(answer.getValue())
                        .as("%s in a foreign organization", row.route())
                        .isEqualTo("access.not-found");
            }
        }
    }

    private static boolean mayWith(Row row, String role) {
        return switch (row.circle()) {
            case EVERYONE, SIGNED_IN, MEMBERS -> true;
            case ROLES -> row.roles().contains(role);
            case PLATFORM -> false;
        };
    }

    private void check(Row row, String who, String token, boolean may) {
        Map.Entry<Integer, String> answer = answer(row, OURS, token);
        if (may) {
            assertThat(answer.getKey()).as("%s as %s", row.route(), who).isNotIn(401, 403, 500);
            if (row.path().contains("{org}")) {
                assertThat(answer.getValue()).as("%s as %s", row.route(), who).isNotEqualTo("access.not-found");
            }
        } else {
            assertThat(answer.getKey()).as("%s as %s", row.route(), who).isEqualTo(403);
        }
    }

    private int status(Row row, String organization, @Nullable String token) {
        return answer(row, organization, token).getKey();
    }

    private Map.Entry<Integer, String> answer(Row row, String organization, @Nullable String token) {
        String path = row.path().replace("{org}", organization).replaceAll("\\{[^}]+}", "nothing");
        WebTestClient.RequestBodySpec request =
                http.method(HttpMethod.valueOf(row.method())).uri(path);
        if (token != null) {
            request.headers(headers -> headers.setBearerAuth(token));
        }
        boolean hasBody = !row.method().equals("GET") && !row.method().equals("DELETE");
        if (hasBody) {
            request.contentType(row.body()).bodyValue("{}");
        }
        EntityExchangeResult<byte[]> result = request.exchange().expectBody().returnResult();
        DescribedAnswers.at(String.valueOf(result.getUrl().getAuthority()), http)
                .hold(
                        result.getMethod(),
                        result.getUrl().getRawPath(),
                        hasBody ? row.body() : null,
                        hasBody ? "{}".getBytes(StandardCharsets.UTF_8) : null,
                        result);
        byte[] body = result.getResponseBody();
        return Map.entry(result.getStatus().value(), body == null || body.length == 0 ? "" : codeOf(body));
    }

    private static String codeOf(byte[] body) {
        JsonNode json = JSON.readTree(body);
        return json.path("code").asString("");
    }
}
