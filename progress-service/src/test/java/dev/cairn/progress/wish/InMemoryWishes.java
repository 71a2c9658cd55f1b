package dev.cairn.progress.wish;

import dev.cairn.kit.http.Creation;
import dev.cairn.kit.store.Insertion;
import dev.cairn.kit.store.Key;
import dev.cairn.kit.testkit.InMemoryAggregates;
import java.time.Instant;
import reactor.core.publisher.Mono;

/** Wishes that end with the test. */
public final class InMemoryWishes implements Wishes {

    private final InMemoryAggregates<Instant> wishes = new InMemoryAggregates<>();

    @Override
    public Mono<Insertion> note(String organization, Creation wish, Instant at) {
        return wishes.insert(Key.of(organization, wish.id()), at, wish.requestHash());
    }
}
