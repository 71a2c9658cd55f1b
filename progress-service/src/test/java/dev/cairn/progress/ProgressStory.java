package dev.cairn.progress;

import static dev.cairn.kit.testkit.Eventually.eventually;

import dev.cairn.kit.Ids;
import dev.cairn.kit.testkit.ApiClient;
import dev.cairn.kit.testkit.ApiClient.Answer;
import dev.cairn.kit.testkit.Backends;
import dev.cairn.kit.testkit.EventTeller;
import dev.cairn.kit.testkit.Tokens;
import dev.cairn.progress.consumed.catalog.EditionPublished;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What the stories about progress begin with. The catalog is heard as events. */
@RunningProgress
abstract class ProgressStory {

    static final Ids IDS = Ids.random();

    @LocalServerPort
    int port;

    ApiClient admin;
    ApiClient mentor;
    ApiClient ada;
    ApiClient ben;

    @BeforeEach
    void callers() {
        ApiClient harbor = ApiClient.on(port).under("/api/v1/orgs/harbor");
        admin = harbor.as(Tokens.of("root").in("harbor", "admin").mint());
        mentor = harbor.as(Tokens.of(People.MIA).in("harbor", "mentor").mint());
        ada = harbor.as(Tokens.of(People.ADA).in("harbor", "learner").mint());
        ben = harbor.as(Tokens.of(People.BEN).in("harbor", "learner").mint());
    }

    /** A roadmap of one stage with so many topics {@code <id>-t0}, … that the catalog has published. */
    static String published(int topics) {
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

    /** A new cohort; waits for as long as the edition needs to be heard. */
    String cohort(String roadmap) {
        return eventually(() -> admin.post("/cohorts", cohortOn(roadmap)), answer -> answer.status() == 201)
                .text("cohortId");
    }

    /** The id of the enrolment. */
    String enrolled(String cohort, String learner) {
        return admin.post("/cohorts/" + cohort + "/enrolments", learner(learner))
                .expecting(201)
                .text("enrolmentId");
    }

    static Answer tick(ApiClient learner, String enrolment, String topic, String state) {
        return learner.put("/enrolments/" + enrolment + "/topics/" + topic, "{\"state\":\"" + state + "\"}");
    }

    static String cohortOn(String roadmap) {
        return cohortOn(roadmap, 1, "Europe/Berlin");
    }

    static String cohortOn(String roadmap, int edition, String zone) {
        return "{\"name\":\"Autumn\",\"roadmapId\":\"%s\",\"edition\":%d,\"startsOn\":\"2026-09-07\",\"timeZone\":\"%s\"}"
                .formatted(roadmap, edition, zone);
    }

    static String learner(String id) {
        return "{\"learnerId\":\"" + id + "\"}";
    }
}
