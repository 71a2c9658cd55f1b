package dev.cairn.catalog;

import static dev.cairn.kit.testkit.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.catalog.edition.model.EditionPublished;
import dev.cairn.catalog.roadmap.mongo.MongoRoadmaps;
import dev.cairn.kit.identity.Directory;
import dev.cairn.kit.identity.Member;
import dev.cairn.kit.testkit.ApiClient;
import dev.cairn.kit.testkit.Backends;
import dev.cairn.kit.testkit.ContractFile;
import dev.cairn.kit.testkit.EventProbe;
import dev.cairn.kit.testkit.FakeDirectory;
import dev.cairn.kit.testkit.RouteMatrix;
import dev.cairn.kit.testkit.RouteMatrix.Row;
import dev.cairn.kit.testkit.ServiceUnderTest;
import dev.cairn.kit.testkit.Tokens;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.http.MediaType;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.web.reactive.result.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;

/** The catalog over HTTP, on a real store and a real broker. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = ServiceUnderTest.class)
@Import(CatalogIT.People.class)
class CatalogIT {

    private static final MediaType CSV = MediaType.parseMediaType("text/csv");
    private static final MediaType MARKDOWN = MediaType.parseMediaType("text/markdown");
    private static final String KNOTS = "# Knots\n## Stage 1: First\n- **Bowline**: A loop\n- Clove hitch\n";

    @TestConfiguration
    static class People {
        @Bean
        @Primary
        Directory fakeDirectory() {
            return new FakeDirectory()
                    .with("harbor", new Member("1", "ada@harbor.test", "Ada", Set.of("author")))
                    .with("harbor", new Member("2", "ben@harbor.test", "Ben", Set.of("learner")));
        }
    }

    @LocalServerPort
    int port;

    @Autowired
    RequestMappingHandlerMapping requestMappingHandlerMapping;

    ApiClient author;

    @BeforeEach
    void client() {
        author =
                ApiClient.on(port).as(Tokens.of("author").in("harbor", "author").mint());
    }

    @Test
    void the_contract_in_the_repository_is_the_one_served() {
        ContractFile.isServed(ApiClient.on(port).http());
    }

    @Test
    void every_route_stands_in_the_matrix_and_the_matrix_holds() {
        String roadmaps = "/api/v1/orgs/{org}/roadmaps";
        RouteMatrix matrix = new RouteMatrix(
                ApiClient.on(port).http(),
                "catalog",
                List.of(
                        Row.roles("POST", roadmaps + "/imports", "author").taking(MARKDOWN),
                        Row.members("GET", roadmaps),
                        Row.roles("POST", roadmaps + "/imports", "author").taking(MediaType.APPLICATION_JSON),
                        Row.roles("POST", roadmaps + "/imports", "author").taking(new MediaType("application", "zip")),
                        Row.roles("DELETE", roadmaps + "/{id}", "author"),
                        Row.roles("GET", roadmaps + "/{id}/draft", "author"),
                        Row.roles("GET", roadmaps + "/{id}/draft/export", "author"),
                        Row.roles("GET", roadmaps + "/{id}/links", "author", "admin"),
                        Row.roles("GET", roadmaps + "/{id}/links/summary", "author", "admin"),
                        Row.roles("POST", roadmaps + "/{id}/links/checks", "author"),
                        Row.members("GET", roadmaps + "/{id}/editions/{number}/export"),
                        Row.roles("POST", roadmaps + "/{id}/editions", "author"),
                        Row.roles("GET", roadmaps + "/{id}/draft/validation", "author"),
                        Row.roles("GET", roadmaps + "/{id}/draft/operations", "author"),
                        Row.roles("POST", roadmaps + "/{id}/draft/operations", "author"),
                        Row.roles("POST", roadmaps + "/{id}/draft/operations/{number}/undo", "author"),
                        Row.members("GET", roadmaps + "/{id}/editions"),
                        Row.members("GET", roadmaps + "/{id}/editions/{number}"),
                        Row.members("GET", "/api/v1/orgs/{org}/search"),
                        Row.roles("POST", roadmaps + "/{id}/editions/{number}/retirement", "author"),
                        Row.roles("GET", roadmaps + "/{id}/visibility", "author"),
                        Row.roles("PUT", roadmaps + "/{id}/visibility", "author"),
                        Row.everyone("GET", "/api/v1/public/roadmaps"),
                        Row.everyone("GET", "/api/v1/public/roadmaps/{org}/{id}"),
                        Row.members("GET", roadmaps + "/{id}/diff"),
                        Row.roles("POST", "/api/v1/orgs/{org}/adoptions", "author"),
                        Row.roles("GET", roadmaps + "/{id}/upstream", "author"),
                        Row.roles("POST", roadmaps + "/{id}/upstream/take-overs", "author"),
                        Row.roles("POST", roadmaps + "/{id}/imports", "author").taking(MARKDOWN),
                        Row.roles("GET", roadmaps + "/{id}/imports/{proposal}", "author"),
                        Row.roles("POST", roadmaps + "/{id}/imports/{proposal}/confirmation", "author"),
                        Row.roles("GET", roadmaps + "/{id}/git-source", "author"),
                        Row.roles("PUT", roadmaps + "/{id}/git-source", "author"),
                        Row.roles("DELETE", roadmaps + "/{id}/git-source", "author"),
                        Row.roles("POST", roadmaps + "/{id}/git-source/hook-secret", "author"),
                        Row.roles("POST", roadmaps + "/{id}/git-source/syncs", "author"),
                        Row.roles("GET", roadmaps + "/{id}/git-source/syncs", "author"),
                        Row.roles("GET", roadmaps + "/{id}/git-source/syncs/{number}", "author"),
                        Row.everyone("POST", "/api/v1/hooks/catalog/git/{org}/{roadmap}"),
                        Row.roles("GET", roadmaps + "/{id}/same-topics", "author"),
                        Row.roles("GET", roadmaps + "/{id}/same-topics/suggestions", "author"),
                        Row.roles("GET", "/api/v1/orgs/{org}/same-topics", "author"),
                        Row.roles("POST", "/api/v1/orgs/{org}/same-topics", "author"),
                        Row.roles("GET", "/api/v1/orgs/{org}/same-topics/{id}", "author"),
                        Row.roles("POST", "/api/v1/orgs/{org}/same-topics/{id}/withdrawal", "author"),
                        Row.roles("GET", "/api/v1/orgs/{org}/members", "admin", "author", "mentor"),
                        Row.roles("POST", "/api/v1/orgs/{org}/members/imports", "admin")
                                .taking(CSV),
                        Row.roles("PUT", "/api/v1/orgs/{org}/members/{id}/roles", "admin"),
                        Row.roles("DELETE", "/api/v1/orgs/{org}/members/{id}", "admin"),
                        Row.roles("GET", "/api/v1/orgs/{org}/invitations", "admin"),
                        Row.roles("POST", "/api/v1/orgs/{org}/invitations", "admin"),
                        Row.roles("DELETE", "/api/v1/orgs/{org}/invitations/{id}", "admin"),
                        Row.roles("POST", "/api/v1/orgs/{org}/clients", "admin"),
                        Row.roles("GET", "/api/v1/orgs/{org}/clients", "admin"),
                        Row.roles("DELETE", "/api/v1/orgs/{org}/clients/{id}", "admin"),
                        Row.roles("GET", "/api/v1/orgs/{org}/audit", "admin"),
                        Row.platform("POST", "/api/v1/platform/organizations"),
                        Row.platform("GET", "/api/v1/platform/organizations"),
                        Row.platform("GET", "/api/v1/platform/organizations/{alias}")));

        matrix.coversExactly(requestMappingHandlerMapping);
        matrix.holds();
    }

    @Test
    void an_import_becomes_a_draft_an_edition_and_an_event() {
        String roadmapId = imported(KNOTS, null).path("roadmapId").asString();

        JsonNode draft = json("/api/v1/orgs/harbor/roadmaps/" + roadmapId + "/draft", 200);
        assertThat(draft.path("outline")
                        .get(0)
                        .path("children")
                        .get(0)
                        .path("title")
                        .asString())
                .isEqualTo("Bowline");
        assertThat(publish(roadmapId)).isEqualTo(201);

        JsonNode edition = json("/api/v1/orgs/harbor/roadmaps/" + roadmapId + "/editions/1", 200);
        assertThat(edition.path("outline")).isEqualTo(draft.path("outline"));
        try (EventProbe probe = new EventProbe(Backends.kafka(), MongoRoadmaps.TOPIC)) {
            eventually(() -> assertThat(probe.ofType(EditionPublished.TYPE))
                    .filteredOn(told -> told.data().path("roadmapId").asString().equals(roadmapId))
                    .singleElement()
                    .satisfies(told -> {
                        assertThat(told.key()).isEqualTo(roadmapId + "/1");
                        assertThat(told.sequence()).isEqualTo("1");
                        assertThat(told.event().getExtension("org")).isEqualTo("harbor");
                        assertThat(told.data().path("outline")).hasSize(3);
                        assertThat(ContractTest.violations(told.data())).isEmpty();
                    }));
        }
    }

    @Test
    void a_draft_that_was_seen_is_not_sent_again() {
        String roadmapId = imported(KNOTS, null).path("roadmapId").asString();
        String draft = "/api/v1/orgs/harbor/roadmaps/" + roadmapId + "/draft";

        author.with("If-None-Match", "\"r1\"").get(draft).expecting(304);
    }

    @Test
    void publishing_the_same_twice_is_refused_and_of_two_at_once_one_wins() throws Exception {
        String roadmapId = imported(KNOTS, null).path("roadmapId").asString();

        List<Integer> statuses = atOnce(4, () -> publish(roadmapId));

        assertThat(statuses).containsExactlyInAnyOrder(201, 409, 409, 409);
        assertThat(publish(roadmapId)).isEqualTo(409);
    }

    @Test
    void the_same_wish_with_a_key_is_fulfilled_once() {
        String first = imported(KNOTS, "key-1").path("roadmapId").asString();

        assertThat(imported(KNOTS, "key-1").path("roadmapId").asString()).isEqualTo(first);
        assertThat(importing(KNOTS + "- More\n", "key-1").expecting(422).code())
                .isEqualTo("request.idempotency-key-reused");
    }

    @Test
    void publishing_again_with_the_same_key_answers_the_same_edition() {
        String roadmapId = imported(KNOTS, null).path("roadmapId").asString();

        assertThat(publish(roadmapId, "key-p")).isEqualTo(201);
        assertThat(publish(roadmapId, "key-p")).isEqualTo(201);
        assertThat(publish(roadmapId, "key-q")).isEqualTo(409);
        assertThat(json("/api/v1/orgs/harbor/roadmaps/" + roadmapId + "/editions/2", 404)
                        .path("code")
                        .asString())
                .isEqualTo("catalog.edition.unknown");
    }

    @Test
    void a_title_that_is_given_is_taken_without_the_space_around_it() {
        ApiClient.Answer answer = author.post(
                "/api/v1/orgs/harbor/roadmaps/imports?title=%20%20Ropes%20",
                MARKDOWN, KNOTS.getBytes(StandardCharsets.UTF_8));

        assertThat(answer.expecting(201).text("title")).isEqualTo("Ropes");
    }

    @ParameterizedTest
    @CsvSource({
        "text/markdown, catalog.import.empty",
        "application/json, catalog.import.empty",
        "application/zip, catalog.import.not-a-zip"
    })
    void a_request_without_any_body_is_an_empty_document_of_its_form(String form, String code) {
        byte[] answer = author.http()
                .post()
                .uri("/api/v1/orgs/harbor/roadmaps/imports")
                .headers(all -> all.setBearerAuth(
                        Tokens.of("author").in("harbor", "author").mint()))
                .contentType(MediaType.parseMediaType(form))
                .exchange()
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .returnResult()
                .getResponseBody();

        assertThat(new String(answer == null ? new byte[0] : answer, StandardCharsets.UTF_8))
                .contains("\"" + code + "\"");
    }

    @Test
    void bad_documents_are_refused_with_a_code_and_nothing_is_kept() {
        int before = json("/api/v1/orgs/harbor/roadmaps?limit=1000", 200)
                .path("items")
                .size();

        refused(new byte[0], 422, "catalog.import.empty");
        refused(new byte[] {'#', 0}, 422, "catalog.import.binary");
        refused(new byte[] {'#', (byte) 0xFF}, 422, "catalog.import.not-utf8");
        refused("Only words".getBytes(StandardCharsets.UTF_8), 422, "catalog.import.no-structure");
        refused(new byte[2 * 1024 * 1024 + 1], 413, "request.too-large");
        refused(
                ("# T\n## S\n- a\n\nx" + "[".repeat(100_000)).getBytes(StandardCharsets.UTF_8),
                422,
                "catalog.import.too-complex");
        refused(
                "# T\n## S\n- a\n".concat("- a\n".repeat(20_000)).getBytes(StandardCharsets.UTF_8),
                422,
                "catalog.import.too-many-nodes");

        assertThat(json("/api/v1/orgs/harbor/roadmaps?limit=1000", 200).path("items"))
                .hasSize(before);
    }

    @Test
    void a_draft_in_which_nothing_counts_is_not_published() {
        String roadmapId = imported("# A\n## Capstone projects\n- **One** (optional): x\n", null)
                .path("roadmapId")
                .asString();

        assertThat(author.post("/api/v1/orgs/harbor/roadmaps/" + roadmapId + "/editions")
                        .expecting(422)
                        .code())
                .isEqualTo("catalog.roadmap.not-publishable");
    }

    @Test
    void what_is_not_there_is_not_found() {
        assertThat(json("/api/v1/orgs/harbor/roadmaps/none/draft", 404)
                        .path("code")
                        .asString())
                .isEqualTo("catalog.roadmap.unknown");
        assertThat(json("/api/v1/orgs/harbor/roadmaps/none/editions/x", 404)
                        .path("code")
                        .asString())
                .isEqualTo("catalog.edition.unknown");
        String roadmapId = imported(KNOTS, null).path("roadmapId").asString();
        for (String number : List.of("1", "0", "1099511627776", "99999999999999999999")) {
            assertThat(json("/api/v1/orgs/harbor/roadmaps/" + roadmapId + "/editions/" + number, 404)
                            .path("code")
                            .asString())
                    .as(number)
                    .isEqualTo("catalog.edition.unknown");
        }
    }

    @Test
    void a_number_that_nothing_has_room_for_is_told_by_its_field() {
        ApiClient.Answer answer = author.post(
                "/api/v1/orgs/harbor/adoptions", "{\"org\":\"meadow\",\"roadmapId\":\"r1\",\"edition\":1099511627776}");

        assertThat(answer.expecting(400).code()).isEqualTo("request.malformed");
        assertThat(answer.text("value")).isEqualTo("[\"edition\"]");
        assertThat(answer.text("expected")).contains("number");
    }

    @Test
    void the_newest_roadmap_stands_first_whatever_key_it_was_made_with() {
        String first = imported(KNOTS, "order-1").path("roadmapId").asString();
        String second = imported(KNOTS, "order-2").path("roadmapId").asString();
        String third = imported(KNOTS, null).path("roadmapId").asString();

        assertThat(json("/api/v1/orgs/harbor/roadmaps?limit=3", 200).path("items"))
                .extracting(item -> item.path("roadmapId").asString())
                .containsExactly(third, second, first);
        assertThat(json("/api/v1/orgs/harbor/roadmaps?cursor=bm9uZQ", 400)
                        .path("code")
                        .asString())
                .isEqualTo("request.cursor");
    }

    @Test
    void lists_are_paged() {
        imported(KNOTS, null);
        imported(KNOTS, null);

        JsonNode first = json("/api/v1/orgs/harbor/roadmaps?limit=1", 200);
        JsonNode second = json(
                "/api/v1/orgs/harbor/roadmaps?limit=1&cursor="
                        + first.path("next").asString(),
                200);

        assertThat(first.path("items")).hasSize(1);
        assertThat(second.path("items").get(0)).isNotEqualTo(first.path("items").get(0));
        assertThat(json("/api/v1/orgs/harbor/members?limit=1", 200).path("next").asString())
                .isNotEmpty();
    }

    private JsonNode imported(String source, @Nullable String key) {
        return importing(source, key).expecting(201).body();
    }

    private ApiClient.Answer importing(String source, @Nullable String key) {
        return (key == null ? author : author.withKey(key))
                .post("/api/v1/orgs/harbor/roadmaps/imports", MARKDOWN, source.getBytes(StandardCharsets.UTF_8));
    }

    private void refused(byte[] source, int status, String code) {
        assertThat(author.post("/api/v1/orgs/harbor/roadmaps/imports", MARKDOWN, source)
                        .expecting(status)
                        .code())
                .isEqualTo(code);
    }

    private int publish(String roadmapId) {
        return publish(roadmapId, null);
    }

    private int publish(String roadmapId, @Nullable String key) {
        return (key == null ? author : author.withKey(key))
                .post("/api/v1/orgs/harbor/roadmaps/" + roadmapId + "/editions")
                .status();
    }

    private JsonNode json(String path, int status) {
        return author.get(path).expecting(status).body();
    }

    private static List<Integer> atOnce(int times, Callable<Integer> task) throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(times)) {
            List<Future<Integer>> futures = new ArrayList<>();
            for (int i = 0; i < times; i++) {
                futures.add(threads.submit(task));
            }
            List<Integer> results = new ArrayList<>();
            for (Future<Integer> future : futures) {
                results.add(future.get());
            }
            return results;
        }
    }
}
