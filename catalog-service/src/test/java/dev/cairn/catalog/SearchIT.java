package dev.cairn.catalog;

import static dev.cairn.kit.testkit.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.kit.testkit.ApiClient;
import dev.cairn.kit.testkit.ServiceUnderTest;
import dev.cairn.kit.testkit.Tokens;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.test.context.ContextConfiguration;
import tools.jackson.databind.JsonNode;

/** Search over HTTP, on a real store. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = ServiceUnderTest.class)
@Import(CatalogIT.People.class)
class SearchIT {

    private static final MediaType MARKDOWN = MediaType.parseMediaType("text/markdown");
    private static final String TREES =
            "# Trees\n## Stage 1: Leaves\n- **Photosynthesis**: Light into sugar\n- Stomata\n";

    @LocalServerPort
    int port;

    ApiClient author;
    ApiClient learner;
    ApiClient stranger;

    @BeforeEach
    void clients() {
        author =
                ApiClient.on(port).as(Tokens.of("author").in("harbor", "author").mint());
        learner = ApiClient.on(port).as(Tokens.of("ben").in("harbor", "learner").mint());
        stranger = ApiClient.on(port)
                .as(Tokens.of("eve").in("meadow", "author", "learner").mint());
    }

    @Test
    void an_author_finds_a_draft_and_a_learner_finds_it_once_it_is_published() {
        String roadmapId = author.post(
                        "/api/v1/orgs/harbor/roadmaps/imports", MARKDOWN, TREES.getBytes(StandardCharsets.UTF_8))
                .expecting(201)
                .text("roadmapId");
        eventually(() -> assertThat(found(author, "harbor", "photosyn").path("items"))
                .anySatisfy(
                        item -> assertThat(item.path("roadmapId").asString()).isEqualTo(roadmapId)));
        assertThat(found(learner, "harbor", "photosynthesis").path("items")).isEmpty();

        author.post("/api/v1/orgs/harbor/roadmaps/" + roadmapId + "/editions").expecting(201);

        eventually(() -> assertThat(found(learner, "harbor", "sugar").path("items"))
                .singleElement()
                .satisfies(item -> {
                    assertThat(item.path("title").asString()).isEqualTo("Photosynthesis");
                    assertThat(item.path("published").asBoolean()).isTrue();
                    assertThat(item.path("path").get(1).asString()).isEqualTo("Leaves");
                }));
        assertThat(found(stranger, "meadow", "photosynthesis").path("items")).isEmpty();
    }

    @Test
    void what_is_no_query_is_refused_and_strangers_are_not_answered() {
        assertThat(author.get("/api/v1/orgs/harbor/search").expecting(422).code())
                .isEqualTo("request.invalid");
        assertThat(author.get("/api/v1/orgs/harbor/search?q=%20").expecting(422).code())
                .isEqualTo("request.invalid");
        author.get("/api/v1/orgs/harbor/search?q=" + "x".repeat(201)).expecting(422);
        stranger.get("/api/v1/orgs/harbor/search?q=photosynthesis").expecting(404);
        ApiClient.on(port).get("/api/v1/orgs/harbor/search?q=x").expecting(401);
    }

    private static JsonNode found(ApiClient who, String org, String words) {
        return who.get("/api/v1/orgs/" + org + "/search?q=" + words)
                .expecting(200)
                .body();
    }
}
