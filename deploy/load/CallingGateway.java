import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Calls of the accounts of organization {@code harbor} through the gateway. Safe for use by several threads. */
final class CallingGateway {

    private static final JsonMapper JSON = JsonMapper.shared();

    /** Tokens live five minutes; an older one than this is not used. */
    private static final Duration TOKEN_USE = Duration.ofMinutes(4);

    private record Token(String value, long since) {}

    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Map<String, Token> tokens = new ConcurrentHashMap<>();
    private final String gateway = environment("CAIRN_GATEWAY_URL", "http://localhost:8080");
    private final String keycloak = environment("CAIRN_KEYCLOAK_URL", "http://localhost:8180");

    /**
     * The answer's body.
     *
     * @param email whose token goes along
     * @param path below the organization
     * @param type of the body
     * @throws IllegalStateException if the answer is no 2xx
     */
    JsonNode call(String email, String method, String path, String type, String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(gateway + "/api/v1/orgs/harbor" + path))
                .timeout(Duration.ofSeconds(30))
                .header("Authorization", "Bearer " + tokenOf(email))
                .header("Content-Type", type)
                .method(
                        method,
                        body.isEmpty()
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpResponse<byte[]> answer = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
        if (answer.statusCode() >= 300) {
            throw new IllegalStateException(
                    path + ": " + answer.statusCode() + " " + new String(answer.body(), StandardCharsets.UTF_8));
        }
        return answer.body().length == 0 ? JSON.missingNode() : JSON.readTree(answer.body());
    }

    static String environment(String name, String usual) {
        return System.getenv().getOrDefault(name, usual);
    }

    private String tokenOf(String email) throws Exception {
        Token known = tokens.get(email);
        if (known == null || System.nanoTime() - known.since > TOKEN_USE.toNanos()) {
            known = new Token(fetched(email), System.nanoTime());
            tokens.put(email, known);
        }
        return known.value;
    }

    private String fetched(String email) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create(keycloak + "/realms/cairn/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(
                        "grant_type=password&client_id=cairn-cli&scope=openid+organization%3A*&password=cairn&username="
                                + email.replace("@", "%40")))
                .build();
        byte[] body = http.send(request, HttpResponse.BodyHandlers.ofByteArray()).body();
        return JSON.readTree(body).path("access_token").asString();
    }
}
