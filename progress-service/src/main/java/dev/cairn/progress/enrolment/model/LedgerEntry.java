package dev.cairn.progress.enrolment.model;

import dev.cairn.kit.contract.OneOf;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One line of what happened to an enrolment.
 *
 * @param sequence counts from 1
 * @param by the subject of the person, or the id of the attempt
 * @param from pending, learning, done or skipped
 * @param evidence what the new state rests on; null for pending
 */
public record LedgerEntry(
        long sequence,
        Instant at,
        String by,
        String topicId,
        @OneOf(TopicState.class) String from,
        @OneOf(TopicState.class) String to,
        @OneOf(Evidence.class) @Nullable String evidence) {}
