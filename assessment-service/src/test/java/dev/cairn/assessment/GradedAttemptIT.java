package dev.cairn.assessment;

import static dev.cairn.kit.testkit.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.assessment.attempt.model.AttemptEvents;
import dev.cairn.assessment.attempt.mongo.MongoAttempts;
import dev.cairn.kit.testkit.ApiClient.Answer;
import dev.cairn.kit.testkit.Backends;
import dev.cairn.kit.testkit.EventProbe;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** An attempt is handed in and graded once, and others hear of it. */
class GradedAttemptIT extends AssessmentStory {

    @Test
    void a_paper_is_sat_and_graded_once() {
        String enrolmentId = enrolled("ada");
        String paperId = published();
        Answer started = started(paperId, enrolmentId);
        assertThat(started.text("title")).isEqualTo("Light, checked");
        assertThat(started.body().toString()).doesNotContain("correct");
        List<String> items = itemIds(started);
        String attempt = "/attempts/" + started.text("attemptId");
        answered(attempt, items);

        Answer first = ada.post(attempt + "/submission").expecting(200);
        Answer second = ada.post(attempt + "/submission").expecting(200);

        JsonNode grade = first.path("grade");
        assertThat(grade.path("score").asInt()).isEqualTo(5);
        assertThat(grade.path("possible").asInt()).isEqualTo(6);
        assertThat(grade.path("percent").asInt()).isEqualTo(83);
        assertThat(grade.path("passed").asBoolean()).isTrue();
        assertThat(grade.path("marks").get(2).path("explanation").asString())
                .isEqualTo("You chose nothing; correct is “False”.");
        assertThat(second.body()).isEqualTo(first.body());
        Answer later = ada.get(attempt).expecting(200);
        assertThat(later.text("state")).isEqualTo("submitted");
        assertThat(later.path("grade")).isEqualTo(grade);
        assertThat(ada.put(attempt + "/answers/" + items.get(0), chosen("green"))
                        .expecting(409)
                        .code())
                .isEqualTo("assessment.attempt.submitted");
        toldOnce(started.text("attemptId"), enrolmentId, paperId);
    }

    /** Or an attempt would be over, graded without them. */
    @Test
    void answers_sent_with_the_submission_are_refused_and_the_attempt_stays_open() {
        Answer started = started(published(), enrolled("ada"));
        String attempt = "/attempts/" + started.text("attemptId");

        Answer refused = ada.post(attempt + "/submission", "{\"answers\":{\"1\":[\"blue\"]}}")
                .expecting(400);

        assertThat(refused.code()).isEqualTo("request.unknown-field");
        assertThat(ada.get(attempt).expecting(200).text("state")).isEqualTo("open");
        ada.post(attempt + "/submission", "{}").expecting(200);
    }

    /** The first two items are answered; the third is, and then is not. */
    private void answered(String attempt, List<String> items) {
        assertThat(ada.put(attempt + "/answers/" + items.get(0), chosen("blue"))
                        .expecting(200)
                        .body())
                .isEqualTo(JSON.readTree("{\"itemId\":\"" + items.get(0) + "\",\"chosen\":[\"blue\"]}"));
        ada.put(attempt + "/answers/" + items.get(1), chosen("two", "three")).expecting(200);
        ada.put(attempt + "/answers/" + items.get(2), chosen("true")).expecting(200);
        ada.put(attempt + "/answers/" + items.get(2), chosen()).expecting(200);

        Answer halfway = ada.get(attempt).expecting(200);

        assertThat(halfway.text("state")).isEqualTo("open");
        assertThat(halfway.path("answers").propertyNames()).containsExactlyInAnyOrder(items.get(0), items.get(1));
        assertThat(halfway.body().has("grade")).isFalse();
        assertThat(halfway.body().toString()).doesNotContain("correct");
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
                calls.add(many.submit(() -> ada.post("/attempts/" + attemptId + "/submission")));
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
    void a_failed_attempt_can_be_followed_by_another() {
        String paperId = published();
        String enrolmentId = enrolled("ada");
        String failed = started(paperId, enrolmentId).text("attemptId");

        Answer grade = ada.post("/attempts/" + failed + "/submission").expecting(200);

        assertThat(grade.path("grade").path("percent").asInt()).isZero();
        assertThat(grade.path("grade").path("passed").asBoolean()).isFalse();
        assertThat(started(paperId, enrolmentId).text("attemptId")).isNotEqualTo(failed);
    }
}
