package dev.cairn.assessment.attempt.model;

import dev.cairn.kit.store.Insertion;
import dev.cairn.kit.store.Key;
import dev.cairn.kit.testkit.InMemoryAggregates;
import dev.cairn.kit.testkit.InMemoryAggregates.Decided;
import java.util.function.Function;
import reactor.core.publisher.Mono;

/** Attempts that end with the test. */
public final class InMemoryAttempts implements Attempts {

    private final InMemoryAggregates<Attempt> attempts = new InMemoryAggregates<>();

    @Override
    public Mono<Insertion> add(Attempt.Open attempt, String requestHash) {
        Sitting sitting = attempt.sitting();
        Mono<Insertion> inserted =
                attempts.insert(Key.of(sitting.organization(), sitting.attemptId()), attempt, requestHash);
        return open(sitting.organization(), sitting.enrolmentId(), sitting.paperId())
                .map(Attempt::sitting)
                .map(Sitting::attemptId)
                .filter(other -> !other.equals(sitting.attemptId()))
                .hasElement()
                .flatMap(isOther -> isOther ? Mono.empty() : inserted);
    }

    @Override
    public Mono<Attempt> find(String organization, String attemptId) {
        return attempts.find(Key.of(organization, attemptId)).map(InMemoryAggregates.Kept::state);
    }

    @Override
    public Mono<Attempt> open(String organization, String enrolmentId, String paperId) {
        return attempts.list(Key.of(organization), null, Integer.MAX_VALUE)
                .filter(attempt -> attempt instanceof Attempt.Open
                        && attempt.sitting().enrolmentId().equals(enrolmentId)
                        && attempt.sitting().paperId().equals(paperId))
                .next();
    }

    @Override
    public Mono<Decision> deciding(String organization, String attemptId, Function<Attempt, Decision> decide) {
        return attempts.deciding(Key.of(organization, attemptId), attempt -> {
            Decision decision = decide.apply(attempt);
            return switch (decision) {
                case Decision.Answered(var after, var itemId) -> new Decided<>(decision, after);
                case Decision.HandedIn(var after, var events) -> new Decided<>(decision, after);
                case Decision.Unchanged unchanged -> new Decided<>(decision, null);
                case Decision.Closed closed -> new Decided<>(decision, null);
            };
        });
    }
}
