package dev.cairn.catalog;

import static dev.cairn.kit.testkit.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.kit.testkit.ApiClient;
import dev.cairn.kit.testkit.ServiceUnderTest;
import dev.cairn.kit.testkit.Tokens;
import java.net.InetAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;
import tools.jackson.databind.JsonNode;

/** Checking of links over HTTP, on a real store; the links lead to a server of this test. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = ServiceUnderTest.class)
@Import({CatalogIT.People.class, LinksIT.Outside.class})
class LinksIT {

    private static final String ROADMAPS = "/api/v1/orgs/harbor/roadmaps/";
    private static final List<String> ASKED = new CopyOnWriteArrayList<>();
    private static final DisposableServer SITE = HttpServer.create()
            .host("127.0.0.1")
            .port(0)
            .handle((request, response) -> {
                ASKED.add(request.uri());
                return switch (request.uri()) {
                    case "/gone" -> response.status(404).send();
                    case "/moved" ->
                        response.status(301).header("Location", "/there").send();
                    case "/closed" -> response.status(403).send();
                    case "/broken" -> response.status(503).send();
                    default -> response.send();
                };
            })
            .bindNow();

    /** For this test the machine itself is a part of the public internet. */
    @TestConfiguration
    static class Outside {
        @Bean
        @Primary
        Predicate<InetAddress> thisMachineOnly() {
            return InetAddress.ofLiteral("127.0.0.1")::equals;
        }
    }

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry settings) {
        settings.add("cairn.links.checking", () -> "true");
        settings.add("cairn.links.pause", () -> "0s");
        settings.add("cairn.links.ports", () -> "80,443," + SITE.port());
    }

    @AfterAll
    static void close() {
        SITE.disposeNow(Duration.ofSeconds(10));
    }

    @LocalServerPort
    int port;

    ApiClient author;

    @BeforeEach
    void client() {
        author = as("author");
    }

    @Test
    void who_may_not_see_a_roadmaps_links_is_not_told_of_them() {
        String links = imported(site("/there")) + "/links";

        for (String path : List.of(links, links + "/summary")) {
            as("learner").get(path).expecting(403);
            as("admin").get(path).expecting(200);
            stranger().get(path).expecting(404);
            assertThat(stranger()
                            .get(path.replace("harbor", "meadow"))
                            .expecting(404)
                            .code())
                    .isEqualTo("catalog.roadmap.unknown");
        }
        as("admin").post(links + "/checks").expecting(403);
        stranger().post(links + "/checks").expecting(404);
    }

    @Test
    void what_makes_no_sense_is_refused() {
        String links = imported(site("/there")) + "/links";

        assertThat(author.get(links + "?state=alive").expecting(422).code()).isEqualTo("request.invalid");
        assertThat(author.get(links + "?state=").expecting(422).code()).isEqualTo("request.invalid");
        assertThat(author.get(links + "?cursor=x").expecting(400).code()).isEqualTo("request.cursor");
        for (String path : List.of("", "/summary")) {
            assertThat(author.get(ROADMAPS + "none/links" + path).expecting(404).code())
                    .isEqualTo("catalog.roadmap.unknown");
        }
        assertThat(author.post(ROADMAPS + "none/links/checks").expecting(404).code())
                .isEqualTo("catalog.roadmap.unknown");
    }

    @Test
    void links_are_looked_at_when_an_author_wants_it_and_shown_with_their_places() {
        String roadmap = imported(
                site("/there"),
                site("/gone#part"),
                site("/moved"),
                site("/closed"),
                site("/broken"),
                site("/there"),
                "http://127.0.0.2:" + SITE.port() + "/inside",
                "docs/bowline.md");
        author.post(roadmap + "/editions").expecting(201);

        JsonNode check = author.post(roadmap + "/links/checks").expecting(202).body();
        ApiClient.Answer again = author.post(roadmap + "/links/checks").expecting(429);

        assertThat(check.path("wishedAt").asString()).isNotEmpty();
        assertThat(again.code()).isEqualTo("catalog.links.checked-lately");
        assertThat(Integer.parseInt(String.valueOf(again.headers().getFirst("Retry-After"))))
                .isBetween(1, 600);
        eventually(() -> {
            JsonNode summary =
                    author.get(roadmap + "/links/summary").expecting(200).body();
            assertThat(summary.path("links").asInt()).isEqualTo(7);
            assertThat(summary.path("due").asInt()).isZero();
            assertThat(summary.path("states").path("waiting").asInt()).isZero();
        });

        assertThat(states(roadmap, ""))
                .containsExactlyInAnyOrder(
                        site("/there") + " insecure",
                        site("/gone#part") + " dead",
                        site("/moved") + " moved",
                        site("/closed") + " forbidden",
                        site("/broken") + " failing",
                        "http://127.0.0.2:" + SITE.port() + "/inside not-checked",
                        "docs/bowline.md not-checked");
        assertThat(ASKED).doesNotContain("/inside");
        JsonNode moved = author.get(roadmap + "/links?state=moved")
                .expecting(200)
                .path("items")
                .get(0);
        assertThat(moved.path("movedTo").asString()).isEqualTo(site("/there"));
        assertThat(moved.path("status").asInt()).isEqualTo(200);
        JsonNode there = author.get(roadmap + "/links?state=insecure")
                .expecting(200)
                .path("items")
                .get(0);
        assertThat(there.path("placeCount").asInt()).isEqualTo(2);
        assertThat(there.path("places").get(0).path("path").toString()).isEqualTo("[\"Knots\",\"First\"]");
        assertThat(there.path("places").get(0).path("drafted").asBoolean()).isTrue();
        assertThat(there.path("places").get(0).path("published").asBoolean()).isTrue();
        assertThat(paged(roadmap)).hasSize(7).doesNotHaveDuplicates();
    }

    @Test
    void links_are_looked_at_without_anybody_asking() {
        String roadmap = imported(site("/by-itself"));

        eventually(() -> assertThat(states(roadmap, "")).containsExactly(site("/by-itself") + " insecure"));
    }

    private List<String> states(String roadmap, String query) {
        List<String> states = new ArrayList<>();
        author.get(roadmap + "/links" + query)
                .expecting(200)
                .path("items")
                .forEach(item -> states.add(
                        item.path("url").asString() + " " + item.path("state").asString()));
        return states;
    }

    private List<String> paged(String roadmap) {
        List<String> urls = new ArrayList<>();
        String cursor = "";
        do {
            JsonNode page = author.get(roadmap + "/links?limit=2" + cursor)
                    .expecting(200)
                    .body();
            page.path("items").forEach(item -> urls.add(item.path("url").asString()));
            cursor = page.path("next").isString()
                    ? "&cursor=" + page.path("next").asString()
                    : "";
        } while (!cursor.isEmpty());
        return urls;
    }

    private String imported(String... urls) {
        String topics = Stream.of(urls).map(url -> """
                        {"kind": "topic", "title": "Bowline",
                         "resources": [{"type": "article", "title": "Read", "url": "%s"}]}""".formatted(url)).collect(Collectors.joining(","));
        String roadmap = """
                {"format": "cairn-roadmap", "version": 1, "title": "Knots",
                 "outline": [{"kind": "stage", "title": "First", "children": [%s]}]}""".formatted(topics);
        return ROADMAPS
                + author.post(ROADMAPS + "imports", roadmap).expecting(201).text("roadmapId");
    }

    private static String site(String path) {
        return "http://127.0.0.1:" + SITE.port() + path;
    }

    private ApiClient as(String role) {
        return ApiClient.on(port).as(Tokens.of(role).in("harbor", role).mint());
    }

    private ApiClient stranger() {
        return ApiClient.on(port)
                .as(Tokens.of("eve").in("meadow", "author", "admin").mint());
    }
}
