package dev.cairn.assessment.edition;

import reactor.core.publisher.Mono;

/** Our copies of editions. Every call carries the organization; what is another's is not there. */
public interface Editions {

    /** Keeps a copy. An edition never changes, so a second copy of the same changes nothing. */
    Mono<Void> keep(String organization, Edition edition);

    /** The copy; empty if we have not heard of it. */
    Mono<Edition> find(String organization, String roadmapId, int number);
}
