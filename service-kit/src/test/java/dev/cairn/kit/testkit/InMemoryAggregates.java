package dev.cairn.kit.testkit;

import dev.cairn.kit.store.Insertion;
import dev.cairn.kit.store.Key;
import java.util.NavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * What fakes of a store stand on: aggregates in memory, with the manners of the real ones. A creation is idempotent, a
 * lost race is decided again on the fresh state, and there is no key without an organization.
 */
public final class InMemoryAggregates<V> {

    /** An aggregate and how often it was written, from 1. */
    public record Kept<V>(V state, long version, String requestHash) {}

    /**
     * What a decision gives.
     *
     * @param after null when nothing is to be written
     */
    public record Decided<V, R>(R answer, @Nullable V after) {}

    private final NavigableMap<String, Kept<V>> kept = new ConcurrentSkipListMap<>();

    public Mono<Insertion> insert(Key key, V state, String requestHash) {
        return Mono.fromSupplier(() -> {
            Kept<V> there = kept.putIfAbsent(key.id(), new Kept<>(state, 1, requestHash));
            if (there == null) {
                return Insertion.INSERTED;
            }
            return there.requestHash().equals(requestHash) ? Insertion.REPEATED : Insertion.TAKEN;
        });
    }

    public Mono<Kept<V>> find(Key key) {
        return Mono.fromSupplier(() -> kept.get(key.id()));
    }

    /** By key, after the given rest of one; at most so many. */
    public Flux<V> list(Key under, @Nullable String after, int limit) {
        return Flux.defer(() -> Flux.fromIterable(
                        kept.subMap(under.id() + "/" + (after == null ? "" : after), false, under.id() + "0", false)
                                .values()))
                .map(Kept::state)
                .take(limit);
    }

    /** As {@link #deciding}, for a decision that must look something else up first; empty if it decides nothing. */
    public <R> Mono<R> decidingWith(Key key, Function<V, Mono<Decided<V, R>>> decide) {
        return Mono.defer(() -> {
            Kept<V> read = kept.get(key.id());
            return read == null
                    ? Mono.empty()
                    : decide.apply(read.state())
                            .flatMap(decided -> replaced(key, read, decided.after())
                                    ? Mono.just(decided.answer())
                                    : decidingWith(key, decide));
        });
    }

    /** Decides on the state as it is, again and again until nobody wrote in between. */
    public <R> Mono<R> deciding(Key key, Function<V, Decided<V, R>> decide) {
        return decidingWith(key, state -> Mono.just(decide.apply(state)));
    }

    private boolean replaced(Key key, Kept<V> read, @Nullable V after) {
        return after == null || kept.replace(key.id(), read, new Kept<>(after, read.version() + 1, read.requestHash()));
    }
}
