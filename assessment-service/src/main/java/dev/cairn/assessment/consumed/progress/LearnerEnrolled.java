package dev.cairn.assessment.consumed.progress;

/** {@code dev.cairn.progress.learner.enrolled.v1}, as far as the assessment reads it. */
public record LearnerEnrolled(String enrolmentId, String learnerId, String roadmapId, int edition) {

    public static final String TOPIC = "cairn.progress.enrolments";
    public static final String TYPE = "dev.cairn.progress.learner.enrolled.v1";
}
