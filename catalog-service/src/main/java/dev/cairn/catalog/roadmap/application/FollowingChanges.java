package dev.cairn.catalog.roadmap.application;

import dev.cairn.kit.store.Changed;
import dev.cairn.kit.store.Key;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Keeps something up with the roadmaps in the store, whoever wrote to it: all of them from the beginning, then what
 * changed. One round at a time.
 */
public final class FollowingChanges {

    /** Writers' clocks may differ by so much without a change being missed. */
    private static final Duration OVERLAP = Duration.ofSeconds(30);

    private static final int AT_ONCE = 200;

    private final BiFunction<Changed, Integer, Flux<Changed>> changes;
    private final Function<Changed, Mono<Void>> take;
    private final Mono<Void> afterSome;

    /** Versions that were taken, of what changed lately. */
    private final Map<Key, Changed> taken = new HashMap<>();

    private Changed seen = Changed.BEGINNING;

    /**
     * Follows.
     *
     * @param changes which roadmaps changed after a place, so many at most
     * @param take takes in one roadmap as it is now
     * @param afterSome done each time that some were taken in
     */
    public FollowingChanges(
            BiFunction<Changed, Integer, Flux<Changed>> changes,
            Function<Changed, Mono<Void>> take,
            Mono<Void> afterSome) {
        this.changes = changes;
        this.take = take;
        this.afterSome = afterSome;
    }

    /** Takes in all that changed since the round before. Answers how many roadmaps that were. */
    public Mono<Integer> round() {
        return Mono.defer(() -> from(seen.earlier(OVERLAP)))
                .doOnNext(count -> taken.values()
                        .removeIf(changed ->
                                changed.at().isBefore(seen.earlier(OVERLAP).at())));
    }

    private Mono<Integer> from(Changed place) {
        return changes.apply(place, AT_ONCE).collectList().flatMap(some -> {
            List<Changed> fresh = some.stream().filter(this::isNews).toList();
            Mono<Integer> done = fresh.isEmpty()
                    ? Mono.just(0)
                    : Flux.fromIterable(fresh)
                            .concatMap(this::takeIn)
                            .then(afterSome)
                            .thenReturn(fresh.size());
            return some.size() < AT_ONCE
                    ? done
                    : done.flatMap(count -> from(some.getLast()).map(more -> count + more));
        });
    }

    private boolean isNews(Changed changed) {
        Changed known = taken.get(changed.key());
        return known == null || known.version() < changed.version();
    }

    private Mono<Void> takeIn(Changed changed) {
        return take.apply(changed).then(Mono.fromRunnable(() -> {
            taken.put(changed.key(), changed);
            if (changed.at().isAfter(seen.at())) {
                seen = changed;
            }
        }));
    }
}
