package dev.cairn.kit.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import dev.cairn.kit.http.PageRequest;
import dev.cairn.kit.problem.BackendAway;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.web.reactive.function.client.WebClient;

/** What a real Keycloak never answers, and what must never be asked of one. */
class KeycloakDirectoryTest {

    private static final Duration AT_MOST = Duration.ofSeconds(20);
    private static final String SOMEONE = "47109a6d-2a82-5f57-9cc8-c71328865cff";

    private final List<String> asked = new CopyOnWriteArrayList<>();
    private String body = "[{\"id\":\"o1\",\"alias\":\"harbor\"}]";
    private String type = "application/json";
    private HttpServer server;
    private KeycloakDirectory directory;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            asked.add(exchange.getRequestURI().getRawPath());
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", type);
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
        server.start();
        directory = new KeycloakDirectory(
                WebClient.create("http://127.0.0.1:" + server.getAddress().getPort()));
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "count",
                "invite-user",
                "invite-existing-user",
                "..",
                ".",
                "",
                "../groups",
                SOMEONE + "/groups",
                SOMEONE + "?",
                "47109A6D-2A82-5F57-9CC8-C71328865CFF"
            })
    void whatIsNoIdOfAPersonIsNotAskedFor(String id) {
        assertThat(directory.member("harbor", id).blockOptional(AT_MOST)).isEmpty();
        assertThat(asked).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"<html>", "{\"id\":", "\"text\"", "[[1]]"})
    void anAnswerThatCannotBeReadIsADirectoryThatIsAway(String odd) {
        body = odd;

        assertAway();
    }

    @Test
    void aPageOfAProxyIsADirectoryThatIsAway() {
        body = "<html>sorry</html>";
        type = "text/html";

        assertThatThrownBy(() -> directory.member("harbor", SOMEONE).block(AT_MOST))
                .isInstanceOf(BackendAway.class);
    }

    @Test
    void nobodyThereIsADirectoryThatIsAway() {
        server.stop(0);

        assertAway();
    }

    private void assertAway() {
        assertThatThrownBy(() -> directory.member("harbor", SOMEONE).block(AT_MOST))
                .isInstanceOf(BackendAway.class);
        assertThatThrownBy(
                        () -> directory.members("harbor", PageRequest.first()).block(AT_MOST))
                .isInstanceOf(BackendAway.class);
    }
}
