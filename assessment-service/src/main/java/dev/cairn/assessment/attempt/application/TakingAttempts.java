package dev.cairn.assessment.attempt.application;

import dev.cairn.assessment.attempt.model.Attempt;
import dev.cairn.assessment.attempt.model.AttemptEvents;
import dev.cairn.assessment.attempt.model.Attempts;
import dev.cairn.assessment.attempt.model.Decision;
import dev.cairn.kit.Ids;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import reactor.core.publisher.Mono;

/** What a learner does with an attempt of theirs: answering and handing in. Whose it is was asked before. */
public final class TakingAttempts {

    private final Attempts attempts;
    private final Ids ids;
    private final Clock clock;

    public TakingAttempts(Attempts attempts, Ids ids, Clock clock) {
        this.attempts = attempts;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Saves the answer to one item, or takes it back.
     *
     * @param chosen a choice that the item takes
     */
    public Mono<Decision> answer(String organization, String attemptId, String itemId, List<String> chosen) {
        return attempts.deciding(organization, attemptId, attempt -> switch (attempt) {
            case Attempt.Submitted submitted -> new Decision.Closed(submitted);
            case Attempt.Open open -> {
                Attempt.Open after = open.answered(itemId, chosen);
                yield after.equals(open) ? new Decision.Unchanged(open) : new Decision.Answered(after, itemId);
            }
        });
    }

    /** Hands in; what was handed in before stays as it was graded then. */
    public Mono<Decision> handIn(String organization, String attemptId) {
        // As the store keeps it, so that event and document name the same time.
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return attempts.deciding(organization, attemptId, attempt -> switch (attempt) {
            case Attempt.Submitted submitted -> new Decision.Unchanged(submitted);
            case Attempt.Open open -> {
                Attempt.Submitted after = open.submitted(now);
                yield new Decision.HandedIn(after, AttemptEvents.of(after, ids));
            }
        });
    }
}
