package dev.cairn.catalog.links.application;

import dev.cairn.catalog.links.model.Judged;
import dev.cairn.catalog.links.model.LinkAddress;
import dev.cairn.catalog.links.model.LinkFacts;
import dev.cairn.catalog.links.model.LinkState;
import dev.cairn.catalog.links.model.Links;
import dev.cairn.catalog.links.model.RoadmapLink;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Shows what is known of a roadmap's links. */
public final class ShowingLinks {

    private static final int AT_ONCE = 500;

    /** A link with what is known of it. */
    public record Shown(RoadmapLink link, LinkFacts facts) {}

    /**
     * All links of a roadmap at a glance.
     *
     * @param counts how many are in each state, those with none as well
     * @param due how many will be looked at as soon as may be
     * @param wishedAt when somebody last wanted them looked at; null if never
     */
    public record Summary(
            int links,
            Map<LinkState, Integer> counts,
            int due,
            @Nullable Instant wishedAt) {}

    private final ReadingLinks reading;
    private final Links links;
    private final Clock clock;

    public ShowingLinks(ReadingLinks reading, Links links, Clock clock) {
        this.reading = reading;
        this.links = links;
        this.clock = clock;
    }

    /**
     * Links by address; empty if there is no such roadmap.
     *
     * @param state only those; null for all
     * @param after the position that the list goes on after; null for its beginning
     * @param limit how many at most
     */
    public Mono<List<Shown>> list(
            String organization, String roadmapId, @Nullable LinkState state, @Nullable String after, int limit) {
        return reading.of(organization, roadmapId)
                .flatMap(found -> shown(
                                organization,
                                found.stream()
                                        .filter(link ->
                                                after == null || link.position().compareTo(after) > 0)
                                        .toList())
                        .filter(shown -> state == null || shown.facts().state() == state)
                        .take(limit)
                        .collectList());
    }

    /** Empty if there is no such roadmap. */
    public Mono<Summary> summary(String organization, String roadmapId) {
        return reading.of(organization, roadmapId)
                .flatMap(found -> shown(organization, found)
                        .collectList()
                        .zipWith(
                                links.wishedAt(organization, roadmapId)
                                        .map(Optional::of)
                                        .defaultIfEmpty(Optional.empty()),
                                (all, wishedAt) -> summary(all, wishedAt.orElse(null))));
    }

    private Summary summary(List<Shown> all, @Nullable Instant wishedAt) {
        Instant now = clock.instant();
        Map<LinkState, Integer> counts = new EnumMap<>(LinkState.class);
        for (LinkState state : LinkState.values()) {
            counts.put(state, 0);
        }
        int due = 0;
        for (Shown shown : all) {
            counts.merge(shown.facts().state(), 1, Integer::sum);
            Instant next = shown.facts().nextAt();
            due += next != null && !next.isAfter(now) ? 1 : 0;
        }
        return new Summary(all.size(), counts, due, wishedAt);
    }

    private Flux<Shown> shown(String organization, List<RoadmapLink> found) {
        return Flux.fromIterable(found)
                .buffer(AT_ONCE)
                .concatMap(
                        some -> links.facts(organization, FollowingLinks.addresses(some))
                                .flatMapIterable(known -> some.stream()
                                        .map(link -> new Shown(link, facts(link, known)))
                                        .toList()),
                        1);
    }

    private LinkFacts facts(RoadmapLink link, Map<LinkAddress, LinkFacts> known) {
        return switch (link.judged()) {
            case LinkAddress address -> known.getOrDefault(address, LinkFacts.waiting(null));
            case Judged.NotAsked(var why) -> LinkFacts.notChecked(why);
        };
    }
}
