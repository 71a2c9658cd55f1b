package dev.cairn.progress.enrolment.application;

import static dev.cairn.progress.Now.all;
import static dev.cairn.progress.Now.done;
import static dev.cairn.progress.Now.isEmpty;
import static dev.cairn.progress.Now.now;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatObject;

import dev.cairn.kit.Ids;
import dev.cairn.kit.event.EventToTell;
import dev.cairn.progress.People;
import dev.cairn.progress.cohort.model.Cohort;
import dev.cairn.progress.cohort.model.InMemoryCohorts;
import dev.cairn.progress.edition.InMemoryEditions;
import dev.cairn.progress.enrolment.Curricula;
import dev.cairn.progress.enrolment.model.Enrolment;
import dev.cairn.progress.enrolment.model.EnrolmentEvents;
import dev.cairn.progress.enrolment.model.InMemoryEnrolments;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who may be enrolled is decided without a store, a broker or an identity provider. */
class EnrollingLearnersTest {

    private static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");

    private final InMemoryCohorts cohorts = new InMemoryCohorts();
    private final InMemoryEditions editions = new InMemoryEditions();
    private final InMemoryEnrolments enrolments = new InMemoryEnrolments();
    private final EnrollingLearners enrolling = new EnrollingLearners(
            cohorts, editions, enrolments, People.directory(), Ids.random(), Clock.fixed(NOW, ZoneOffset.UTC));

    @BeforeEach
    void aCohortOfHarbor() {
        done(editions.keep("harbor", Curricula.small()));
        Cohort cohort =
                new Cohort("c", "Autumn", "roadmap", 1, LocalDate.of(2026, 9, 7), ZoneId.of("Europe/Berlin"), NOW);
        now(cohorts.add("harbor", cohort, "h", new EventToTell("id", "type", "c", NOW, cohort)));
    }

    @Test
    void a_learner_begins_with_nothing_settled() {
        assertThatObject(enrol("harbor", "c", People.ADA, "h"))
                .isEqualTo(new EnrollingLearners.Enrolled(id(People.ADA)));

        assertThat(now(enrolments.find("harbor", id(People.ADA))))
                .isEqualTo(Curricula.begun("harbor", "c", People.ADA, Curricula.small()));
    }

    @Test
    void the_same_wish_answers_the_same_and_another_finds_the_learner_enrolled() {
        enrol("harbor", "c", People.ADA, "h");

        assertThatObject(enrol("harbor", "c", People.ADA, "h"))
                .isEqualTo(new EnrollingLearners.Enrolled(id(People.ADA)));
        assertThatObject(enrol("harbor", "c", People.ADA, "another"))
                .isEqualTo(new EnrollingLearners.EnrolledAlready(id(People.ADA)));
        assertThat(all(enrolments.told("harbor", id(People.ADA))))
                .extracting(EventToTell::type)
                .containsExactly(EnrolmentEvents.LEARNER_ENROLLED);
    }

    @Test
    void who_is_no_learner_here_is_not_enrolled() {
        assertThatObject(enrol("harbor", "c", People.MIA, "h"))
                .isEqualTo(new EnrollingLearners.NotALearner(People.MIA));
        assertThatObject(enrol("harbor", "c", People.NOBODY, "h"))
                .isEqualTo(new EnrollingLearners.UnknownLearner(People.NOBODY));
        assertThat(isEmpty(enrolments.find("harbor", id(People.MIA)))).isTrue();
    }

    @Test
    void a_cohort_that_is_not_there_or_another_organizations_is_said_first() {
        assertThatObject(enrol("harbor", "none", People.NOBODY, "h"))
                .isEqualTo(new EnrollingLearners.UnknownCohort("none"));
        assertThatObject(enrol("meadow", "c", People.ADA, "h")).isEqualTo(new EnrollingLearners.UnknownCohort("c"));
    }

    private EnrollingLearners.Outcome enrol(String organization, String cohort, String learner, String requestHash) {
        return now(enrolling.enrol(organization, cohort, learner, requestHash));
    }

    private static String id(String learner) {
        return Enrolment.id("c", learner);
    }
}
