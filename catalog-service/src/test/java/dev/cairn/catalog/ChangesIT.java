package dev.cairn.catalog;

import static dev.cairn.kit.testkit.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.catalog.importing.MarkdownImport;
import dev.cairn.catalog.sameness.model.SamenessConfirmed;
import dev.cairn.catalog.sameness.model.SamenessWithdrawn;
import dev.cairn.catalog.sameness.mongo.MongoSamenesses;
import dev.cairn.kit.testkit.ApiClient;
import dev.cairn.kit.testkit.Backends;
import dev.cairn.kit.testkit.EventProbe;
import dev.cairn.kit.testkit.ServiceUnderTest;
import dev.cairn.kit.testkit.Tokens;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.test.context.ContextConfiguration;
import tools.jackson.databind.JsonNode;

/** What changes in a roadmap, and what is the same in several, over HTTP. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = ServiceUnderTest.class)
@Import(CatalogIT.People.class)
class ChangesIT {

    private static final MediaType MARKDOWN = MediaType.parseMediaType("text/markdown");
    private static final String ORG = "/api/v1/orgs/harbor";
    private static final String ROADMAPS = ORG + "/roadmaps";
    private static final String KNOTS = "# Knots\n## Stage 1: First\n- Bowline\n- Clove hitch\n";
    private static final String CHANGED = "# Knots\n## Stage 1: First\n- The bowline\n- Sheet bend\n";

    @LocalServerPort
    int port;

    ApiClient author;
    ApiClient learner;

    @BeforeEach
    void clients() {
        author =
                ApiClient.on(port).as(Tokens.of("author").in("harbor", "author").mint());
        learner = ApiClient.on(port)
                .as(Tokens.of("learner").in("harbor", "learner").mint());
    }

    @Test
    void a_document_comes_back_changed_is_confirmed_and_the_editions_differ_as_proposed() {
        String roadmap = imported(KNOTS);
        author.post(roadmap + "/editions").expecting(201);
        String bowline = topic(roadmap, 0).path("id").asString();

        JsonNode proposal = proposed(roadmap, CHANGED, null);
        String at = roadmap + "/imports/" + proposal.path("proposalId").asString();
        assertThat(proposal.path("diff").path("counts").path("renamed").asInt()).isEqualTo(1);
        assertThat(proposal.path("matches").get(1).path("topicId").asString()).isEqualTo(bowline);
        assertThat(author.get(at).expecting(200).body().path("diff")).isEqualTo(proposal.path("diff"));
        assertThat(author.post(at + "/confirmation", "{}").expecting(428).code())
                .isEqualTo("request.if-match-missing");

        ApiClient seen = author.with("If-Match", "\"r1\"");
        ApiClient.Answer first = seen.post(at + "/confirmation", "{}").expecting(200);
        assertThat(first.etag()).isEqualTo("\"r2\"");
        assertThat(seen.post(at + "/confirmation", "{}").expecting(200).body()).isEqualTo(first.body());
        assertThat(topic(roadmap, 0).path("id").asString()).isEqualTo(bowline);
        assertThat(topic(roadmap, 0).path("title").asString()).isEqualTo("The bowline");
        assertThat(author.get(at)
                        .expecting(200)
                        .body()
                        .path("confirmed")
                        .path("revision")
                        .asInt())
                .isEqualTo(2);

        JsonNode operation = author.get(roadmap + "/draft/operations")
                .expecting(200)
                .path("items")
                .get(0);
        assertThat(operation.path("operation").asString()).isEqualTo("re-import");
        assertThat(operation.path("by").asString()).isEqualTo("author");
        author.with("If-Match", "\"r2\"")
                .post(roadmap + "/draft/operations/1/undo")
                .expecting(200);
        assertThat(topic(roadmap, 0).path("title").asString()).isEqualTo("Bowline");
        author.with("If-Match", "\"r3\"")
                .post(roadmap + "/draft/operations/2/undo")
                .expecting(200);

        author.post(roadmap + "/editions").expecting(201);
        ApiClient.Answer diff = learner.get(roadmap + "/diff?from=1&to=2").expecting(200);
        assertThat(diff.body().path("diff")).isEqualTo(proposal.path("diff"));
        learner.with("If-None-Match", String.valueOf(diff.etag()))
                .get(roadmap + "/diff?from=1&to=2")
                .expecting(304);
    }

    @Test
    void a_proposal_for_a_draft_that_changed_is_stale_and_another_can_be_made() {
        String roadmap = imported(KNOTS);
        String first = roadmap + "/imports/"
                + proposed(roadmap, CHANGED, null).path("proposalId").asString();
        String second = roadmap + "/imports/"
                + proposed(roadmap, KNOTS + "- Reef knot\n", null)
                        .path("proposalId")
                        .asString();
        author.with("If-Match", "\"r1\"").post(first + "/confirmation", "{}").expecting(200);

        assertThat(author.with("If-Match", "\"r2\"")
                        .post(second + "/confirmation", "{}")
                        .expecting(412)
                        .code())
                .isEqualTo("catalog.proposal.stale");
        assertThat(author.get(second).expecting(200).body().path("stale").asBoolean())
                .isTrue();
        String third = roadmap + "/imports/"
                + proposed(roadmap, KNOTS, null).path("proposalId").asString();
        author.with("If-Match", "\"r2\"").post(third + "/confirmation", "{}").expecting(200);
    }

    @Test
    void a_topic_that_is_replaced_gets_another_id_and_the_diff_says_so() {
        String roadmap = imported(KNOTS);
        author.post(roadmap + "/editions").expecting(201);
        JsonNode proposal = proposed(roadmap, CHANGED, null);
        JsonNode match = proposal.path("matches").get(1);
        String correction = "{\"corrections\":[{\"imported\":\"%s\",\"topicId\":\"%s\",\"replaced\":true}]}"
                .formatted(
                        match.path("imported").asString(), match.path("topicId").asString());
        String confirmation =
                roadmap + "/imports/" + proposal.path("proposalId").asString() + "/confirmation";
        ApiClient seen = author.with("If-Match", "\"r1\"");

        assertThat(seen.post(confirmation, "{\"corrections\":[{\"imported\":\"x\"}]}")
                        .expecting(422)
                        .code())
                .isEqualTo("request.invalid");
        seen.post(confirmation, correction).expecting(200);
        assertThat(seen.post(confirmation, "{}").expecting(409).code()).isEqualTo("catalog.proposal.confirmed");
        assertThat(author.get(roadmap + "/diff?from=1&to=draft")
                        .expecting(200)
                        .body()
                        .path("diff")
                        .path("sentences")
                        .toString())
                .contains("was replaced by");
    }

    @Test
    void the_same_wish_with_a_key_is_one_proposal() {
        String roadmap = imported(KNOTS);

        assertThat(proposed(roadmap, CHANGED, "again").path("proposalId"))
                .isEqualTo(proposed(roadmap, CHANGED, "again").path("proposalId"));
        assertThat(author.withKey("again")
                        .post(roadmap + "/imports", MARKDOWN, KNOTS.getBytes(StandardCharsets.UTF_8))
                        .expecting(422)
                        .code())
                .isEqualTo("request.idempotency-key-reused");
    }

    @Test
    void what_is_compared_must_be_there_and_the_draft_is_for_authors() {
        String roadmap = imported(KNOTS);

        assertThat(author.get(roadmap + "/diff?from=1&to=draft").expecting(404).code())
                .isEqualTo("catalog.edition.unknown");
        assertThat(author.get(ROADMAPS + "/none/diff?from=draft&to=draft")
                        .expecting(404)
                        .code())
                .isEqualTo("catalog.roadmap.unknown");
        assertThat(author.get(roadmap + "/diff?from=0").expecting(422).path("errors"))
                .hasSize(2);
        assertThat(learner.get(roadmap + "/diff?from=draft&to=draft")
                        .expecting(403)
                        .code())
                .isEqualTo("access.forbidden");
        assertThat(author.get(roadmap + "/diff?from=draft&to=draft")
                        .expecting(200)
                        .path("diff")
                        .path("sentences")
                        .get(0)
                        .asString())
                .isEqualTo("Nothing changed.");
    }

    @Test
    void what_is_the_same_is_suggested_confirmed_told_shown_and_taken_back() {
        String one = imported("# Sailing\n## Basics\n- Zeppelin mooring hitch\n- Flags\n");
        String other = imported("# Climbing\n## Ropes\n- The Zeppelin Mooring Hitch\n- Chalk\n");
        JsonNode suggestion = author.get(one + "/same-topics/suggestions")
                .expecting(200)
                .body()
                .path("items")
                .get(0);
        assertThat(suggestion.path("other").path("title").asString()).isEqualTo("The Zeppelin Mooring Hitch");
        assertThat(suggestion.path("likeness").asDouble()).isBetween(0.5, 1.0);
        String wish = "{\"topics\":[%s,%s]}".formatted(name(suggestion.path("topic")), name(suggestion.path("other")));

        JsonNode said = author.post(ORG + "/same-topics", wish).expecting(201).body();
        author.post(ORG + "/same-topics", wish).expecting(200);
        String id = said.path("samenessId").asString();
        assertThat(author.get(other + "/same-topics")
                        .expecting(200)
                        .body()
                        .path("items")
                        .get(0)
                        .path("sameAs"))
                .hasSize(1);
        assertThat(author.get(ORG + "/same-topics?limit=1")
                        .expecting(200)
                        .body()
                        .path("items"))
                .hasSize(1);
        assertThat(author.post(ORG + "/same-topics/" + id + "/withdrawal")
                        .expecting(200)
                        .path("confirmed")
                        .asBoolean())
                .isFalse();
        author.post(ORG + "/same-topics/" + id + "/withdrawal").expecting(200);
        assertThat(author.get(other + "/same-topics").expecting(200).body().path("items"))
                .isEmpty();
        assertThat(author.get(ORG + "/same-topics/" + id)
                        .expecting(200)
                        .path("confirmed")
                        .asBoolean())
                .isFalse();
        try (EventProbe probe = new EventProbe(Backends.kafka(), MongoSamenesses.TOPIC)) {
            eventually(() -> assertThat(probe.told())
                    .filteredOn(told -> told.key().equals(id))
                    .extracting(EventProbe.Told::type)
                    .containsExactly(SamenessConfirmed.TYPE, SamenessWithdrawn.TYPE));
            assertThat(probe.told())
                    .filteredOn(told -> told.key().equals(id))
                    .allSatisfy(told -> assertThat(ContractTest.violations(
                                    told.type()
                                            .replace("dev.cairn.catalog.", "")
                                            .replace(".v1", ""),
                                    told.data()))
                            .isEmpty());
        }
    }

    @Test
    void what_cannot_be_the_same_is_refused() {
        String roadmap = imported(KNOTS).substring(ROADMAPS.length() + 1);
        String topic = "{\"roadmapId\":\"%s\",\"topicId\":\"x\"}".formatted(roadmap);

        author.post(ORG + "/same-topics", "{\"topics\":[" + topic + "]}").expecting(422);
        author.post(ORG + "/same-topics", "{\"topics\":[" + topic + "," + topic + "]}")
                .expecting(422);
        author.post(ORG + "/same-topics", "{\"topics\":[" + topic + ",{\"roadmapId\":\"r\",\"topicId\":\"x\"}]}")
                .expecting(422);
        assertThat(author.post(ORG + "/same-topics/none/withdrawal")
                        .expecting(404)
                        .code())
                .isEqualTo("catalog.sameness.unknown");
        assertThat(author.get(ROADMAPS + "/none/same-topics/suggestions")
                        .expecting(404)
                        .code())
                .isEqualTo("catalog.roadmap.unknown");
    }

    /** The edge finds the code of a refused document by its reason's name. */
    @ParameterizedTest
    @EnumSource
    void every_reason_to_refuse_a_document_has_its_code(MarkdownImport.Reason reason) {
        assertThat(CatalogProblem.valueOf("IMPORT_" + reason.name()).code()).startsWith("catalog.import.");
    }

    private static String name(JsonNode topic) {
        return "{\"roadmapId\":\"%s\",\"topicId\":\"%s\"}"
                .formatted(
                        topic.path("roadmapId").asString(),
                        topic.path("topicId").asString());
    }

    private String imported(String source) {
        ApiClient.Answer answer = author.post(ROADMAPS + "/imports", MARKDOWN, source.getBytes(StandardCharsets.UTF_8));
        return ROADMAPS + "/" + answer.expecting(201).text("roadmapId");
    }

    private JsonNode proposed(String roadmap, String source, @Nullable String key) {
        return (key == null ? author : author.withKey(key))
                .post(roadmap + "/imports", MARKDOWN, source.getBytes(StandardCharsets.UTF_8))
                .expecting(201)
                .body();
    }

    private JsonNode topic(String roadmap, int at) {
        return author.get(roadmap + "/draft")
                .expecting(200)
                .body()
                .path("outline")
                .get(0)
                .path("children")
                .get(at);
    }
}
