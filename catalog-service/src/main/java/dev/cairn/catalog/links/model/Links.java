package dev.cairn.catalog.links.model;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import reactor.core.publisher.Mono;

/**
 * Where it is kept what is known of links. Each organization has its own: what one may look at, and when, is no
 * business of another. Times are to the millisecond.
 */
public interface Links {

    /** A link whose time has come. */
    record Due(String organization, LinkAddress address, LinkFacts facts) {}

    /** Notes that roadmaps have these. What is new is due at once. */
    Mono<Void> note(String organization, Collection<LinkAddress> addresses, Instant at);

    /** Makes these due now, unless somebody looked after the given time. What is not there is left out. */
    Mono<Void> hasten(String organization, Collection<LinkAddress> addresses, Instant checkedBefore, Instant now);

    /** What is known of these; what is not there is left out. */
    Mono<Map<LinkAddress, LinkFacts>> facts(String organization, Collection<LinkAddress> addresses);

    /** Links of all organizations that are due and held by nobody, the one that waited longest first. */
    Mono<List<Due>> due(Instant now, int limit);

    /**
     * Holds a link for a look.
     *
     * @param until when others may hold it, as the holder may be gone
     * @return false if somebody was faster
     */
    Mono<Boolean> hold(Due due, Instant now, Instant until);

    /** Keeps these from being due before that time. */
    Mono<Void> postpone(Collection<Due> some, Instant until);

    /** Keeps what was found, and holds the link no more. What was forgotten meanwhile stays forgotten. */
    Mono<Void> keep(String organization, LinkAddress address, LinkFacts facts);

    /** Forgets what no roadmap was noted to have since then, in all organizations. Answers how many. */
    Mono<Long> forget(Instant notedBefore);

    /**
     * Notes that somebody wants the links of a roadmap looked at now.
     *
     * @param before a wish that is younger stands in its way
     * @return false if there is one
     */
    Mono<Boolean> wish(String organization, String roadmapId, Instant before, Instant now);

    /** When that was last; empty if never. */
    Mono<Instant> wishedAt(String organization, String roadmapId);
}
