package dev.cairn.progress.cohort.model;

import dev.cairn.kit.event.EventToTell;
import dev.cairn.kit.store.Insertion;
import dev.cairn.kit.store.Key;
import dev.cairn.kit.testkit.InMemoryAggregates;
import java.util.List;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** Cohorts that end with the test. */
public final class InMemoryCohorts implements Cohorts {

    private final InMemoryAggregates<Cohort> cohorts = new InMemoryAggregates<>();

    @Override
    public Mono<Insertion> add(String organization, Cohort cohort, String requestHash, EventToTell created) {
        return cohorts.insert(Key.of(organization, cohort.cohortId()), cohort, requestHash);
    }

    @Override
    public Mono<Cohort> find(String organization, String cohortId) {
        return cohorts.find(Key.of(organization, cohortId)).map(InMemoryAggregates.Kept::state);
    }

    @Override
    public Mono<List<Cohort>> list(String organization, @Nullable String after, int limit) {
        return cohorts.list(Key.of(organization), after, limit).collectList();
    }
}
