package dev.cairn.progress;

import static dev.cairn.kit.testkit.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.kit.testkit.ApiClient;
import dev.cairn.kit.testkit.Backends;
import dev.cairn.kit.testkit.EventProbe;
import dev.cairn.kit.testkit.Tokens;
import dev.cairn.progress.enrolment.mongo.MongoEnrolments;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A learner ticks, and everybody sees the same number. */
class TickingIT extends ProgressStory {

    @Test
    void the_number_is_the_same_in_the_answer_the_enrolment_me_the_board_and_the_event() {
        String roadmap = published(9);
        String cohort = cohort(roadmap);
        String enrolment = enrolled(cohort, People.ADA);

        tick(ada, enrolment, roadmap + "-t0", "done").expecting(200);
        tick(ada, enrolment, roadmap + "-t1", "done").expecting(200);
        JsonNode number =
                tick(ada, enrolment, roadmap + "-t2", "done").expecting(200).path("progress");

        assertThat(number.path("percent").asInt()).isEqualTo(33);
        assertThat(ada.get("/enrolments/" + enrolment).expecting(200).path("progress"))
                .isEqualTo(number);
        assertThat(mine(enrolment).path("percent").asInt()).isEqualTo(33);
        JsonNode row = mentor.get("/cohorts/" + cohort + "/board")
                .expecting(200)
                .path("learners")
                .get(0);
        assertThat(row.path("percent").asInt()).isEqualTo(33);
        assertThat(row.path("stages").get(0).path("settled").asInt()).isEqualTo(3);
        toldInOrder(enrolment, number);
    }

    private static void toldInOrder(String enrolment, JsonNode number) {
        try (EventProbe probe = new EventProbe(Backends.kafka(), MongoEnrolments.TOPIC)) {
            eventually(() -> {
                List<EventProbe.Told> told = probe.told().stream()
                        .filter(event -> event.key().equals(enrolment))
                        .toList();
                assertThat(told).extracting(EventProbe.Told::sequence).containsExactly("1", "2", "3", "4");
                assertThat(told.getLast().data().path("progress")).isEqualTo(number);
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
    void a_tick_that_cannot_be_is_refused_with_a_code() {
        String roadmap = published(3);
        String enrolment = enrolled(cohort(roadmap), People.ADA);
        String topic = roadmap + "-t0";

        assertThat(tick(ada, enrolment, topic, "finished").expecting(422).code())
                .isEqualTo("request.invalid");
        assertThat(tick(ada, enrolment, topic + "x", "done").expecting(404).code())
                .isEqualTo("progress.topic.unknown");
    }

    @Test
    void an_enrolment_is_there_for_no_fellow_learner() {
        String roadmap = published(3);
        String enrolment = enrolled(cohort(roadmap), People.ADA);

        assertThat(tick(ben, enrolment, roadmap + "-t0", "done").expecting(404).code())
                .isEqualTo("progress.enrolment.unknown");
        assertThat(ben.get("/enrolments/" + enrolment).expecting(404).code()).isEqualTo("progress.enrolment.unknown");
        assertThat(ada.get("/enrolments/nonsense").expecting(404).code()).isEqualTo("progress.enrolment.unknown");
    }

    private JsonNode mine(String enrolment) {
        ApiClient me = ApiClient.on(port)
                .as(Tokens.of(People.ADA).in("harbor", "learner").mint());
        for (JsonNode item : me.get("/api/v1/me/enrolments").expecting(200).path("items")) {
            if (item.path("enrolmentId").asString().equals(enrolment)) {
                return item;
            }
        }
        throw new AssertionError("not among mine: " + enrolment);
    }
}
