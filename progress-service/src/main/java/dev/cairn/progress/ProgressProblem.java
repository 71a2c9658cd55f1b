package dev.cairn.progress;

import dev.cairn.kit.problem.ProblemCode;

/** The table of problems of progress. */
public enum ProgressProblem implements ProblemCode {
    COHORT_UNKNOWN("progress.cohort.unknown", 404, "There is no such cohort in this organization"),
    ENROLMENT_UNKNOWN("progress.enrolment.unknown", 404, "There is no such enrolment here"),
    TOPIC_UNKNOWN("progress.topic.unknown", 404, "The edition has no such topic to tick"),
    ENROLMENT_EXISTS("progress.enrolment.exists", 409, "The learner is enrolled in this cohort already"),
    TOPIC_LOCKED("progress.topic.locked", 409, "Something has to be settled before this topic"),
    TOPIC_VOUCHED_FOR("progress.topic.vouched-for", 409, "Somebody else vouches for this topic; it cannot be undone"),
    NOT_ALLOWED("progress.policy.not-allowed", 409, "The cohort's policy does not allow this"),
    EDITION_UNKNOWN("progress.edition.unknown", 422, "There is no such edition"),
    LEARNER_UNKNOWN("progress.learner.unknown", 422, "Nobody in this organization has this id"),
    NOT_A_LEARNER("progress.learner.not-a-learner", 422, "The person is not a learner of this organization");

    private final String code;
    private final int status;
    private final String title;

    ProgressProblem(String code, int status, String title) {
        this.code = code;
        this.status = status;
        this.title = title;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String title() {
        return title;
    }
}
