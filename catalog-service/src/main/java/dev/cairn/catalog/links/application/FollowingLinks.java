package dev.cairn.catalog.links.application;

import dev.cairn.catalog.links.model.LinkAddress;
import dev.cairn.catalog.links.model.Links;
import dev.cairn.catalog.links.model.RoadmapLink;
import dev.cairn.catalog.roadmap.application.FollowingChanges;
import dev.cairn.kit.Ids;
import dev.cairn.kit.store.Changed;
import dev.cairn.kit.store.Key;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Notes which links there are, and forgets those that no roadmap has any more: all roadmaps once a day, and in between
 * what changed. What a whole day's walk did not meet, nobody has. One round at a time.
 */
public final class FollowingLinks {

    static final Duration A_WALK = Duration.ofDays(1);

    /** Another writer's clock may be so late. */
    static final Duration GRACE = Duration.ofHours(1);

    private static final int AT_ONCE = 500;
    private static final int MOST_REMEMBERED = 10_000;

    private final BiFunction<Changed, Integer, Flux<Changed>> changes;
    private final ReadingLinks reading;
    private final Links links;
    private final Clock clock;

    /** Of roadmaps that were read on this walk, what their links were: most edits change none. */
    private final Map<Key, String> remembered = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, String> eldest) {
            return size() > MOST_REMEMBERED;
        }
    };

    private FollowingChanges following;
    private Instant nextWalk = Instant.EPOCH;

    /** When the walk began that is under way; null when it has met all roadmaps. */
    private @Nullable Instant walkFrom;

    /**
     * Follows.
     *
     * @param changes which roadmaps changed after a place, so many at most
     */
    public FollowingLinks(
            BiFunction<Changed, Integer, Flux<Changed>> changes, ReadingLinks reading, Links links, Clock clock) {
        this.changes = changes;
        this.reading = reading;
        this.links = links;
        this.clock = clock;
        this.following = new FollowingChanges(changes, changed -> Mono.empty(), Mono.empty());
    }

    /** Notes the links of all that changed since the round before. Answers how many roadmaps that were. */
    public Mono<Integer> round() {
        return Mono.defer(() -> {
            Instant now = clock.instant();
            if (!now.isBefore(nextWalk)) {
                following = new FollowingChanges(changes, this::take, Mono.empty());
                remembered.clear();
                walkFrom = now;
                nextWalk = now.plus(A_WALK);
            }
            return following.round().flatMap(count -> atItsEnd().thenReturn(count));
        });
    }

    private Mono<Void> atItsEnd() {
        return Mono.justOrEmpty(Optional.ofNullable(walkFrom))
                .flatMap(from -> links.forget(from.minus(GRACE)))
                .then(Mono.fromRunnable(() -> walkFrom = null));
    }

    private Mono<Void> take(Changed changed) {
        Key key = changed.key();
        return reading.of(key.organization(), key.name()).flatMap(found -> {
            List<LinkAddress> addresses = addresses(found);
            String all = digest(addresses);
            return all.equals(remembered.get(key))
                    ? Mono.empty()
                    : note(key.organization(), addresses).then(Mono.fromRunnable(() -> remembered.put(key, all)));
        });
    }

    private Mono<Void> note(String organization, List<LinkAddress> addresses) {
        return Flux.fromIterable(addresses)
                .buffer(AT_ONCE)
                .concatMap(some -> links.note(organization, some, clock.instant()), 1)
                .then();
    }

    /** What of it can be asked, each once. */
    static List<LinkAddress> addresses(Collection<RoadmapLink> links) {
        return links.stream()
                .map(RoadmapLink::judged)
                .filter(LinkAddress.class::isInstance)
                .map(LinkAddress.class::cast)
                .distinct()
                .toList();
    }

    private static String digest(List<LinkAddress> addresses) {
        return Ids.hash(addresses.stream()
                .map(LinkAddress::text)
                .collect(Collectors.toCollection(TreeSet::new))
                .toString()
                .getBytes(StandardCharsets.UTF_8));
    }
}
