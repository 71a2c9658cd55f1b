package dev.cairn.progress.enrolment.model;

import dev.cairn.kit.event.EventToTell;
import dev.cairn.kit.store.Insertion;
import java.time.Instant;
import java.util.Collection;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Where enrolments are kept. Every call carries the organization; what is another's is not there. */
public interface Enrolments {

    /** Keeps a new enrolment with its event; a learner has one in a cohort. */
    Mono<Insertion> add(Enrolment enrolment, String requestHash, EventToTell enrolled, Instant at);

    /** By its id; empty for what is no id, too. */
    Mono<Enrolment> find(String organization, String enrolmentId);

    /** A cohort's enrolments in the order of learner ids: at most {@code limit}, after the given learner. */
    Flux<EnrolmentSummary> ofCohort(String organization, String cohortId, @Nullable String afterLearner, int limit);

    /** A learner's enrolments in these organizations; 1,000 at most. */
    Flux<EnrolmentSummary> ofLearner(Collection<String> organizations, String learnerId);

    /**
     * Decides on the fresh state and writes what changed, with its events and ledger entries, in one write. Repeated on
     * a lost race.
     *
     * @param decide may look things up, and writes nothing; empty when there is nothing to decide
     * @return the decision that stands; empty if there is no such enrolment, or nothing was decided
     */
    Mono<Decision> deciding(
            String organization, String enrolmentId, Function<Enrolment, Mono<Outcome>> decide, Instant at);

    /** As {@link #deciding}, for a fact that was heard: applied once, however often it is told. */
    Mono<Decision> applying(
            String organization,
            String enrolmentId,
            String source,
            long sequence,
            Function<Enrolment, Mono<Outcome>> decide,
            Instant at);

    /** The ledger in order, after the given number. */
    Flux<LedgerEntry> ledger(String organization, String enrolmentId, long after, int limit);
}
