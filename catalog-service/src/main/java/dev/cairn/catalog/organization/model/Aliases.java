package dev.cairn.catalog.organization.model;

import reactor.core.publisher.Mono;

/** The aliases that were ever given. An organization can go; its alias stays in keys, events and other people's links. */
public interface Aliases {

    Mono<Boolean> isSpent(String alias);

    /** From now on, and for ever, nobody else gets it. Doing it again changes nothing. */
    Mono<Void> spend(String alias);
}
