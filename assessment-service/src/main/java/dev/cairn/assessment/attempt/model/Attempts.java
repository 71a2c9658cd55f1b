package dev.cairn.assessment.attempt.model;

import dev.cairn.kit.store.Insertion;
import java.util.function.Function;
import reactor.core.publisher.Mono;

/** Where attempts are kept. Every call carries the organization; what is another's is not there. */
public interface Attempts {

    /**
     * Keeps a new attempt; {@code requestHash} tells a repeated wish from another.
     *
     * @return empty, and nothing is kept, if the enrolment has another open attempt at the paper
     */
    Mono<Insertion> add(Attempt.Open attempt, String requestHash);

    Mono<Attempt> find(String organization, String attemptId);

    /** The oldest attempt at the paper that is not handed in, of this enrolment; empty if there is none. */
    Mono<Attempt> open(String organization, String enrolmentId, String paperId);

    /**
     * Decides on the fresh state and writes what changed, with its events, in one write. Repeated on a lost race.
     *
     * @param decide pure
     * @return the decision that stands; empty if there is no such attempt
     */
    Mono<Decision> deciding(String organization, String attemptId, Function<Attempt, Decision> decide);
}
