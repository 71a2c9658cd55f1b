package dev.cairn.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.kit.testkit.ApiClient;
import dev.cairn.kit.testkit.ServiceUnderTest;
import dev.cairn.kit.testkit.Tokens;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.MediaType;
import org.springframework.test.context.ContextConfiguration;
import tools.jackson.databind.JsonNode;

/** One organization takes another's public roadmap as its own, over HTTP, and goes on with it. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = ServiceUnderTest.class)
class AdoptionIT {

    private static final MediaType MARKDOWN = MediaType.parseMediaType("text/markdown");
    private static final String KNOTS = "# Knots\n## Stage 1: First\n- **Bowline**: A loop\n- Clove hitch\n";
    private static final String ADOPTIONS = "/api/v1/orgs/meadow/adoptions";

    @LocalServerPort
    int port;

    private ApiClient harbor;
    private ApiClient meadow;
    private String id;
    private String upstream;

    @BeforeEach
    void aPublicRoadmap() {
        ApiClient anyone = ApiClient.on(port);
        harbor = anyone.as(Tokens.of("ada").in("harbor", "author").mint());
        meadow = anyone.as(Tokens.of("mia").in("meadow", "author").mint());
        id = harbor.post("/api/v1/orgs/harbor/roadmaps/imports", MARKDOWN, KNOTS.getBytes(StandardCharsets.UTF_8))
                .expecting(201)
                .text("roadmapId");
        upstream = "/api/v1/orgs/harbor/roadmaps/" + id;
        harbor.post(upstream + "/editions").expecting(201);
        share("public");
    }

    @Test
    void an_adopted_roadmap_is_a_draft_with_the_same_nodes_that_goes_its_own_way() {
        ApiClient.Answer adopted =
                meadow.withKey("adopt-" + id).post(ADOPTIONS, wish(id)).expecting(201);
        String own = "/api/v1/orgs/meadow/roadmaps/" + adopted.text("roadmapId");

        assertThat(Objects.requireNonNull(adopted.headers().getLocation()).toString())
                .isEqualTo(own + "/draft");
        assertThat(adopted.path("upstream").path("org").asString()).isEqualTo("harbor");
        assertThat(adopted.path("upstream").path("roadmapId").asString()).isEqualTo(id);
        assertThat(meadow.withKey("adopt-" + id)
                        .post(ADOPTIONS, wish(id))
                        .expecting(201)
                        .body())
                .isEqualTo(adopted.body());
        assertThat(meadow.withKey("adopt-" + id)
                        .post(ADOPTIONS, "{\"org\":\"harbor\",\"roadmapId\":\"" + id + "\",\"edition\":1}")
                        .expecting(422)
                        .code())
                .isEqualTo("request.idempotency-key-reused");
        assertThat(meadow.get(own + "/draft").expecting(200).path("outline"))
                .isEqualTo(harbor.get(upstream + "/draft").expecting(200).path("outline"));
        hide(own, topic(own, 1));
        meadow.post(own + "/editions").expecting(201);
        assertThat(harbor.get(own + "/upstream").expecting(404).code()).isEqualTo("access.not-found");
    }

    @Test
    void what_changes_upstream_is_taken_over_selectively_and_can_be_undone() {
        String own = adopted();
        hide(own, topic(own, 1));
        operate(harbor, upstream, rename(topic(upstream, 0), "King of knots"));
        operate(harbor, upstream, rename(topic(upstream, 1), "The clove hitch"));
        operate(harbor, upstream, "{\"operation\":\"add\",\"title\":\"Sheet bend\"}");
        harbor.post(upstream + "/editions", "{\"notes\":\"Better names\"}").expecting(201);

        JsonNode seen = meadow.get(own + "/upstream").expecting(200).body();

        assertThat(seen.path("edition").asInt()).isEqualTo(1);
        assertThat(seen.path("state").asString()).isEqualTo("open");
        assertThat(seen.path("newest").path("edition").asInt()).isEqualTo(2);
        assertThat(seen.path("newest").path("notes").asString()).isEqualTo("Better names");
        assertThat(seen.path("revision").asInt()).isEqualTo(2);
        assertThat(seen.path("changes")).hasSize(3);
        JsonNode first = seen.path("changes").get(0);
        assertThat(first.path("kind").asString()).isEqualTo("renamed");
        assertThat(first.path("path").asString()).isEqualTo("First > King of knots");
        assertThat(first.path("was").get(0).asString()).isEqualTo("Bowline");
        assertThat(first.path("collides").asBoolean()).isFalse();
        assertThat(seen.path("changes").get(1).path("hidden").asBoolean()).isTrue();

        String request = "{\"edition\":2,\"changes\":[\"" + first.path("id").asString() + "\"],\"declined\":[\""
                + seen.path("changes").get(2).path("id").asString() + "\"]}";
        assertThat(meadow.post(own + "/upstream/take-overs", request)
                        .expecting(428)
                        .code())
                .isEqualTo("request.if-match-missing");
        assertThat(taking(own, "\"r1\"", request).expecting(412).code()).isEqualTo("request.if-match-stale");
        ApiClient keyed = meadow.with("If-Match", "\"r2\"").withKey("take-" + own);
        ApiClient.Answer done =
                keyed.post(own + "/upstream/take-overs", request).expecting(200);
        ApiClient.Answer again =
                keyed.post(own + "/upstream/take-overs", request).expecting(200);
        assertThat(again.body()).isEqualTo(done.body());
        assertThat(again.etag()).isEqualTo(done.etag());
        assertThat(keyed.post(own + "/upstream/take-overs", "{\"edition\":2,\"all\":true}")
                        .expecting(422)
                        .code())
                .isEqualTo("request.idempotency-key-reused");

        assertThat(done.etag()).isEqualTo("\"r3\"");
        assertThat(done.path("taken")).hasSize(1);
        assertThat(done.path("declined")).hasSize(1);
        assertThat(done.path("left")).hasSize(1);
        assertThat(meadow.get(own + "/draft").expecting(200).body().toString())
                .contains("King of knots", "Clove hitch")
                .doesNotContain("The clove hitch", "Sheet bend");
        assertThat(meadow.get(own + "/draft/operations")
                        .expecting(200)
                        .path("items")
                        .get(1)
                        .path("operation")
                        .asString())
                .isEqualTo("take-over");
        assertThat(changes(own)).containsExactly("First > The clove hitch");
        assertThat(meadow.get(own + "/editions").expecting(200).path("items")).isEmpty();
        meadow.with("If-Match", "*")
                .post(own + "/draft/operations/" + done.path("number").asInt() + "/undo")
                .expecting(200);
        assertThat(changes(own)).containsExactly("First > King of knots", "First > The clove hitch");
        taking(own, "*", "{\"edition\":2,\"all\":true}").expecting(200);
        assertThat(meadow.get(own + "/upstream").expecting(200).path("edition").asInt())
                .isEqualTo(2);
    }

    @Test
    void a_collision_is_shown_with_all_three_sides_and_settled_by_a_word() {
        String own = adopted();
        operate(meadow, own, rename(topic(own, 0), "Palstek"));
        operate(harbor, upstream, rename(topic(upstream, 0), "King of knots"));
        harbor.post(upstream + "/editions").expecting(201);
        JsonNode change =
                meadow.get(own + "/upstream").expecting(200).path("changes").get(0);

        assertThat(change.path("collides").asBoolean()).isTrue();
        assertThat(change.path("ours").get(0).asString()).isEqualTo("Palstek");
        String changeId = change.path("id").asString();
        assertThat(taking(own, "*", "{\"edition\":2,\"changes\":[\"" + changeId + "\"]}")
                        .expecting(422)
                        .path("errors")
                        .get(0)
                        .path("path")
                        .asString())
                .isEqualTo("changes[0]");
        assertThat(taking(own, "*", "{\"edition\":2,\"changes\":[\"none\"]}")
                        .expecting(422)
                        .code())
                .isEqualTo("request.invalid");
        taking(own, "*", "{\"edition\":2,\"collisions\":[{\"change\":\"" + changeId + "\",\"keep\":\"theirs\"}]}")
                .expecting(200);
        assertThat(meadow.get(own + "/draft").expecting(200).body().toString())
                .contains("King of knots")
                .doesNotContain("Palstek");
    }

    @Test
    void what_upstream_publishes_meanwhile_or_closes_is_told() {
        String own = adopted();
        operate(harbor, upstream, rename(topic(upstream, 0), "King of knots"));
        harbor.post(upstream + "/editions").expecting(201);

        assertThat(taking(own, "*", "{\"edition\":1,\"all\":true}")
                        .expecting(409)
                        .code())
                .isEqualTo("catalog.upstream.edition");
        share("organization");
        ApiClient.Answer closed = meadow.get(own + "/upstream").expecting(200);
        assertThat(closed.text("state")).isEqualTo("closed");
        assertThat(closed.path("changes")).isEmpty();
        assertThat(closed.body().has("newest")).isFalse();
        assertThat(taking(own, "*", "{\"edition\":2,\"all\":true}")
                        .expecting(409)
                        .code())
                .isEqualTo("catalog.upstream.closed");
        meadow.get(own + "/draft").expecting(200);
    }

    @Test
    void an_unlisted_roadmap_is_adopted_by_its_link_and_does_not_tell_its_id() {
        String link = share("unlisted").text("publicPath").replaceAll(".*/", "");

        ApiClient.Answer adopted = meadow.post(ADOPTIONS, wish(link)).expecting(201);

        assertThat(adopted.path("upstream").has("roadmapId")).isFalse();
        assertThat(meadow.get("/api/v1/orgs/meadow/roadmaps/" + adopted.text("roadmapId") + "/upstream")
                        .expecting(200)
                        .body()
                        .toString())
                .contains("\"open\"")
                .doesNotContain(link, id);
    }

    @Test
    void what_cannot_be_seen_is_not_there_in_one_way() {
        List<String> codes = new ArrayList<>();
        codes.add(meadow.post(ADOPTIONS, wish("none")).expecting(404).code());
        codes.add(meadow.post(ADOPTIONS, wish("a/b")).expecting(404).code());
        codes.add(meadow.post(ADOPTIONS, "{\"org\":\"nobody\",\"roadmapId\":\"" + id + "\"}")
                .expecting(404)
                .code());
        codes.add(meadow.post(ADOPTIONS, "{\"org\":\"harbor\",\"edition\":2,\"roadmapId\":\"" + id + "\"}")
                .expecting(404)
                .code());
        harbor.post(upstream + "/editions/1/retirement").expecting(200);
        codes.add(meadow.post(ADOPTIONS, wish(id)).expecting(404).code());
        share("organization");
        codes.add(meadow.post(ADOPTIONS, wish(id)).expecting(404).code());

        assertThat(codes).hasSize(6).containsOnly("catalog.roadmap.not-public");
        assertThat(harbor.post("/api/v1/orgs/harbor/adoptions", wish(id))
                        .expecting(422)
                        .code())
                .isEqualTo("catalog.adoption.own");
        assertThat(harbor.get(upstream + "/upstream").expecting(404).code()).isEqualTo("catalog.adoption.unknown");
        assertThat(harbor.get("/api/v1/orgs/harbor/roadmaps/none/upstream")
                        .expecting(404)
                        .code())
                .isEqualTo("catalog.roadmap.unknown");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"edition\":0}",
                "{\"edition\":2,\"changes\":[null]}",
                "{\"edition\":2,\"collisions\":[null]}",
                "{\"edition\":2,\"collisions\":[{\"change\":\"a\",\"keep\":\"both\"}]}"
            })
    void a_take_over_of_a_bad_form_is_422(String request) {
        assertThat(taking(adopted(), "*", request).expecting(422).code()).isEqualTo("request.invalid");
    }

    @Test
    void an_adoption_of_a_bad_form_is_422() {
        for (String request :
                List.of("{}", "{\"org\":\"harbor\"}", "{\"org\":\"harbor\",\"roadmapId\":\"a\",\"edition\":0}")) {
            assertThat(meadow.post(ADOPTIONS, request).expecting(422).code()).isEqualTo("request.invalid");
        }
    }

    private String adopted() {
        return "/api/v1/orgs/meadow/roadmaps/"
                + meadow.post(ADOPTIONS, wish(id)).expecting(201).text("roadmapId");
    }

    private List<String> changes(String roadmap) {
        List<String> paths = new ArrayList<>();
        meadow.get(roadmap + "/upstream")
                .expecting(200)
                .path("changes")
                .forEach(change -> paths.add(change.path("path").asString()));
        return paths;
    }

    private ApiClient.Answer share(String visibility) {
        return harbor.put(upstream + "/visibility", "{\"visibility\":\"" + visibility + "\"}")
                .expecting(200);
    }

    private ApiClient.Answer taking(String roadmap, String ifMatch, String request) {
        return meadow.with("If-Match", ifMatch).post(roadmap + "/upstream/take-overs", request);
    }

    private void hide(String roadmap, String node) {
        operate(meadow, roadmap, "{\"operation\":\"hide\",\"node\":\"" + node + "\"}");
    }

    private static void operate(ApiClient author, String roadmap, String operation) {
        author.with("If-Match", "*")
                .post(roadmap + "/draft/operations", operation)
                .expecting(200);
    }

    private String topic(String roadmap, int at) {
        return (roadmap.equals(upstream) ? harbor : meadow)
                .get(roadmap + "/draft")
                .expecting(200)
                .path("outline")
                .get(0)
                .path("children")
                .get(at)
                .path("id")
                .asString();
    }

    private static String rename(String node, String title) {
        return "{\"operation\":\"rename\",\"node\":\"" + node + "\",\"title\":\"" + title + "\"}";
    }

    private static String wish(String name) {
        return "{\"org\":\"harbor\",\"roadmapId\":\"" + name + "\"}";
    }
}
