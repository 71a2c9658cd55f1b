package dev.cairn.catalog.edition.model;

import dev.cairn.kit.event.EventToTell;
import dev.cairn.kit.store.Insertion;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** Where editions are kept. Every call carries the organization; what is another's is not there. */
public interface Editions {

    /**
     * Keeps a new edition together with its event. Of two with the same number one is {@code INSERTED}.
     *
     * @param wish names the request that wants it, so that its repetition can be told; null when it had no key
     */
    Mono<Insertion> add(Edition edition, @Nullable String wish, EventToTell published);

    /** The edition that the request of this name got; empty if it got none. */
    Mono<Edition> wished(String organization, String roadmapId, String wish);

    Mono<Edition> find(String organization, String roadmapId, int number);

    /** The newest; empty before the first. */
    Mono<Edition> latest(String organization, String roadmapId);
}
