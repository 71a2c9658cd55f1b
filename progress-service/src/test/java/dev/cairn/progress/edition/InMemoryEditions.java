package dev.cairn.progress.edition;

import dev.cairn.kit.store.Key;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import reactor.core.publisher.Mono;

/** Copies that end with the test. */
public final class InMemoryEditions implements Editions {

    private final Map<Key, Edition> copies = new ConcurrentHashMap<>();

    @Override
    public Mono<Void> keep(String organization, Edition edition) {
        return Mono.fromRunnable(() -> copies.put(key(organization, edition.roadmapId(), edition.number()), edition));
    }

    @Override
    public Mono<Edition> find(String organization, String roadmapId, int number) {
        return Mono.fromSupplier(() -> copies.get(key(organization, roadmapId, number)));
    }

    private static Key key(String organization, String roadmapId, int number) {
        return Key.of(organization, roadmapId, String.valueOf(number));
    }
}
