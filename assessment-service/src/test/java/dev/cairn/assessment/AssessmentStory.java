package dev.cairn.assessment;

import static dev.cairn.kit.testkit.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.model.Filters;
import com.mongodb.reactivestreams.client.MongoDatabase;
import dev.cairn.kit.Ids;
import dev.cairn.kit.testkit.ApiClient;
import dev.cairn.kit.testkit.ApiClient.Answer;
import dev.cairn.kit.testkit.Backends;
import dev.cairn.kit.testkit.Tokens;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** What the stories about papers and attempts begin with: an edition about light, and who is there. */
@RunningAssessment
abstract class AssessmentStory {

    static final JsonMapper JSON = JsonMapper.shared();
    static final Ids IDS = Ids.random();

    @LocalServerPort
    int port;

    @Autowired
    MongoDatabase database;

    final String roadmapId = IDS.next();
    Neighbours neighbours;
    ApiClient harbor;
    ApiClient author;
    ApiClient ada;
    ApiClient ben;
    ApiClient stranger;

    @BeforeEach
    void callers() {
        harbor = ApiClient.on(port).under("/api/v1/orgs/harbor");
        author = harbor.as(Tokens.of("author").in("harbor", "author").mint());
        ada = harbor.as(Tokens.of("ada").in("harbor", "learner").mint());
        ben = harbor.as(Tokens.of("ben").in("harbor", "learner").mint());
        stranger = harbor.as(Tokens.of("mia").in("meadow", "learner", "author").mint());
        neighbours = new Neighbours(Backends.kafka());
        neighbours.publishEdition("harbor", roadmapId, 1);
        heard("editions", "harbor/" + roadmapId + "/000001");
    }

    @AfterEach
    void quiet() {
        neighbours.close();
    }

    /** The consumer may still be joining: a writer waits two seconds for a copy, a test for as long as it takes. */
    void heard(String collection, String id) {
        eventually(() -> assertThat(find(collection, id)).isNotNull());
    }

    @Nullable
    Document find(String collection, String id) {
        return Mono.from(database.getCollection(collection).find(Filters.eq(id)).first())
                .block(Duration.ofSeconds(5));
    }

    /** The id of the enrolment. */
    String enrolled(String learnerId) {
        String enrolmentId = neighbours.enrol("harbor", learnerId, roadmapId, 1);
        heard("enrolments", "harbor/" + enrolmentId);
        return enrolmentId;
    }

    /** The id of a draft. */
    String written(String paper) {
        return author.post("/papers", paper).expecting(201).text("paperId");
    }

    /** The id of a paper about {@code optics} and {@code stage} that can be sat. */
    String published() {
        String paperId = written(paper("optics", "stage"));
        author.post("/papers/" + paperId + "/publication").expecting(200);
        return paperId;
    }

    /** Ada's attempt. */
    Answer started(String paperId, String enrolmentId) {
        return ada.post("/papers/" + paperId + "/attempts", attemptFor(enrolmentId))
                .expecting(201);
    }

    /** Three items: a colour for 2 points, primes for 3, true or false for 1. */
    String paper(String... topics) {
        return """
                {"title":"Light, checked","roadmapId":"%s","edition":1,"topics":%s,"passMark":80,"items":[
                {"kind":"single-choice","prompt":"The sky is?","options":[{"id":"blue","text":"Blue"},{"id":"green","text":"Green"}],
                 "correct":["blue"],"points":2},
                {"kind":"multiple-choice","prompt":"Which are prime?",
                 "options":[{"id":"two","text":"2"},{"id":"three","text":"3"},{"id":"four","text":"4"}],
                 "correct":["three","two"],"points":3},
                {"kind":"true-false","prompt":"Light is slow.","correct":["false"],"points":1}]}""".formatted(roadmapId, JSON.writeValueAsString(topics));
    }

    static String attemptFor(String enrolmentId) {
        return JSON.writeValueAsString(Map.of("enrolmentId", enrolmentId));
    }

    static String chosen(String... options) {
        return JSON.writeValueAsString(Map.of("chosen", options));
    }

    static List<String> itemIds(Answer started) {
        return started.path("items").values().stream()
                .map(item -> item.path("id").asString())
                .toList();
    }
}
