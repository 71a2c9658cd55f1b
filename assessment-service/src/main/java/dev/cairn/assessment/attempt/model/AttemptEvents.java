package dev.cairn.assessment.attempt.model;

import dev.cairn.kit.Ids;
import dev.cairn.kit.event.EventToTell;
import java.util.List;

/** What others hear of an attempt: ids and numbers, never names of people, questions or keys. */
public final class AttemptEvents {

    public static final String ATTEMPT_SUBMITTED = "dev.cairn.assessment.attempt.submitted.v1";
    public static final String ATTEMPT_GRADED = "dev.cairn.assessment.attempt.graded.v1";

    private AttemptEvents() {}

    /**
     * Data of {@value #ATTEMPT_SUBMITTED}.
     *
     * @param submittedAt RFC 3339, UTC
     */
    public record AttemptSubmitted(
            String org, String attemptId, String paperId, String enrolmentId, String learnerId, String submittedAt) {}

    /**
     * Data of {@value #ATTEMPT_GRADED}.
     *
     * @param percent floor to a whole per cent
     * @param topics nodes of the edition that a pass settles
     */
    public record AttemptGraded(
            String org,
            String attemptId,
            String paperId,
            String enrolmentId,
            String learnerId,
            int score,
            int possible,
            int percent,
            boolean passed,
            List<String> topics) {}

    /** The events of handing in, in their order. */
    public static List<EventToTell> of(Attempt.Submitted attempt, Ids ids) {
        Sitting sitting = attempt.sitting();
        Grade grade = attempt.grade();
        return List.of(
                new EventToTell(
                        ids.next(),
                        ATTEMPT_SUBMITTED,
                        sitting.attemptId(),
                        attempt.submittedAt(),
                        new AttemptSubmitted(
                                sitting.organization(),
                                sitting.attemptId(),
                                sitting.paperId(),
                                sitting.enrolmentId(),
                                sitting.learnerId(),
                                attempt.submittedAt().toString())),
                new EventToTell(
                        ids.next(),
                        ATTEMPT_GRADED,
                        sitting.attemptId(),
                        attempt.submittedAt(),
                        new AttemptGraded(
                                sitting.organization(),
                                sitting.attemptId(),
                                sitting.paperId(),
                                sitting.enrolmentId(),
                                sitting.learnerId(),
                                grade.score(),
                                grade.possible(),
                                grade.percent(),
                                grade.passed(),
                                sitting.topics())));
    }
}
