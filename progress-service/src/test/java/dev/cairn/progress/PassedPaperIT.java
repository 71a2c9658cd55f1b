package dev.cairn.progress;

import static dev.cairn.kit.testkit.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.kit.testkit.Backends;
import dev.cairn.kit.testkit.EventTeller;
import dev.cairn.progress.consumed.assessment.AttemptGraded;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The assessment is heard as events: a passed paper settles what it is about. */
class PassedPaperIT extends ProgressStory {

    @Test
    void a_passed_attempt_settles_its_topics_once_however_often_it_is_told() {
        String roadmap = published(4);
        String enrolment = enrolled(cohort(roadmap), People.ADA);
        tick(ada, enrolment, roadmap + "-t0", "done").expecting(200);
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

        eventually(() -> assertThat(ada.get("/enrolments/" + enrolment)
                        .expecting(200)
                        .path("progress")
                        .path("percent")
                        .asInt())
                .isEqualTo(50));
        JsonNode ledger =
                ada.get("/enrolments/" + enrolment + "/ledger").expecting(200).path("items");
        assertThat(ledger).hasSize(3);
        assertThat(ledger.get(1).path("by").asString()).isEqualTo(attempt);
        assertThat(ledger.get(1).path("evidence").asString()).isEqualTo("assessment");
        assertThat(tick(ada, enrolment, roadmap + "-t0", "pending")
                        .expecting(409)
                        .code())
                .isEqualTo("progress.topic.vouched-for");
    }
}
