package dev.cairn.assessment.attempt.application;

import static dev.cairn.assessment.Now.done;
import static dev.cairn.assessment.Now.isEmpty;
import static dev.cairn.assessment.Now.now;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatObject;

import dev.cairn.assessment.attempt.model.Attempt;
import dev.cairn.assessment.attempt.model.Decision;
import dev.cairn.assessment.attempt.model.InMemoryAttempts;
import dev.cairn.assessment.attempt.model.Sitting;
import dev.cairn.assessment.enrolment.Enrolment;
import dev.cairn.assessment.enrolment.InMemoryEnrolments;
import dev.cairn.assessment.paper.model.Items;
import dev.cairn.assessment.paper.model.Paper;
import dev.cairn.kit.http.Creation;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who may sit a paper is decided without a store. */
class StartingAttemptsTest {

    private static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");
    private static final Paper PAPER = paper("Light");
    private static final Enrolment ADAS = new Enrolment("cohort~ada", "ada", "r", 1);
    private static final Enrolment ADAS_OTHER = new Enrolment("other~ada", "ada", "r", 2);

    private final InMemoryAttempts attempts = new InMemoryAttempts();
    private final InMemoryEnrolments enrolments = new InMemoryEnrolments();
    private final StartingAttempts starting =
            new StartingAttempts(attempts, enrolments, Clock.fixed(NOW, ZoneOffset.UTC));

    @BeforeEach
    void adaIsEnrolled() {
        done(enrolments.keep("harbor", ADAS));
        done(enrolments.keep("harbor", ADAS_OTHER));
    }

    @Test
    void what_was_laid_before_the_learner_is_kept() {
        Sitting sitting = Sitting.of("harbor", "t1", PAPER, "cohort~ada", "ada", NOW);

        assertThatObject(start(PAPER, "h", "ada", ADAS)).isEqualTo(new StartingAttempts.Started(sitting));
        assertThatObject(now(attempts.find("harbor", "t1"))).isEqualTo(Attempt.Open.begin(sitting));
    }

    @Test
    void the_same_wish_answers_what_the_first_was_shown_though_the_paper_has_changed() {
        StartingAttempts.Outcome first = start(PAPER, "h", "ada", ADAS);

        assertThatObject(start(paper("Light, mended"), "h", "ada", ADAS)).isEqualTo(first);
        assertThatObject(start(PAPER, "another", "ada", ADAS)).isEqualTo(new StartingAttempts.KeyReused());
    }

    @Test
    void who_comes_back_goes_on_with_the_attempt_that_is_open() {
        StartingAttempts.Outcome first = start(PAPER, "h", "ada", ADAS);

        StartingAttempts.Outcome again =
                now(starting.start("harbor", new Creation("t2", "h2"), PAPER, "ada", ADAS.enrolmentId()));

        assertThatObject(again).isEqualTo(first);
        assertThat(isEmpty(attempts.find("harbor", "t2"))).isTrue();
        now(attempts.deciding("harbor", "t1", open -> {
            Attempt.Submitted after = ((Attempt.Open) open).submitted(NOW);
            return new Decision.HandedIn(after, List.of());
        }));
        assertThatObject(now(starting.start("harbor", new Creation("t3", "h3"), PAPER, "ada", ADAS.enrolmentId())))
                .isEqualTo(new StartingAttempts.Started(Sitting.of("harbor", "t3", PAPER, "cohort~ada", "ada", NOW)));
    }

    @Test
    void an_enrolment_in_another_edition_does_not_open_the_paper() {
        assertThatObject(start(PAPER, "h", "ada", ADAS_OTHER)).isEqualTo(new StartingAttempts.OtherEdition(ADAS_OTHER));
        assertThat(isEmpty(attempts.find("harbor", "t1"))).isTrue();
    }

    @Test
    void anothers_enrolment_is_as_one_that_is_not_there() {
        assertThatObject(start(PAPER, "h", "ben", ADAS)).isEqualTo(new StartingAttempts.UnknownEnrolment("cohort~ada"));
        assertThatObject(now(starting.start("harbor", new Creation("t1", "h"), PAPER, "ada", "a/b")))
                .isEqualTo(new StartingAttempts.UnknownEnrolment("a/b"));
    }

    private StartingAttempts.Outcome start(Paper paper, String requestHash, String learner, Enrolment enrolment) {
        return now(starting.start("harbor", new Creation("t1", requestHash), paper, learner, enrolment.enrolmentId()));
    }

    private static Paper paper(String title) {
        return new Paper(
                "p1",
                title,
                "r",
                1,
                List.of("optics"),
                60,
                List.of(Items.single("sky", 3, "*blue", "green")),
                NOW,
                NOW);
    }
}
