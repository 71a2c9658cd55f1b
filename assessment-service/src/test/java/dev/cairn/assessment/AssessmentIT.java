package dev.cairn.assessment;

import static dev.cairn.kit.testkit.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.model.Filters;
import com.mongodb.reactivestreams.client.MongoDatabase;
import dev.cairn.assessment.attempt.model.AttemptEvents;
import dev.cairn.assessment.attempt.mongo.MongoAttempts;
import dev.cairn.kit.Ids;
import dev.cairn.kit.testkit.Backends;
import dev.cairn.kit.testkit.ContractFile;
import dev.cairn.kit.testkit.EventProbe;
import dev.cairn.kit.testkit.RouteMatrix;
import dev.cairn.kit.testkit.RouteMatrix.Row;
import dev.cairn.kit.testkit.ServiceUnderTest;
import dev.cairn.kit.testkit.Tokens;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.client.reactive.JdkClientHttpConnector;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.reactive.server.EntityExchangeResult;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.web.reactive.result.method.annotation.RequestMappingHandlerMapping;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The assessment over HTTP, on a real store and a real broker; what it hears is told by the test. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = ServiceUnderTest.class)
class AssessmentIT {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Ids IDS = Ids.random();
    private static final String ORG = "/api/v1/orgs/harbor";

    private static final byte[] NOTHING = "{}".getBytes(StandardCharsets.UTF_8);

    private static final Neighbours NEIGHBOURS = new Neighbours(Backends.kafka());

    private record Answer(
            int status, JsonNode body, @Nullable String etag) {
        String code() {
            return body.path("code").asString();
        }

        String text(String field) {
            return body.path(field).asString();
        }
    }

    @LocalServerPort
    int port;

    @Autowired
    MongoDatabase database;

    @Autowired
    RequestMappingHandlerMapping requestMappingHandlerMapping;

    WebTestClient http;
    String author = Tokens.of("author").in("harbor", "author").mint();
    String ada = Tokens.of("ada").in("harbor", "learner").mint();
    String ben = Tokens.of("ben").in("harbor", "learner").mint();
    String stranger = Tokens.of("mia").in("meadow", "learner", "author").mint();
    String roadmapId = IDS.next();

    @AfterAll
    static void quiet() {
        NEIGHBOURS.close();
    }

    @BeforeEach
    void client() {
        http = WebTestClient.bindToServer(new JdkClientHttpConnector())
                .baseUrl("http://127.0.0.1:" + port)
                .responseTimeout(Duration.ofSeconds(20))
                .build();
        NEIGHBOURS.publishEdition("harbor", roadmapId, 1);
        // The consumer may still be joining: a writer waits two seconds for a copy, a test for as long as it takes.
        eventually(() ->
                assertThat(find("editions", "harbor/" + roadmapId + "/000001")).isNotNull());
    }

    @Test
    void the_contract_in_the_repository_is_the_one_served() {
        ContractFile.isServed(http);
    }

    @Test
    void a_paper_is_written_published_sat_and_graded_once() {
        String enrolmentId = enrolled("ada");
        String paperId = published();
        Answer started = call("POST", "/papers/" + paperId + "/attempts", ada, attemptFor(enrolmentId));
        assertThat(started.status()).isEqualTo(201);
        assertThat(started.text("title")).isEqualTo("Light, checked");
        assertThat(started.body().toString()).doesNotContain("correct");
        List<String> items = itemIds(started);
        String attempt = "/attempts/" + started.text("attemptId");

        assertThat(call("PUT", attempt + "/answers/" + items.get(0), ada, chosen("blue"))
                        .body())
                .isEqualTo(JSON.readTree("{\"itemId\":\"" + items.get(0) + "\",\"chosen\":[\"blue\"]}"));
        assertThat(call("PUT", attempt + "/answers/" + items.get(1), ada, chosen("two", "three"))
                        .status())
                .isEqualTo(200);
        assertThat(call("PUT", attempt + "/answers/" + items.get(2), ada, chosen("true"))
                        .status())
                .isEqualTo(200);
        assertThat(call("PUT", attempt + "/answers/" + items.get(2), ada, chosen())
                        .status())
                .isEqualTo(200);
        Answer halfway = call("GET", attempt, ada, null);
        assertThat(halfway.text("state")).isEqualTo("open");
        assertThat(halfway.body().path("answers").propertyNames())
                .containsExactlyInAnyOrder(items.get(0), items.get(1));
        assertThat(halfway.body().has("grade")).isFalse();
        assertThat(halfway.body().toString()).doesNotContain("correct");

        Answer first = call("POST", attempt + "/submission", ada, null);
        Answer second = call("POST", attempt + "/submission", ada, null);

        JsonNode grade = first.body().path("grade");
        assertThat(grade.path("score").asInt()).isEqualTo(5);
        assertThat(grade.path("possible").asInt()).isEqualTo(6);
        assertThat(grade.path("percent").asInt()).isEqualTo(83);
        assertThat(grade.path("passed").asBoolean()).isTrue();
        assertThat(grade.path("marks").get(2).path("explanation").asString())
                .isEqualTo("You chose nothing; correct is “False”.");
        assertThat(second.status()).isEqualTo(200);
        assertThat(second.body()).isEqualTo(first.body());
        Answer later = call("GET", attempt, ada, null);
        assertThat(later.text("state")).isEqualTo("submitted");
        assertThat(later.body().path("grade")).isEqualTo(grade);
        assertThat(call("PUT", attempt + "/answers/" + items.get(0), ada, chosen("green"))
                        .code())
                .isEqualTo("assessment.attempt.submitted");
        toldOnce(started.text("attemptId"), enrolmentId, paperId);
    }

