package dev.cairn.catalog.links.application;

import dev.cairn.catalog.links.model.LinkAddress;
import dev.cairn.catalog.links.model.Links;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Has the links of a roadmap looked at now, and not only when their time comes. */
public final class WishingChecks {

    /** So much is between two wishes for one roadmap, and between two looks at a link that wishes bring about. */
    public static final Duration BETWEEN = Duration.ofMinutes(10);

    private static final int AT_ONCE = 500;

    /** What became of it. */
    public sealed interface Outcome {}

    /** They are looked at as soon as may be. */
    public record Wished(Instant at) implements Outcome {}

    public record UnknownRoadmap(String roadmapId) implements Outcome {}

    /** Somebody wished it a little while ago. */
    public record TooSoon(Duration left) implements Outcome {}

    /** Nobody looks at links here. */
    public record SwitchedOff() implements Outcome {}

    private final ReadingLinks reading;
    private final Links links;
    private final boolean isOn;
    private final Clock clock;

    /**
     * Wishes.
     *
     * @param isOn whether links are looked at here
     */
    public WishingChecks(ReadingLinks reading, Links links, boolean isOn, Clock clock) {
        this.reading = reading;
        this.links = links;
        this.isOn = isOn;
        this.clock = clock;
    }

    /** Whether links are looked at here. */
    public boolean isOn() {
        return isOn;
    }

    public Mono<Outcome> wish(String organization, String roadmapId) {
        return reading.of(organization, roadmapId)
                .flatMap(found -> isOn
                        ? wish(organization, roadmapId, FollowingLinks.addresses(found))
                        : Mono.just(new SwitchedOff()))
                .defaultIfEmpty(new UnknownRoadmap(roadmapId));
    }

    private Mono<Outcome> wish(String organization, String roadmapId, List<LinkAddress> addresses) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return links.wish(organization, roadmapId, now.minus(BETWEEN), now)
                .flatMap(first -> first
                        ? hasten(organization, addresses, now).thenReturn(new Wished(now))
                        : links.wishedAt(organization, roadmapId)
                                .map(at -> new TooSoon(Duration.between(now, at.plus(BETWEEN)))));
    }

    private Mono<Void> hasten(String organization, List<LinkAddress> addresses, Instant now) {
        return Flux.fromIterable(addresses)
                .buffer(AT_ONCE)
                .concatMap(
                        some -> links.note(organization, some, now)
                                .then(links.hasten(organization, some, now.minus(BETWEEN), now)),
                        1)
                .then();
    }
}
