package dev.cairn.progress.cohort.model;

import dev.cairn.kit.event.EventToTell;
import dev.cairn.kit.store.Insertion;
import java.util.List;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** Where cohorts are kept. Every call carries the organization; what is another's is not there. */
public interface Cohorts {

    /** Keeps a new cohort with its event; {@code requestHash} tells a repeated wish from another. */
    Mono<Insertion> add(String organization, Cohort cohort, String requestHash, EventToTell created);

    Mono<Cohort> find(String organization, String cohortId);

    /** Cohorts by age, oldest first: at most {@code limit}, after the given id. */
    Mono<List<Cohort>> list(String organization, @Nullable String after, int limit);
}
