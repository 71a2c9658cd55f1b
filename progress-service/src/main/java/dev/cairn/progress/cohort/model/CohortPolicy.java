package dev.cairn.progress.cohort.model;

/**
 * What learners of a cohort may do by themselves.
 *
 * @param selfTicking whether they may set the states of their topics
 * @param skipping whether they may skip, and whether what is skipped is settled
 * @param locks whether hard prerequisites hold
 */
public record CohortPolicy(boolean selfTicking, boolean skipping, boolean locks) {

    /** What holds unless a cohort says otherwise. */
    public static final CohortPolicy STANDARD = new CohortPolicy(true, true, true);
}
