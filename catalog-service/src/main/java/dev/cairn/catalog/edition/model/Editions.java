package dev.cairn.catalog.edition.model;

import dev.cairn.kit.event.EventToTell;
import dev.cairn.kit.store.Insertion;
import reactor.core.publisher.Mono;

/** Where editions are kept. Every call carries the organization; what is another's is not there. */
public interface Editions {

    /** Keeps a new edition together with its event. Of two with the same number one is {@code INSERTED}. */
    Mono<Insertion> add(Edition edition, EventToTell published);

    Mono<Edition> find(String organization, String roadmapId, int number);

    /** The newest; empty before the first. */
    Mono<Edition> latest(String organization, String roadmapId);
}
