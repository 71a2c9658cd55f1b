package dev.cairn.progress;

import static dev.cairn.kit.testkit.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.kit.Ids;
import dev.cairn.kit.identity.Directory;
import dev.cairn.kit.identity.Member;
import dev.cairn.kit.testkit.Backends;
import dev.cairn.kit.testkit.ContractFile;
import dev.cairn.kit.testkit.EventProbe;
import dev.cairn.kit.testkit.EventTeller;
import dev.cairn.kit.testkit.FakeDirectory;
import dev.cairn.kit.testkit.RouteMatrix;
import dev.cairn.kit.testkit.RouteMatrix.Row;
import dev.cairn.kit.testkit.ServiceUnderTest;
import dev.cairn.kit.testkit.Tokens;
import dev.cairn.progress.consumed.assessment.AttemptGraded;
import dev.cairn.progress.consumed.catalog.EditionPublished;
import dev.cairn.progress.enrolment.model.EnrolmentEvents;
import dev.cairn.progress.enrolment.mongo.MongoEnrolments;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.client.reactive.JdkClientHttpConnector;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.web.reactive.result.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Progress over HTTP, on a real store and a real broker; the catalog and the assessment are heard as events. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = ServiceUnderTest.class)
@Import(ProgressIT.People.class)
class ProgressIT {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Ids IDS = Ids.random();
    private static final String ORG = "/api/v1/orgs/harbor";

    @TestConfiguration
    static class People {
        @Bean
        @Primary
        Directory fakeDirectory() {
            return new FakeDirectory()
                    .with("harbor", new Member("ada", "ada@harbor.test", "Ada", Set.of("learner")))
                    .with("harbor", new Member("ben", "ben@harbor.test", "Ben", Set.of("learner")))
                    .with("harbor", new Member("mia", "mia@harbor.test", "Mia", Set.of("mentor")));
        }
    }

    @LocalServerPort
    int port;

    @Autowired
    RequestMappingHandlerMapping requestMappingHandlerMapping;

    WebTestClient http;
    String admin = Tokens.of("root").in("harbor", "admin").mint();
    String ada = Tokens.of("ada").in("harbor", "learner").mint();
    String ben = Tokens.of("ben").in("harbor", "learner").mint();
    String mentor = Tokens.of("mia").in("harbor", "mentor").mint();

    @BeforeEach
    void client() {
        http = WebTestClient.bindToServer(new JdkClientHttpConnector())
                .baseUrl("http://127.0.0.1:" + port)
                .responseTimeout(Duration.ofSeconds(30))
                .build();
    }

    @Test
    void the_contract_in_the_repository_is_the_one_served() {
        ContractFile.isServed(http);
    }

    @Test
    void every_route_stands_in_the_matrix_and_the_matrix_holds() {
        String org = "/api/v1/orgs/{org}";
        RouteMatrix matrix = new RouteMatrix(
                http,
                "progress",
                List.of(
                        Row.roles("POST", org + "/cohorts", "admin"),
                        Row.roles("GET", org + "/cohorts", "admin", "mentor"),
                        Row.roles("POST", org + "/cohorts/{cohortId}/enrolments", "admin", "mentor"),
                        Row.roles("GET", org + "/cohorts/{cohortId}/board", "admin", "mentor"),
                        Row.signedIn("GET", "/api/v1/me/enrolments"),
                        Row.roles("GET", org + "/enrolments/{id}", "learner", "mentor", "admin"),
                        Row.roles("PUT", org + "/enrolments/{id}/topics/{topicId}", "learner"),
                        Row.roles("GET", org + "/enrolments/{id}/ledger", "learner", "mentor", "admin")));

        matrix.coversExactly(requestMappingHandlerMapping);
        matrix.holds();
    }

