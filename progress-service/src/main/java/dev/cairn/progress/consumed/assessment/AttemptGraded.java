package dev.cairn.progress.consumed.assessment;

import java.util.List;

/** {@code dev.cairn.assessment.attempt.graded.v1}, as far as progress reads it. */
public record AttemptGraded(String attemptId, String enrolmentId, boolean passed, List<String> topics) {

    public static final String TOPIC = "cairn.assessment.attempts";
    public static final String TYPE = "dev.cairn.assessment.attempt.graded.v1";
}
