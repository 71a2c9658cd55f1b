package dev.cairn.progress.enrolment.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A learner's state in one topic.
 *
 * @param evidence what it rests on; null while nothing is claimed
 * @param since when it was set; null before it was ever set
 */
public record Standing(
        TopicState state,
        @Nullable Evidence evidence,
        @Nullable Instant since) {

    /** Before anything was said. */
    public static final Standing NONE = new Standing(TopicState.PENDING, null, null);
}