    @Test
    void the_number_is_the_same_in_the_answer_the_enrolment_me_the_board_and_the_event() {
        String roadmap = published(9);
        String cohort = cohort(roadmap);
        String enrolment = enrolled(cohort, "ada");

        JsonNode answer = JSON.nullNode();
        for (int topic = 0; topic < 3; topic++) {
            answer = ok(
                    ada, "PUT", ORG + "/enrolments/" + enrolment + "/topics/" + roadmap + "-t" + topic, state("done"));
        }

        assertThat(answer.path("progress").path("percent").asInt()).isEqualTo(33);
        JsonNode whole = ok(ada, "GET", ORG + "/enrolments/" + enrolment, null);
        assertThat(whole.path("progress")).isEqualTo(answer.path("progress"));
        assertThat(mine(enrolment).path("percent").asInt()).isEqualTo(33);
        JsonNode board = ok(mentor, "GET", ORG + "/cohorts/" + cohort + "/board", null);
        assertThat(board.path("learners").get(0).path("percent").asInt()).isEqualTo(33);
        assertThat(board.path("learners")
                        .get(0)
                        .path("stages")
                        .get(0)
                        .path("settled")
                        .asInt())
                .isEqualTo(3);
        JsonNode expected = answer.path("progress");
        try (EventProbe probe = new EventProbe(Backends.kafka(), MongoEnrolments.TOPIC)) {
            eventually(() -> {
                List<EventProbe.Told> told = probe.told().stream()
                        .filter(event -> event.key().equals(enrolment))
                        .toList();
                assertThat(told).extracting(EventProbe.Told::sequence).containsExactly("1", "2", "3", "4");
                assertThat(told.getLast().data().path("progress")).isEqualTo(expected);
                assertThat(ContractTest.violations(
                                "learner.enrolled", told.getFirst().data()))
                        .isEmpty();
                assertThat(ContractTest.violations(
                                "topic.state-changed", told.getLast().data()))
                        .isEmpty();
            });
        }
    }

    @Test
    void a_passed_attempt_settles_its_topics_once_however_often_it_is_told() {
        String roadmap = published(4);
        String enrolment = enrolled(cohort(roadmap), "ada");
        ok(ada, "PUT", ORG + "/enrolments/" + enrolment + "/topics/" + roadmap + "-t0", state("done"));
        String attempt = IDS.next();
        Map<String, Object> graded = Map.of(
                "attemptId",
                attempt,
                "enrolmentId",
                enrolment,
                "passed",
                true,
                "topics",
                List.of(roadmap + "-t0", roadmap + "-t1"));
        try (EventTeller teller = new EventTeller(Backends.kafka())) {
            for (int times = 0; times < 3; times++) {
                teller.tell(AttemptGraded.TOPIC, AttemptGraded.TYPE, "event-" + attempt, attempt, "harbor", 2, graded);
            }
        }

        eventually(() -> assertThat(ok(ada, "GET", ORG + "/enrolments/" + enrolment, null)
                        .path("progress")
                        .path("percent")
                        .asInt())
                .isEqualTo(50));
        JsonNode ledger = ok(ada, "GET", ORG + "/enrolments/" + enrolment + "/ledger", null)
                .path("items");
        assertThat(ledger).hasSize(3);
        assertThat(ledger.get(1).path("by").asString()).isEqualTo(attempt);
        assertThat(ledger.get(1).path("evidence").asString()).isEqualTo("assessment");
        assertThat(problem(
                        409,
                        ada,
                        "PUT",
                        ORG + "/enrolments/" + enrolment + "/topics/" + roadmap + "-t0",
                        state("pending")))
                .isEqualTo("progress.topic.vouched-for");
    }

    @Test
    void ticks_at_once_are_all_kept_and_the_ledger_pages_over_what_has_moved() throws Exception {
        String roadmap = published(40);
        String enrolment = enrolled(cohort(roadmap), "ada");
        List<Future<Integer>> ticks = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            for (int i = 0; i < 160; i++) {
                String topic = ORG + "/enrolments/" + enrolment + "/topics/" + roadmap + "-t" + (i % 40);
                String wanted = i / 40 % 2 == 0 ? "learning" : "done";
                ticks.add(threads.submit(() -> status(ada, "PUT", topic, state(wanted))));
            }
        }
        long refused = 0;
        for (Future<Integer> tick : ticks) {
            assertThat(tick.get()).isIn(200, 409);
            refused += tick.get() == 409 ? 1 : 0;
        }
        assertThat(refused).as("lost races after all retries").isLessThan(40);

