package dev.cairn.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.kit.testkit.ApiClient;
import dev.cairn.kit.testkit.ApiClient.Answer;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Learners begin attempts and answer; what is not theirs is not there. */
class TakingAttemptsIT extends AssessmentStory {

    @Test
    void only_an_own_enrolment_in_the_papers_edition_opens_a_published_paper() {
        String draft = written(paper("optics"));
        String own = enrolled("ada");
        String bens = enrolled("ben");
        neighbours.publishEdition("harbor", roadmapId, 2);
        String other = neighbours.enrol("harbor", "ada", roadmapId, 2);
        String attempts = "/papers/" + published() + "/attempts";

        assertThat(ada.post("/papers/" + draft + "/attempts", attemptFor(own)).code())
                .isEqualTo("assessment.paper.unknown");
        assertThat(ada.post("/papers/nothing/attempts", attemptFor(own)).code()).isEqualTo("assessment.paper.unknown");
        assertThat(ada.post(attempts, attemptFor(bens)).code()).isEqualTo("assessment.enrolment.unknown");
        assertThat(ada.post(attempts, attemptFor("a/b")).code()).isEqualTo("assessment.enrolment.unknown");
        assertThat(ada.post(attempts, attemptFor(other)).code()).isEqualTo("assessment.enrolment.other-edition");
        assertThat(ada.post(attempts, "{}").code()).isEqualTo("request.invalid");
    }

    @Test
    void the_same_idempotency_key_makes_one_attempt() {
        String key = IDS.next();
        String attempts = "/papers/" + published() + "/attempts";
        String wish = attemptFor(enrolled("ada"));

        Answer attempt = ada.withKey(key).post(attempts, wish).expecting(201);

        assertThat(ada.withKey(key).post(attempts, wish).expecting(201).body()).isEqualTo(attempt.body());
    }

    @Test
    void an_answer_that_is_none_is_refused() {
        Answer started = started(published(), enrolled("ada"));
        String answers = "/attempts/" + started.text("attemptId") + "/answers/";
        String colour = itemIds(started).getFirst();
        String primes = itemIds(started).get(1);

        assertThat(ada.put(answers + "nothing", chosen("blue")).code()).isEqualTo("assessment.item.unknown");
        for (String wrong : List.of(chosen("red"), chosen("blue", "green"), "{}", "{\"chosen\":[null]}")) {
            assertThat(ada.put(answers + colour, wrong).expecting(422).code())
                    .as(wrong)
                    .isEqualTo("request.invalid");
        }
        ada.put(answers + primes, chosen("two", "two")).expecting(422);
        ada.put(answers + colour, "{\"chosen\":\"blue\"}").expecting(400);
    }

    @Test
    void more_choices_than_options_are_one_refusal_however_many_they_are() {
        Answer started = started(published(), enrolled("ada"));
        String primes = itemIds(started).get(1);
        int many = 300_000;

        Answer refused = ada.put(
                        "/attempts/" + started.text("attemptId") + "/answers/" + primes,
                        "{\"chosen\":[" + String.join(",", Collections.nCopies(many, "\"1\"")) + "]}")
                .expecting(422);

        JsonNode errors = refused.path("errors");
        assertThat(errors).hasSize(1);
        assertThat(errors.get(0).path("path").asString()).isEqualTo("chosen");
        assertThat(errors.get(0).path("value").asInt()).isEqualTo(many);
        assertThat(errors.get(0).path("expected").asString()).isEqualTo("at most 3 options, each once");
    }

    @Test
    void an_attempt_is_there_for_nobody_but_its_learner() {
        Answer started = started(published(), enrolled("ada"));
        String attempt = "/attempts/" + started.text("attemptId");
        String answer = attempt + "/answers/" + itemIds(started).getFirst();

        for (ApiClient other : List.of(ben, stranger)) {
            String code = other.equals(ben) ? "assessment.attempt.unknown" : "access.not-found";
            assertThat(other.get(attempt).code()).isEqualTo(code);
            assertThat(other.put(answer, chosen("blue")).code()).isEqualTo(code);
            assertThat(other.post(attempt + "/submission").code()).isEqualTo(code);
        }
        harbor.get(attempt).expecting(401);
        author.get(attempt).expecting(403);
    }
}
