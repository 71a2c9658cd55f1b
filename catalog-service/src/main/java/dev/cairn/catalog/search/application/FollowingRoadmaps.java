package dev.cairn.catalog.search.application;

import dev.cairn.catalog.edition.model.Edition;
import dev.cairn.catalog.edition.model.Editions;
import dev.cairn.catalog.roadmap.model.Roadmaps;
import dev.cairn.catalog.search.model.Entries;
import dev.cairn.catalog.search.model.SearchIndex;
import dev.cairn.kit.store.Changed;
import dev.cairn.kit.store.Key;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;

/**
 * Keeps the index up with the store, whoever wrote to it: from the beginning when it starts, then what changed. One
 * round at a time.
 */
public final class FollowingRoadmaps {

    /** Writers' clocks may differ by so much without a change being missed. */
    private static final Duration OVERLAP = Duration.ofSeconds(30);

    private static final int AT_ONCE = 200;

    private final BiFunction<Changed, Integer, Flux<Changed>> changes;
    private final Roadmaps roadmaps;
    private final Editions editions;
    private final SearchIndex index;
    private final Scheduler threads;

    /** Versions that are in the index, of what changed lately. */
    private final Map<Key, Changed> indexed = new HashMap<>();

    private Changed seen = Changed.BEGINNING;

    /**
     * Follows.
     *
     * @param changes which roadmaps changed after a place, so many at most
     * @param threads where the index may work
     */
    public FollowingRoadmaps(
            BiFunction<Changed, Integer, Flux<Changed>> changes,
            Roadmaps roadmaps,
            Editions editions,
            SearchIndex index,
            Scheduler threads) {
        this.changes = changes;
        this.roadmaps = roadmaps;
        this.editions = editions;
        this.index = index;
        this.threads = threads;
    }

    /** Takes in all that changed since the round before. Answers how many roadmaps that were. */
    public Mono<Integer> round() {
        return Mono.defer(() -> from(seen.earlier(OVERLAP)))
                .doOnNext(count -> indexed.values()
                        .removeIf(changed ->
                                changed.at().isBefore(seen.earlier(OVERLAP).at())));
    }

    private Mono<Integer> from(Changed place) {
        return changes.apply(place, AT_ONCE).collectList().flatMap(some -> {
            List<Changed> fresh = some.stream().filter(this::isNews).toList();
            Mono<Integer> taken = Flux.fromIterable(fresh)
                    .concatMap(this::take)
                    .then(Mono.fromRunnable(index::refresh).subscribeOn(threads))
                    .thenReturn(fresh.size());
            if (fresh.isEmpty()) {
                taken = Mono.just(0);
            }
            return some.size() < AT_ONCE
                    ? taken
                    : taken.flatMap(count -> from(some.getLast()).map(more -> count + more));
        });
    }

    private boolean isNews(Changed changed) {
        Changed known = indexed.get(changed.key());
        return known == null || known.version() < changed.version();
    }

    private Mono<Void> take(Changed changed) {
        String organization = changed.key().organization();
        String roadmapId = changed.key().name();
        return roadmaps.draft(organization, roadmapId)
                .zipWith(editions.latest(organization, roadmapId)
                        .map(Optional::of)
                        .defaultIfEmpty(Optional.empty()))
                .publishOn(threads)
                .doOnNext(both -> index.replace(
                        organization,
                        roadmapId,
                        Entries.of(
                                both.getT1().roadmap(),
                                both.getT2().map(Edition::roadmap).orElse(null))))
                .then(Mono.fromRunnable(() -> {
                    indexed.put(changed.key(), changed);
                    if (changed.at().isAfter(seen.at())) {
                        seen = changed;
                    }
                }));
    }
}
