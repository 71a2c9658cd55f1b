package dev.cairn.catalog.adoption;

import dev.cairn.catalog.adoption.model.Adoption;
import dev.cairn.catalog.adoption.model.Adoptions;
import dev.cairn.kit.store.Insertion;
import dev.cairn.kit.store.Key;
import dev.cairn.kit.testkit.InMemoryAggregates;
import java.util.function.UnaryOperator;
import reactor.core.publisher.Mono;

/** Adoptions in memory. Safe for use by several threads. */
final class FakeAdoptions implements Adoptions {

    private final InMemoryAggregates<Adoption> kept = new InMemoryAggregates<>();

    @Override
    public Mono<Insertion> add(String organization, String roadmapId, Adoption adoption, String requestHash) {
        return kept.insert(Key.of(organization, roadmapId), adoption, requestHash);
    }

    @Override
    public Mono<Adoption> find(String organization, String roadmapId) {
        return kept.find(Key.of(organization, roadmapId)).map(InMemoryAggregates.Kept::state);
    }

    @Override
    public Mono<Adoption> change(String organization, String roadmapId, UnaryOperator<Adoption> change) {
        return kept.deciding(Key.of(organization, roadmapId), there -> {
            Adoption after = change.apply(there);
            return new InMemoryAggregates.Decided<>(after, after);
        });
    }
}
