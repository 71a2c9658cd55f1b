package dev.cairn.progress.enrolment.model;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One learner in one cohort.
 *
 * @param title of the edition's roadmap
 * @param topics states by topic id; a topic that was never touched is not there
 * @param progress as worked out at the last change
 * @param completedAt when everything was settled for the first time; null before
 */
public record Enrolment(
        String organization,
        String cohortId,
        String learnerId,
        String roadmapId,
        int edition,
        String title,
        Map<String, Standing> topics,
        Progress progress,
        @Nullable Instant completedAt) {

    private static final String SEPARATOR = "~";

    public Enrolment {
        topics = Map.copyOf(topics);
    }

    /** Names cohort and learner, so that a learner cannot be enrolled twice, and a cohort's lie together. */
    public static String id(String cohortId, String learnerId) {
        return cohortId + SEPARATOR + learnerId;
    }

    /** The cohort and the learner of an id; null if it is none. */
    public static String @Nullable [] partsOf(String enrolmentId) {
        String[] parts = enrolmentId.split(SEPARATOR, -1);
        return parts.length == 2 && !parts[0].isEmpty() && !parts[1].isEmpty() ? parts : null;
    }

    public String enrolmentId() {
        return id(cohortId, learnerId);
    }

    public Standing standing(String topicId) {
        return topics.getOrDefault(topicId, Standing.NONE);
    }
}
