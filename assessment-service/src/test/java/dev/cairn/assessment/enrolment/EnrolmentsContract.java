package dev.cairn.assessment.enrolment;

import static dev.cairn.assessment.Now.done;
import static dev.cairn.assessment.Now.isEmpty;
import static dev.cairn.assessment.Now.now;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.kit.Ids;
import org.junit.jupiter.api.Test;

/** The laws of {@link Enrolments}; every way to keep copies obeys. */
abstract class EnrolmentsContract {

    private static final Enrolment ADAS = new Enrolment("cohort~ada", "ada", "r", 1);

    /** A tenant of this test alone. */
    private final String org = "org-" + Ids.random().next();

    abstract Enrolments enrolments();

    @Test
    void a_copy_is_found_as_it_was_kept_and_a_second_one_changes_nothing() {
        done(enrolments().keep(org, ADAS));
        done(enrolments().keep(org, ADAS));

        assertThat(now(enrolments().find(org, "cohort~ada"))).isEqualTo(ADAS);
    }

    @Test
    void what_was_not_heard_of_is_not_there() {
        done(enrolments().keep(org, ADAS));

        assertThat(isEmpty(enrolments().find(org, "cohort~ad"))).isTrue();
        assertThat(isEmpty(enrolments().find(org, "cohort~ada2"))).isTrue();
        assertThat(isEmpty(enrolments().find(org + "2", "cohort~ada"))).isTrue();
    }
}