    private void toldOnce(String attemptId, String enrolmentId, String paperId) {
        try (EventProbe probe = new EventProbe(Backends.kafka(), MongoAttempts.TOPIC)) {
            eventually(() -> assertThat(probe.told().stream()
                            .filter(told -> told.key().equals(attemptId))
                            .toList())
                    .satisfiesExactly(
                            submitted -> {
                                assertThat(submitted.type()).isEqualTo(AttemptEvents.ATTEMPT_SUBMITTED);
                                assertThat(submitted.sequence()).isEqualTo("1");
                                assertThat(ContractTest.violations(submitted.type(), submitted.data()))
                                        .isEmpty();
                                assertThat(submitted.data().propertyNames())
                                        .containsExactlyElementsOf(ContractTest.example(submitted.type())
                                                .propertyNames());
                            },
                            graded -> {
                                assertThat(graded.type()).isEqualTo(AttemptEvents.ATTEMPT_GRADED);
                                assertThat(graded.sequence()).isEqualTo("2");
                                assertThat(graded.event().getSubject()).isEqualTo(attemptId);
                                assertThat(graded.event().getExtension("org")).isEqualTo("harbor");
                                assertThat(ContractTest.violations(graded.type(), graded.data()))
                                        .isEmpty();
                                assertThat(graded.data())
                                        .isEqualTo(JSON.readTree("""
                                                {"org":"harbor","attemptId":"%s","paperId":"%s","enrolmentId":"%s",
                                                "learnerId":"ada","score":5,"possible":6,"percent":83,"passed":true,
                                                "topics":["optics","stage"]}""".formatted(attemptId, paperId, enrolmentId)));
                            }));
        }
        // The aggregate never numbered a third event, so none can come later.
        assertThat(find("attempts", "harbor/" + attemptId)).containsEntry("sequence", 2L);
    }

    @Test
    void many_submissions_at_once_give_one_grade_and_one_pair_of_events() throws Exception {
        String attemptId = started(published(), enrolled("ada")).text("attemptId");

        List<Answer> answers = new ArrayList<>();
        try (ExecutorService many = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Answer>> calls = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                calls.add(many.submit(() -> call("POST", "/attempts/" + attemptId + "/submission", ada, null)));
            }
            for (Future<Answer> each : calls) {
                answers.add(each.get());
            }
        }

