package dev.cairn.catalog.gitsync;

import dev.cairn.catalog.gitsync.model.Binding;
import dev.cairn.catalog.gitsync.model.Bindings;
import dev.cairn.kit.store.Insertion;
import dev.cairn.kit.store.Key;
import dev.cairn.kit.testkit.InMemoryAggregates;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.function.Function;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Bindings in memory. Safe for use by several threads. */
final class FakeBindings implements Bindings {

    private record Found(Due due, Instant at) {}

    private final InMemoryAggregates<Binding> kept = new InMemoryAggregates<>();
    private final Set<String> keys = new ConcurrentSkipListSet<>();

    @Override
    public Mono<Binding> find(String organization, String roadmapId) {
        return kept.find(Key.of(organization, roadmapId)).map(InMemoryAggregates.Kept::state);
    }

    @Override
    public Mono<Boolean> add(String organization, String roadmapId, Binding first) {
        return kept.insert(Key.of(organization, roadmapId), first, "")
                .doOnNext(done -> keys.add(organization + "/" + roadmapId))
                .map(insertion -> insertion == Insertion.INSERTED);
    }

    @Override
    public <R> Mono<R> deciding(String organization, String roadmapId, Function<Binding, Decided<R>> decide) {
        return kept.deciding(Key.of(organization, roadmapId), there -> {
            Decided<R> decided = decide.apply(there);
            return new InMemoryAggregates.Decided<>(decided.answer(), decided.after());
        });
    }

    @Override
    public Mono<List<Due>> due(Instant by, int limit) {
        return Flux.fromIterable(keys)
                .map(key -> key.split("/", -1))
                .concatMap(parts -> find(parts[0], parts[1])
                        .mapNotNull(Binding::due)
                        .filter(due -> !due.isAfter(by))
                        .map(due -> new Found(new Due(parts[0], parts[1]), due)))
                .sort(Comparator.comparing(Found::at))
                .map(Found::due)
                .take(limit)
                .collectList();
    }
}
