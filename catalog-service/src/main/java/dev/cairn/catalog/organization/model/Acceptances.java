package dev.cairn.catalog.organization.model;

import java.time.Instant;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Work to be done: promises of roles whose invitation may have been accepted by now. Ids only. */
public interface Acceptances {

    /**
     * One of them.
     *
     * @param invitedBy who promised
     * @param since when they did, or did so again
     */
    record Awaited(String organization, String promiseId, String invitedBy, Instant since) {}

    /** Notes it; noting it again says who and when anew. */
    Mono<Void> await(Awaited awaited);

    /** All of them in a stable order. */
    Flux<Awaited> all();

    /** Crosses it off. */
    Mono<Void> settled(Awaited awaited);
}