        assertThat(answers).allSatisfy(answer -> assertThat(answer.status()).isEqualTo(200));
        assertThat(answers)
                .extracting(Answer::body)
                .containsOnly(answers.getFirst().body());
        assertThat(find("attempts", "harbor/" + attemptId)).containsEntry("sequence", 2L);
    }

    @Test
    void an_attempt_keeps_what_it_was_shown_and_a_failed_one_can_be_followed_by_another() {
        String paperId = published();
        String enrolmentId = enrolled("ada");
        String failed = started(paperId, enrolmentId).text("attemptId");

        Answer grade = call("POST", "/attempts/" + failed + "/submission", ada, null);

        assertThat(grade.body().path("grade").path("percent").asInt()).isZero();
        assertThat(grade.body().path("grade").path("passed").asBoolean()).isFalse();
        assertThat(started(paperId, enrolmentId).text("attemptId")).isNotEqualTo(failed);
    }

    @Test
    void publishing_twice_answers_the_same() {
        String paperId = written(paper("optics"));

        Answer first = call("POST", "/papers/" + paperId + "/publication", author, null);
        Answer second = call("POST", "/papers/" + paperId + "/publication", author, null);

        assertThat(first.status()).isEqualTo(200);
        assertThat(first.body())
                .isEqualTo(JSON.readTree("{\"paperId\":\"" + paperId + "\",\"state\":\"published\"}"))
                .isEqualTo(second.body());
    }

    @Test
    void drafts_are_listed_for_authors_only_and_keys_for_nobody() {
        String draft = written(paper("optics"));
        String published = published();
        String list = "/papers?roadmapId=" + roadmapId + "&edition=1";

        assertThat(ids(call("GET", list, author, null))).containsExactly(draft, published);
        Answer forLearners = call("GET", list, ada, null);
        assertThat(ids(forLearners)).containsExactly(published);
        assertThat(forLearners.body().path("items").get(0))
                .isEqualTo(JSON.readTree("""
                        {"paperId":"%s","title":"Light, checked","roadmapId":"%s","edition":1,
                        "topics":["optics","stage"],"passMark":80,"itemCount":3,"points":6,"state":"published"}""".formatted(published, roadmapId)));
        assertThat(ids(call("GET", "/papers?roadmapId=" + roadmapId + "&edition=2", author, null)))
                .isEmpty();
        Answer page = call("GET", list + "&limit=1", author, null);
        assertThat(ids(page)).containsExactly(draft);
        assertThat(ids(call("GET", list + "&limit=1&cursor=" + page.text("next"), author, null)))
                .containsExactly(published);
    }

    @Test
    void authors_read_a_paper_with_its_keys_and_its_revision() {
        String paperId = written(paper("optics"));

        Answer draft = call("GET", "/papers/" + paperId, author, null);

        assertThat(draft.etag()).isEqualTo("\"r1\"");
        assertThat(draft.body().path("items").get(1).path("correct")).isEqualTo(JSON.readTree("[\"two\",\"three\"]"));
        assertThat(call("POST", "/papers/" + paperId + "/publication", author, null)
                        .status())
                .isEqualTo(200);
        assertThat(call("GET", "/papers/" + paperId, author, null).etag()).isEqualTo("\"r2\"");
        http.get()
                .uri(ORG + "/papers/" + paperId)
                .headers(headers -> {
                    headers.setBearerAuth(author);
                    headers.setIfNoneMatch("\"r2\"");
                })
                .exchange()
                .expectStatus()
                .isNotModified();
        assertThat(call("GET", "/papers/" + paperId, ada, null).status()).isEqualTo(403);
    }

    @Test
    void the_same_idempotency_key_makes_one_thing() {
        String key = IDS.next();
        String paper = paper("optics");
        Answer first = call("POST", "/papers", author, paper, key);
        assertThat(first.status()).isEqualTo(201);
        assertThat(call("POST", "/papers", author, paper, key).body()).isEqualTo(first.body());
        assertThat(call("POST", "/papers", author, paper("waves"), key).code())
                .isEqualTo("request.idempotency-key-reused");

        String attempts = "/papers/" + published() + "/attempts";
        String wish = attemptFor(enrolled("ada"));
        Answer attempt = call("POST", attempts, ada, wish, key);
        assertThat(attempt.status()).isEqualTo(201);
        assertThat(call("POST", attempts, ada, wish, key).body()).isEqualTo(attempt.body());
    }

    @Test
    void a_paper_about_what_is_not_there_is_refused_by_name() {
        Answer topics = call("POST", "/papers", author, paper("optics", "tides", "wind"));
        Answer edition = call("POST", "/papers", author, paper("optics").replace("\"edition\":1", "\"edition\":7"));

        assertThat(topics.status()).isEqualTo(422);
        assertThat(topics.code()).isEqualTo("assessment.topic.unknown");
        assertThat(topics.body().path("value")).isEqualTo(JSON.readTree("[\"tides\",\"wind\"]"));
        assertThat(edition.status()).isEqualTo(422);
        assertThat(edition.code()).isEqualTo("assessment.edition.unknown");
    }

    @Test
    void a_broken_paper_gets_a_clear_problem() {
        Answer noKey = call("POST", "/papers", author, paper("optics").replace("\"correct\":[\"blue\"],", ""));

        assertThat(noKey.status()).isEqualTo(422);
        assertThat(noKey.code()).isEqualTo("request.invalid");
        assertThat(noKey.body().toString()).contains("items[0].correct").contains("exactly one of [blue, green]");
        assertThat(call("POST", "/papers", author, "{\"title\":").status()).isEqualTo(400);
        assertThat(call("POST", "/papers", author, "{\"titel\":\"x\"}").code()).isEqualTo("request.unknown-field");
        assertThat(call("POST", "/papers", author, paper("optics").replace("\"points\":2", "\"points\":1.5"))
                        .status())
                .isEqualTo(400);
        assertThat(call("POST", "/papers", author, " ".repeat(2 * 1024 * 1024) + paper("optics"))
                        .status())
                .isEqualTo(413);
    }

    @Test
    void only_an_own_enrolment_in_the_papers_edition_opens_a_published_paper() {
        String draft = written(paper("optics"));
        String paperId = published();
        String own = enrolled("ada");
        String bens = enrolled("ben");
        NEIGHBOURS.publishEdition("harbor", roadmapId, 2);
        String other = NEIGHBOURS.enrol("harbor", "ada", roadmapId, 2);

        assertThat(call("POST", "/papers/" + draft + "/attempts", ada, attemptFor(own))
                        .code())
                .isEqualTo("assessment.paper.unknown");
        assertThat(call("POST", "/papers/nothing/attempts", ada, attemptFor(own))
                        .code())
                .isEqualTo("assessment.paper.unknown");
        String attempts = "/papers/" + paperId + "/attempts";
        assertThat(call("POST", attempts, ada, attemptFor(bens)).code()).isEqualTo("assessment.enrolment.unknown");
        assertThat(call("POST", attempts, ada, attemptFor("a/b")).code()).isEqualTo("assessment.enrolment.unknown");
        assertThat(call("POST", attempts, ada, attemptFor(other)).code())
                .isEqualTo("assessment.enrolment.other-edition");
        assertThat(call("POST", attempts, ada, "{}").code()).isEqualTo("request.invalid");
    }

    @Test
    void an_answer_that_is_none_is_refused() {
        Answer started = started(published(), enrolled("ada"));
        String answers = "/attempts/" + started.text("attemptId") + "/answers/";
        String colour = itemIds(started).getFirst();
        String primes = itemIds(started).get(1);

        assertThat(call("PUT", answers + "nothing", ada, chosen("blue")).code()).isEqualTo("assessment.item.unknown");
        for (String wrong : List.of(chosen("red"), chosen("blue", "green"), "{}", "{\"chosen\":[null]}")) {
            Answer refused = call("PUT", answers + colour, ada, wrong);
            assertThat(refused.status()).as(wrong).isEqualTo(422);
            assertThat(refused.code()).isEqualTo("request.invalid");
        }
        assertThat(call("PUT", answers + primes, ada, chosen("two", "two")).status())
                .isEqualTo(422);
        assertThat(call("PUT", answers + colour, ada, "{\"chosen\":\"blue\"}").status())
                .isEqualTo(400);
    }

    @Test
    void every_route_stands_in_the_matrix_and_the_matrix_holds() {
        String papers = "/api/v1/orgs/{org}/papers";
        String attempts = "/api/v1/orgs/{org}/attempts";
        RouteMatrix matrix = new RouteMatrix(
                http,
                "assessment",
                List.of(
                        Row.roles("POST", papers, "author"),
                        Row.members("GET", papers),
                        Row.roles("GET", papers + "/{id}", "author"),
                        Row.roles("POST", papers + "/{id}/publication", "author"),
                        Row.roles("POST", papers + "/{id}/attempts", "learner"),
                        Row.roles("GET", attempts + "/{id}", "learner"),
                        Row.roles("PUT", attempts + "/{id}/answers/{itemId}", "learner"),
                        Row.roles("POST", attempts + "/{id}/submission", "learner")));

        matrix.coversExactly(requestMappingHandlerMapping);
        matrix.holds();
    }

    @Test
    void an_attempt_is_there_for_nobody_but_its_learner() {
        Answer started = started(published(), enrolled("ada"));
        String attempt = "/attempts/" + started.text("attemptId");
        String answer = attempt + "/answers/" + itemIds(started).getFirst();

        for (String other : List.of(ben, stranger)) {
            String code = other.equals(ben) ? "assessment.attempt.unknown" : "access.not-found";
            assertThat(call("GET", attempt, other, null).code()).isEqualTo(code);
            assertThat(call("PUT", answer, other, chosen("blue")).code()).isEqualTo(code);
            assertThat(call("POST", attempt + "/submission", other, null).code())
                    .isEqualTo(code);
        }
        assertThat(call("GET", attempt, null, null).status()).isEqualTo(401);
        assertThat(call("GET", attempt, author, null).status()).isEqualTo(403);
    }

    private String enrolled(String learnerId) {
        String enrolmentId = NEIGHBOURS.enrol("harbor", learnerId, roadmapId, 1);
        eventually(() -> assertThat(find("enrolments", "harbor/" + enrolmentId)).isNotNull());
        return enrolmentId;
    }

    private String written(String paper) {
        Answer created = call("POST", "/papers", author, paper);
        assertThat(created.status()).as(created.body().toString()).isEqualTo(201);
        return created.text("paperId");
    }

    private String published() {
        String paperId = written(paper("optics", "stage"));
        assertThat(call("POST", "/papers/" + paperId + "/publication", author, null)
                        .status())
                .isEqualTo(200);
        return paperId;
    }

    private Answer started(String paperId, String enrolmentId) {
        Answer started = call("POST", "/papers/" + paperId + "/attempts", ada, attemptFor(enrolmentId));
        assertThat(started.status()).as(started.body().toString()).isEqualTo(201);
        return started;
    }

    private String paper(String... topics) {
        return """
                {"title":"Light, checked","roadmapId":"%s","edition":1,"topics":%s,"passMark":80,"items":[
                {"kind":"single-choice","prompt":"The sky is?","options":[{"id":"blue","text":"Blue"},{"id":"green","text":"Green"}],
                 "correct":["blue"],"points":2},
                {"kind":"multiple-choice","prompt":"Which are prime?",
                 "options":[{"id":"two","text":"2"},{"id":"three","text":"3"},{"id":"four","text":"4"}],
                 "correct":["three","two"],"points":3},
                {"kind":"true-false","prompt":"Light is slow.","correct":["false"],"points":1}]}""".formatted(roadmapId, JSON.writeValueAsString(topics));
    }

    private static String attemptFor(String enrolmentId) {
        return JSON.writeValueAsString(Map.of("enrolmentId", enrolmentId));
    }

    private static String chosen(String... options) {
        return JSON.writeValueAsString(Map.of("chosen", options));
    }

    private static List<String> itemIds(Answer started) {
        return started.body().path("items").values().stream()
                .map(item -> item.path("id").asString())
                .toList();
    }

    private static List<String> ids(Answer page) {
        return page.body().path("items").values().stream()
                .map(item -> item.path("paperId").asString())
                .toList();
    }

    private @Nullable Document find(String collection, String id) {
        return Mono.from(database.getCollection(collection).find(Filters.eq(id)).first())
                .block(Duration.ofSeconds(5));
    }

    private Answer call(String method, String path, @Nullable String token, @Nullable String body) {
        return call(method, path, token, body, null);
    }

    private Answer call(
            String method, String path, @Nullable String token, @Nullable String body, @Nullable String key) {
        WebTestClient.RequestBodySpec request = http.method(HttpMethod.valueOf(method))
                .uri(ORG + path)
                .headers(headers -> {
                    if (token != null) {
                        headers.setBearerAuth(token);
                    }
                    if (key != null) {
                        headers.set("Idempotency-Key", key);
                    }
                });
        if (body != null) {
            request.contentType(MediaType.APPLICATION_JSON).bodyValue(body);
        }
        EntityExchangeResult<byte[]> result = request.exchange().expectBody().returnResult();
        byte[] content = result.getResponseBody();
        return new Answer(
                result.getStatus().value(),
                JSON.readTree(content == null || content.length == 0 ? NOTHING : content),
                result.getResponseHeaders().getETag());
    }
}