        List<Long> sequences = new ArrayList<>();
        String cursor = "";
        do {
            JsonNode page = ok(ada, "GET", ORG + "/enrolments/" + enrolment + "/ledger?limit=25" + cursor, null);
            page.path("items")
                    .forEach(entry -> sequences.add(entry.path("sequence").asLong()));
            cursor = page.path("next").isNull()
                    ? ""
                    : "&cursor=" + page.path("next").asString();
        } while (!cursor.isEmpty());
        assertThat(sequences).isNotEmpty();
        for (int i = 0; i < sequences.size(); i++) {
            assertThat(sequences.get(i)).isEqualTo(i + 1L);
        }
        try (EventProbe probe = new EventProbe(Backends.kafka(), MongoEnrolments.TOPIC)) {
            eventually(() -> assertThat(probe.ofType(EnrolmentEvents.TOPIC_STATE_CHANGED))
                    .filteredOn(told -> told.key().equals(enrolment))
                    .hasSize(sequences.size()));
        }
    }

    @Test
    void bad_input_is_answered_with_its_code() {
        String roadmap = published(3);
        String cohort = cohort(roadmap);
        String enrolment = enrolled(cohort, "ada");
        String topic = ORG + "/enrolments/" + enrolment + "/topics/" + roadmap + "-t0";

        assertThat(problem(409, admin, "POST", ORG + "/cohorts/" + cohort + "/enrolments", "{\"learnerId\":\"ada\"}"))
                .isEqualTo("progress.enrolment.exists");
        assertThat(problem(
                        422, admin, "POST", ORG + "/cohorts/" + cohort + "/enrolments", "{\"learnerId\":\"nobody\"}"))
                .isEqualTo("progress.learner.unknown");
        assertThat(problem(422, admin, "POST", ORG + "/cohorts/" + cohort + "/enrolments", "{\"learnerId\":\"mia\"}"))
                .isEqualTo("progress.learner.not-a-learner");
        assertThat(problem(404, admin, "POST", ORG + "/cohorts/none/enrolments", "{\"learnerId\":\"ada\"}"))
                .isEqualTo("progress.cohort.unknown");
        assertThat(problem(422, admin, "POST", ORG + "/cohorts", wish("none", 1, "Europe/Berlin")))
                .isEqualTo("progress.edition.unknown");
        assertThat(problem(422, admin, "POST", ORG + "/cohorts", wish(roadmap, 1, "Mars/Olympus")))
                .isEqualTo("request.invalid");
        assertThat(problem(400, admin, "POST", ORG + "/cohorts", "{\"name\":")).isEqualTo("request.malformed");
        assertThat(problem(400, admin, "POST", ORG + "/cohorts", "{\"colour\":1}"))
                .isEqualTo("request.unknown-field");
        assertThat(problem(422, ada, "PUT", topic, state("finished"))).isEqualTo("request.invalid");
        assertThat(problem(404, ada, "PUT", topic + "x", state("done"))).isEqualTo("progress.topic.unknown");
        assertThat(problem(404, ben, "PUT", topic, state("done"))).isEqualTo("progress.enrolment.unknown");
        assertThat(problem(404, ben, "GET", ORG + "/enrolments/" + enrolment, null))
                .isEqualTo("progress.enrolment.unknown");
        assertThat(problem(404, ada, "GET", ORG + "/enrolments/nonsense", null))
                .isEqualTo("progress.enrolment.unknown");
    }

    @Test
    void a_cohort_is_made_once_with_an_idempotency_key() {
        String wish = wish(published(1), 1, "Europe/Berlin");

        String first = created(wish, "same");
        assertThat(created(wish, "same")).isEqualTo(first);
        assertThat(created(wish, "other")).isNotEqualTo(first);
    }

    private String created(String wish, String key) {
        byte[] body = http.post()
                .uri(ORG + "/cohorts")
                .contentType(MediaType.APPLICATION_JSON)
                .headers(headers -> {
                    headers.setBearerAuth(admin);
                    headers.set("Idempotency-Key", key);
                })
                .bodyValue(wish)
                .exchange()
                .expectStatus()
                .isCreated()
                .expectBody()
                .returnResult()
                .getResponseBody();
        return JSON.readTree(body).path("cohortId").asString();
    }

    /** A roadmap of one stage with so many topics {@code <id>-t0}, … that the catalog has published. */
    private static String published(int topics) {
        String roadmap = IDS.next();
        List<Map<String, Object>> outline = new ArrayList<>();
        outline.add(node(roadmap + "-s", null, "stage"));
        for (int i = 0; i < topics; i++) {
            outline.add(node(roadmap + "-t" + i, roadmap + "-s", "topic"));
        }
        Map<String, Object> data = Map.of(
                "org", "harbor", "roadmapId", roadmap, "edition", 1, "title", "Roadmap " + roadmap, "outline", outline);
        try (EventTeller teller = new EventTeller(Backends.kafka())) {
            teller.tell(EditionPublished.TOPIC, EditionPublished.TYPE, IDS.next(), roadmap + "/1", "harbor", 1, data);
        }
        return roadmap;
    }

    private static Map<String, Object> node(String id, @Nullable String parent, String kind) {
        Map<String, Object> node = new HashMap<>(Map.of(
                "id", id, "kind", kind, "title", "Title of " + id, "optional", false, "prerequisites", List.of()));
        if (parent != null) {
            node.put("parent", parent);
        }
        return node;
    }

    private String cohort(String roadmap) {
        return eventually(
                        () -> answer(admin, "POST", ORG + "/cohorts", wish(roadmap, 1, "Europe/Berlin")),
                        answer -> answer.has("cohortId"))
                .path("cohortId")
                .asString();
    }

    private String enrolled(String cohort, String learner) {
        return answer(admin, "POST", ORG + "/cohorts/" + cohort + "/enrolments", "{\"learnerId\":\"" + learner + "\"}")
                .path("enrolmentId")
                .asString();
    }

    private JsonNode mine(String enrolment) {
        for (JsonNode item : ok(ada, "GET", "/api/v1/me/enrolments", null).path("items")) {
            if (item.path("enrolmentId").asString().equals(enrolment)) {
                return item;
            }
        }
        throw new AssertionError("not among mine: " + enrolment);
    }

    private static String wish(String roadmap, int edition, String zone) {
        return "{\"name\":\"Autumn\",\"roadmapId\":\"%s\",\"edition\":%d,\"startsOn\":\"2026-09-07\",\"timeZone\":\"%s\"}"
                .formatted(roadmap, edition, zone);
    }

    private static String state(String state) {
        return "{\"state\":\"" + state + "\"}";
    }

    private JsonNode ok(String token, String method, String path, @Nullable String body) {
        return JSON.readTree(exchange(token, method, path, body)
                .expectStatus()
                .isOk()
                .expectBody()
                .returnResult()
                .getResponseBody());
    }

    private JsonNode answer(String token, String method, String path, String body) {
        return JSON.readTree(
                exchange(token, method, path, body).expectBody().returnResult().getResponseBody());
    }

    private int status(String token, String method, String path, String body) {
        return exchange(token, method, path, body)
                .expectBody()
                .returnResult()
                .getStatus()
                .value();
    }

    private String problem(int status, String token, String method, String path, @Nullable String body) {
        byte[] problem = exchange(token, method, path, body)
                .expectStatus()
                .isEqualTo(status)
                .expectBody()
                .returnResult()
                .getResponseBody();
        return JSON.readTree(problem).path("code").asString();
    }

    private WebTestClient.ResponseSpec exchange(String token, String method, String path, @Nullable String body) {
        WebTestClient.RequestBodySpec request = http.method(HttpMethod.valueOf(method))
                .uri(URI.create("http://127.0.0.1:" + port + path))
                .headers(headers -> headers.setBearerAuth(token));
        return body == null
                ? request.exchange()
                : request.contentType(MediaType.APPLICATION_JSON)
                        .bodyValue(body)
                        .exchange();
    }
}
