package dev.cairn.assessment;

import dev.cairn.kit.problem.ProblemCode;

/** The table of problems of the assessment. */
public enum AssessmentProblem implements ProblemCode {
    PAPER_UNKNOWN("assessment.paper.unknown", 404, "There is no such paper here"),
    ATTEMPT_UNKNOWN("assessment.attempt.unknown", 404, "There is no such attempt of yours"),
    ITEM_UNKNOWN("assessment.item.unknown", 404, "The attempt has no such item"),
    ATTEMPT_SUBMITTED("assessment.attempt.submitted", 409, "The attempt is submitted; its answers stay as they are"),
    EDITION_UNKNOWN("assessment.edition.unknown", 422, "There is no such edition"),
    TOPIC_UNKNOWN("assessment.topic.unknown", 422, "The edition has no such topics"),
    TOO_MANY_TOPICS("assessment.paper.too-many-topics", 422, "A pass would settle more topics than can be at once"),
    ENROLMENT_UNKNOWN("assessment.enrolment.unknown", 422, "You have no such enrolment"),
    ENROLMENT_OTHER_EDITION(
            "assessment.enrolment.other-edition", 422, "The enrolment walks another edition than the paper is about");

    private final String code;
    private final int status;
    private final String title;

    AssessmentProblem(String code, int status, String title) {
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
