package dev.cairn.catalog;

import static dev.cairn.kit.testkit.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.kit.testkit.ApiClient;
import dev.cairn.kit.testkit.ServiceUnderTest;
import dev.cairn.kit.testkit.Tokens;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.test.context.ContextConfiguration;
import tools.jackson.databind.JsonNode;

/** Getting rid of a mistaken import, over HTTP, on a real store. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = ServiceUnderTest.class)
@Import(CatalogIT.People.class)
class RemovalIT {

    private static final MediaType MARKDOWN = MediaType.parseMediaType("text/markdown");
    private static final String ORG = "/api/v1/orgs/harbor";
    private static final String ROADMAPS = ORG + "/roadmaps";
    private static final String MOSSES = "# Mosses\n## Stage 1: First\n- Sphagnum capillifolium\n- Feather moss\n";

    @LocalServerPort
    int port;

    ApiClient author;

    @BeforeEach
    void client() {
        author =
                ApiClient.on(port).as(Tokens.of("author").in("harbor", "author").mint());
    }

    @Test
    void a_roadmap_that_was_never_published_goes_with_all_that_refers_to_it() {
        String id = imported(MOSSES, "moss");
        String roadmap = ROADMAPS + "/" + id;
        String other = imported("# Bogs\n## Stage 1: First\n- Sphagnum capillifolium\n- Peat\n", null);
        author.with("If-Match", "\"r1\"")
                .post(roadmap + "/draft/operations", "{\"operation\":\"rename\",\"node\":\"\",\"title\":\"Mosses!\"}")
                .expecting(200);
        String path = author.put(roadmap + "/visibility", "{\"visibility\":\"unlisted\"}")
                .expecting(200)
                .text("publicPath");
        author.put(roadmap + "/git-source", "{\"address\":\"https://git.example.com/mosses.git\"}")
                .expecting(201);
        String said = said(id, other);
        eventually(() -> assertThat(found("capillifolium")).contains(id));

        author.delete(roadmap).expecting(204);

        for (String gone : new String[] {
            "/draft", "/draft/operations", "/draft/validation", "/visibility", "/links", "/editions", "/upstream"
        }) {
            assertThat(author.get(roadmap + gone).expecting(404).code())
                    .as(gone)
                    .isEqualTo("catalog.roadmap.unknown");
        }
        assertThat(author.get(roadmap + "/git-source").expecting(404).code()).isEqualTo("catalog.git-source.unknown");
        author.get(path).expecting(404);
        assertThat(author.delete(roadmap).expecting(404).code()).isEqualTo("catalog.roadmap.unknown");
        assertThat(author.post(roadmap + "/editions").expecting(404).code()).isEqualTo("catalog.roadmap.unknown");
        assertThat(author.get(ROADMAPS + "?limit=1000").expecting(200).body().toString())
                .contains(other)
                .doesNotContain(id);
        assertThat(author.get(ORG + "/same-topics/" + said)
                        .expecting(200)
                        .path("confirmed")
                        .asBoolean())
                .isFalse();
        assertThat(author.get(ROADMAPS + "/" + other + "/same-topics/suggestions")
                        .expecting(200)
                        .body()
                        .toString())
                .doesNotContain(id);
        eventually(() -> assertThat(found("capillifolium")).contains(other).doesNotContain(id));
        assertThat(importing(MOSSES, "moss").expecting(422).code()).isEqualTo("request.idempotency-key-reused");
    }

    @Test
    void one_with_editions_stays_also_when_they_are_retired() {
        String roadmap = ROADMAPS + "/" + imported(MOSSES, null);
        author.post(roadmap + "/editions").expecting(201);

        assertThat(author.delete(roadmap).expecting(409).code()).isEqualTo("catalog.roadmap.published");
        author.post(roadmap + "/editions/1/retirement").expecting(200);
        author.delete(roadmap).expecting(409);
        author.get(roadmap + "/draft").expecting(200);

        assertThat(author.post(roadmap + "/editions")
                        .expecting(201)
                        .path("edition")
                        .asInt())
                .isEqualTo(2);
        assertThat(author.post(roadmap + "/editions").expecting(409).code()).isEqualTo("catalog.edition.unchanged");
    }

    @Test
    void what_is_not_there_or_anothers_is_not_removed() {
        String roadmap = ROADMAPS + "/" + imported(MOSSES, null);
        ApiClient stranger =
                ApiClient.on(port).as(Tokens.of("eve").in("meadow", "author").mint());

        assertThat(author.delete(ROADMAPS + "/none").expecting(404).code()).isEqualTo("catalog.roadmap.unknown");
        stranger.delete(roadmap).expecting(404);
        stranger.delete(roadmap.replace("harbor", "meadow")).expecting(404);
        author.get(roadmap + "/draft").expecting(200);
    }

    private String said(String id, String other) {
        String wish = "{\"topics\":[%s,%s]}".formatted(topic(id), topic(other));
        return author.post(ORG + "/same-topics", wish).expecting(201).text("samenessId");
    }

    private String topic(String roadmapId) {
        JsonNode first = author.get(ROADMAPS + "/" + roadmapId + "/draft")
                .expecting(200)
                .path("outline")
                .get(0)
                .path("children")
                .get(0);
        return "{\"roadmapId\":\"%s\",\"topicId\":\"%s\"}"
                .formatted(roadmapId, first.path("id").asString());
    }

    private String found(String words) {
        return author.get(ORG + "/search?q=" + words).expecting(200).body().toString();
    }

    private String imported(String source, @Nullable String key) {
        return importing(source, key).expecting(201).text("roadmapId");
    }

    private ApiClient.Answer importing(String source, @Nullable String key) {
        return (key == null ? author : author.withKey(key))
                .post(ROADMAPS + "/imports", MARKDOWN, source.getBytes(StandardCharsets.UTF_8));
    }
}
