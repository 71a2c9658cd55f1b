package dev.cairn.assessment.enrolment;

/**
 * An enrolment as the assessment knows it: who walks what.
 *
 * @param learnerId subject of the learner
 * @param edition number of the edition that the learner was enrolled in
 */
public record Enrolment(String enrolmentId, String learnerId, String roadmapId, int edition) {}
