package dev.cairn.catalog;

import static dev.cairn.kit.testkit.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.catalog.edition.model.EditionRetired;
import dev.cairn.catalog.roadmap.mongo.MongoRoadmaps;
import dev.cairn.catalog.showcase.model.VisibilityChanged;
import dev.cairn.kit.testkit.ApiClient;
import dev.cairn.kit.testkit.Backends;
import dev.cairn.kit.testkit.EventProbe;
import dev.cairn.kit.testkit.ServiceUnderTest;
import dev.cairn.kit.testkit.Tokens;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.MediaType;
import org.springframework.test.context.ContextConfiguration;
import tools.jackson.databind.JsonNode;

/** A draft on its way to everybody, over HTTP: edited, looked at, published, retired, shown. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = ServiceUnderTest.class)
class EditingIT {

    private static final String KNOTS = "# Knots\n## Stage 1: First\n- **Bowline**: A loop\n- Clove hitch\n";

    @LocalServerPort
    int port;

    private ApiClient author;
    private ApiClient anyone;
    private String id;
    private String roadmap;

    @BeforeEach
    void aRoadmap() {
        anyone = ApiClient.on(port);
        author = anyone.as(Tokens.of("author").in("harbor", "author").mint());
        id = author.post(
                        "/api/v1/orgs/harbor/roadmaps/imports",
                        MediaType.parseMediaType("text/markdown"),
                        KNOTS.getBytes(StandardCharsets.UTF_8))
                .expecting(201)
                .text("roadmapId");
        roadmap = "/api/v1/orgs/harbor/roadmaps/" + id;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"operation\":\"grow\"}",
                "{\"operation\":\"rename\",\"title\":\"New\"}",
                "{\"operation\":\"rename\",\"node\":\"x\"}",
                "{\"operation\":\"add\",\"title\":\" \"}",
                "{\"operation\":\"add\",\"title\":\"A\",\"kind\":\"planet\"}",
                "{\"operation\":\"merge\",\"nodes\":[null]}",
                "{\"operation\":\"merge\",\"nodes\":[\"a\"]}",
                "{\"operation\":\"split\",\"node\":\"a\",\"parts\":[null,{}]}",
                "{\"operation\":\"set-field\",\"node\":\"a\",\"field\":\"id\",\"value\":\"b\"}",
                "{\"operation\":\"set-field\",\"node\":\"a\",\"field\":\"tags\",\"value\":[1]}",
                "{\"operation\":\"set-field\",\"node\":\"a\",\"field\":\"optional\",\"value\":\"yes\"}",
                "{\"operation\":\"set-field\",\"node\":\"a\",\"field\":\"kind\",\"value\":null}",
                "{\"operation\":\"set-field\",\"node\":\"a\",\"field\":\"estimate\",\"value\":{\"min\":3,\"max\":1,\"unit\":\"weeks\"}}",
                "{\"operation\":\"set-field\",\"node\":\"a\",\"field\":\"resources\",\"value\":[{\"type\":\"article\"}]}",
                "{\"operation\":\"link-prerequisite\",\"node\":\"a\",\"prerequisite\":\"b\",\"kind\":\"firm\"}"
            })
    void a_request_of_a_bad_form_is_422(String request) {
        assertThat(operating("*", request).expecting(422).code()).isEqualTo("request.invalid");
    }

    @Test
    void what_cannot_be_read_is_400() {
        assertThat(operating("*", "{\"operation\":").status()).isEqualTo(400);
        assertThat(operating("*", "{\"operation\":\"hide\",\"colour\":1}")
                        .expecting(400)
                        .code())
                .isEqualTo("request.unknown-field");
        assertThat(operating("r1", rename("New")).expecting(400).code()).isEqualTo("request.if-match");
        assertThat(author.with("If-Match", "*")
                        .post(roadmap + "/draft/operations", MediaType.APPLICATION_FORM_URLENCODED, new byte[] {'a'})
                        .expecting(415)
                        .code())
                .isEqualTo("request.media-type");
    }

    @Test
    void an_edit_says_which_revision_it_edits() {
        assertThat(author.post(roadmap + "/draft/operations", rename("New"))
                        .expecting(428)
                        .code())
                .isEqualTo("request.if-match-missing");
        assertThat(operating("\"r7\"", rename("New")).expecting(412).code()).isEqualTo("request.if-match-stale");

        ApiClient.Answer done = operating("\"r1\"", rename("New")).expecting(200);

        assertThat(done.etag()).isEqualTo("\"r2\"");
        assertThat(done.path("revision").asInt()).isEqualTo(2);
        assertThat(done.path("number").asInt()).isEqualTo(1);
        assertThat(done.path("nodes").get(0).asString()).isEqualTo(topic());
        ApiClient.Answer draft = author.get(roadmap + "/draft").expecting(200);
        assertThat(draft.etag()).isEqualTo("\"r2\"");
        assertThat(draft.body().toString()).contains("\"New\"");
    }

    @Test
    void a_description_of_200_001_characters_is_refused_with_its_path() {
        ApiClient.Answer answer = operating("*", describe("x".repeat(200_001))).expecting(422);

        assertThat(answer.code()).isEqualTo("catalog.operation.not-possible");
        assertThat(answer.path("errors").get(0).path("path").asString()).isEqualTo("Knots > First > Bowline");
        assertThat(operating("*", describe("x".repeat(200_000))).status()).isEqualTo(200);
    }

    @Test
    void a_node_that_is_not_there_is_named() {
        assertThat(operating("*", "{\"operation\":\"hide\",\"node\":\"gone\"}")
                        .expecting(422)
                        .code())
                .isEqualTo("catalog.node.unknown");
    }

    @Test
    void of_two_edits_at_once_one_is_412() throws Exception {
        String node = topic();
        List<Integer> statuses = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            List<Future<Integer>> futures = new ArrayList<>();
            for (String title : List.of("One", "Two")) {
                futures.add(threads.submit(
                        () -> operating("\"r1\"", rename(node, title)).status()));
            }
            for (Future<Integer> future : futures) {
                statuses.add(future.get());
            }
        }

        assertThat(statuses).containsExactlyInAnyOrder(200, 412);
    }

    @Test
    void the_same_key_again_gets_the_same_answer_and_makes_nothing_new() {
        String add = "{\"operation\":\"add\",\"title\":\"Sheet bend\"}";
        ApiClient keyed = author.with("If-Match", "\"r1\"").withKey("add-1");

        ApiClient.Answer first = keyed.post(roadmap + "/draft/operations", add).expecting(200);
        ApiClient.Answer again = keyed.post(roadmap + "/draft/operations", add).expecting(200);

        assertThat(again.body()).isEqualTo(first.body());
        assertThat(first.path("made")).hasSize(1);
        assertThat(keyed.post(roadmap + "/draft/operations", rename("New"))
                        .expecting(422)
                        .code())
                .isEqualTo("request.idempotency-key-reused");
    }

    @Test
    void operations_are_told_with_who_and_when_and_can_be_undone() {
        operating("*", rename("New")).expecting(200);
        operating("*", "{\"operation\":\"hide\",\"node\":\"" + topic() + "\"}").expecting(200);
        assertThat(author.post(roadmap + "/draft/operations/1/undo")
                        .expecting(428)
                        .code())
                .isEqualTo("request.if-match-missing");
        ApiClient.Answer undone = author.with("If-Match", "\"r3\"")
                .post(roadmap + "/draft/operations/1/undo")
                .expecting(200);
        assertThat(undone.etag()).isEqualTo("\"r4\"");
        assertThat(author.with("If-Match", "*")
                        .post(roadmap + "/draft/operations/1/undo")
                        .expecting(409)
                        .code())
                .isEqualTo("catalog.operation.not-undoable");
        for (String number : List.of("9", "0", "x")) {
            assertThat(author.with("If-Match", "*")
                            .post(roadmap + "/draft/operations/" + number + "/undo")
                            .expecting(404)
                            .code())
                    .isEqualTo("catalog.operation.unknown");
        }

        JsonNode first =
                author.get(roadmap + "/draft/operations?limit=2").expecting(200).body();
        JsonNode rest = author.get(roadmap + "/draft/operations?limit=2&cursor="
                        + first.path("next").asString())
                .expecting(200)
                .body();

        assertThat(first.path("items")).hasSize(2);
        assertThat(first.path("items").get(0).path("by").asString()).isEqualTo("author");
        assertThat(rest.path("items")).singleElement().satisfies(undo -> {
            assertThat(undo.path("operation").asString()).isEqualTo("undo");
            assertThat(undo.path("undoes").asInt()).isEqualTo(1);
        });
    }

    @Test
    void everything_in_the_way_is_said_with_what_to_look_at_apart() {
        operating("*", "{\"operation\":\"add\",\"title\":\"Empty\",\"kind\":\"stage\"}")
                .expecting(200);
        operating("*", "{\"operation\":\"add\",\"title\":\"Empty\",\"kind\":\"stage\"}")
                .expecting(200);
        operating(
                        "*",
                        "{\"operation\":\"set-field\",\"node\":\"" + topic()
                                + "\",\"field\":\"resources\",\"value\":[{\"type\":\"article\",\"url\":\"http://a.example\"}]}")
                .expecting(200);

        JsonNode found =
                author.get(roadmap + "/draft/validation").expecting(200).body();

        assertThat(found.path("publishable").asBoolean()).isFalse();
        assertThat(found.path("errors")).hasSize(2);
        assertThat(found.path("errors").get(0).path("path").asString()).isEqualTo("Knots > Empty");
        assertThat(found.path("warnings").toString())
                .contains("insecure link", "a title that stands beside it already");
        assertThat(author.post(roadmap + "/editions").expecting(422).path("errors"))
                .hasSize(2);
    }

    @Test
    void an_edition_has_notes_and_a_hash_and_is_retired_once() {
        assertThat(author.post(roadmap + "/editions", "{\"notes\":\"" + "x".repeat(10_001) + "\"}")
                        .expecting(422)
                        .code())
                .isEqualTo("request.invalid");
        author.post(roadmap + "/editions", "{\"notes\":\"The *first*\"}").expecting(201);
        JsonNode line =
                author.get(roadmap + "/editions").expecting(200).path("items").get(0);
        assertThat(line.path("number").asInt()).isEqualTo(1);
        assertThat(line.path("notes").asString()).isEqualTo("The *first*");
        assertThat(line.path("contentHash").asString()).hasSize(64);
        assertThat(line.path("retired").asBoolean()).isFalse();

        JsonNode first =
                author.post(roadmap + "/editions/1/retirement").expecting(200).body();
        JsonNode again =
                author.post(roadmap + "/editions/1/retirement").expecting(200).body();

        assertThat(again).isEqualTo(first);
        assertThat(author.post(roadmap + "/editions/2/retirement")
                        .expecting(404)
                        .code())
                .isEqualTo("catalog.edition.unknown");
        try (EventProbe probe = new EventProbe(Backends.kafka(), MongoRoadmaps.TOPIC)) {
            eventually(() -> assertThat(probe.ofType(EditionRetired.TYPE))
                    .filteredOn(told -> told.key().equals(id + "/1"))
                    .singleElement()
                    .satisfies(told -> {
                        assertThat(told.sequence()).isEqualTo("2");
                        assertThat(ContractTest.violations("roadmap.edition-retired", told.data()))
                                .isEmpty();
                    }));
        }
    }

    @Test
    void a_public_roadmap_is_read_by_anyone_and_is_nothing_but_its_edition() {
        String page = "/api/v1/public/roadmaps/harbor/" + id;
        assertThat(anyone.get(page).expecting(404).code()).isEqualTo("catalog.roadmap.not-public");
        share("public").expecting(200);
        assertThat(anyone.get(page).expecting(404).code()).isEqualTo("catalog.roadmap.not-public");
        author.post(roadmap + "/editions").expecting(201);
        operating("*", rename("Draft only")).expecting(200);

        ApiClient.Answer answer = anyone.get(page).expecting(200);

        assertThat(answer.body().toString()).contains("Bowline").doesNotContain("Draft only");
        assertThat(answer.headers().getCacheControl()).isEqualTo("public, max-age=60");
        anyone.with("If-None-Match", Objects.requireNonNull(answer.etag()))
                .get(page)
                .expecting(304);
        assertThat(indexed()).contains(id);
        author.post(roadmap + "/editions/1/retirement").expecting(200);
        anyone.get(page).expecting(404);
        assertThat(indexed()).doesNotContain(id);
        author.post(roadmap + "/editions").expecting(201);
        assertThat(anyone.get(page).expecting(200).path("edition").asInt()).isEqualTo(2);
        share("organization").expecting(200);
        anyone.get(page).expecting(404);
        assertThat(indexed()).doesNotContain(id);
        try (EventProbe probe = new EventProbe(Backends.kafka(), MongoRoadmaps.TOPIC)) {
            eventually(() -> assertThat(probe.ofType(VisibilityChanged.TYPE))
                    .filteredOn(told -> told.key().equals(id))
                    .hasSize(2)
                    .allSatisfy(told -> assertThat(ContractTest.violations("roadmap.visibility-changed", told.data()))
                            .isEmpty()));
        }
    }

    @Test
    void an_unlisted_roadmap_is_read_by_its_link_alone_and_the_link_ends_with_it() {
        author.post(roadmap + "/editions").expecting(201);
        String link = share("unlisted").expecting(200).text("publicPath");

        assertThat(share("unlisted").expecting(200).text("publicPath")).isEqualTo(link);
        assertThat(link.substring(link.lastIndexOf('/') + 1)).matches("[0-9a-f]{40}");
        assertThat(anyone.get(link).expecting(200).headers().getFirst("X-Robots-Tag"))
                .isEqualTo("noindex");
        anyone.get(link.replace("harbor", "meadow")).expecting(404);
        anyone.get("/api/v1/public/roadmaps/harbor/" + id).expecting(404);
        assertThat(indexed()).doesNotContain(id);

        share("organization").expecting(200);
        anyone.get(link).expecting(404);
        assertThat(share("unlisted").expecting(200).text("publicPath")).isNotEqualTo(link);
        assertThat(share("everywhere").expecting(422).code()).isEqualTo("request.invalid");
    }

    @Test
    void the_public_index_is_paged_and_cacheable() {
        for (int at = 0; at < 2; at++) {
            share("public").expecting(200);
            author.post(roadmap + "/editions").expecting(201);
            aRoadmap();
        }
        ApiClient.Answer first = anyone.get("/api/v1/public/roadmaps?limit=1").expecting(200);

        assertThat(first.path("items")).hasSize(1);
        assertThat(first.headers().getCacheControl()).isEqualTo("public, max-age=60");
        assertThat(first.headers().getFirst("Link")).contains("rel=\"next\"");
        assertThat(first.body().toString()).doesNotContain("author");
        anyone.with("If-None-Match", Objects.requireNonNull(first.etag()))
                .get("/api/v1/public/roadmaps?limit=1")
                .expecting(304);
        JsonNode second = anyone.get("/api/v1/public/roadmaps?limit=1&cursor=" + first.text("next"))
                .expecting(200)
                .body();
        assertThat(second.path("items")).isNotEqualTo(first.path("items"));
        assertThat(anyone.post("/api/v1/public/roadmaps").status()).isEqualTo(401);
    }

    private List<String> indexed() {
        List<String> ids = new ArrayList<>();
        anyone.get("/api/v1/public/roadmaps")
                .expecting(200)
                .path("items")
                .forEach(item -> ids.add(item.path("roadmapId").asString()));
        return ids;
    }

    private ApiClient.Answer share(String visibility) {
        return author.put(roadmap + "/visibility", "{\"visibility\":\"" + visibility + "\"}");
    }

    private ApiClient.Answer operating(String ifMatch, String request) {
        return author.with("If-Match", ifMatch).post(roadmap + "/draft/operations", request);
    }

    private String topic() {
        return author.get(roadmap + "/draft")
                .expecting(200)
                .path("outline")
                .get(0)
                .path("children")
                .get(0)
                .path("id")
                .asString();
    }

    private String rename(String title) {
        return rename(topic(), title);
    }

    private static String rename(String node, String title) {
        return "{\"operation\":\"rename\",\"node\":\"" + node + "\",\"title\":\"" + title + "\"}";
    }

    private String describe(String text) {
        return "{\"operation\":\"set-field\",\"node\":\"" + topic() + "\",\"field\":\"description\",\"value\":\"" + text
                + "\"}";
    }
}
