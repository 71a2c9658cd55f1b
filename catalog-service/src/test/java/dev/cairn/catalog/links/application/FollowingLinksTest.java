package dev.cairn.catalog.links.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.cairn.catalog.edition.FakeEditions;
import dev.cairn.catalog.links.FakeLinks;
import dev.cairn.catalog.links.Linked;
import dev.cairn.catalog.links.TestClock;
import dev.cairn.catalog.links.application.ShowingLinks.Shown;
import dev.cairn.catalog.links.model.LinkAddress;
import dev.cairn.catalog.links.model.LinkFacts;
import dev.cairn.catalog.links.model.LinkState;
import dev.cairn.catalog.links.model.Reason;
import dev.cairn.catalog.roadmap.FakeRoadmaps;
import dev.cairn.catalog.roadmap.SampleRoadmaps;
import dev.cairn.kit.http.Creation;
import dev.cairn.kit.store.Changed;
import dev.cairn.kit.store.Key;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Which links are known, which are shown, and who may have them looked at. */
class FollowingLinksTest {

    private static final Duration AT_MOST = Duration.ofSeconds(30);
    private static final String A = "https://a.example/";
    private static final String B = "https://b.example/";
    private static final String C = "https://c.example/";

    private final TestClock clock = new TestClock(Instant.parse("2026-11-21T12:00:00Z"));
    private final FakeRoadmaps roadmaps = new FakeRoadmaps();
    private final FakeLinks links = new FakeLinks();
    private final ReadingLinks reading = new ReadingLinks(roadmaps, new FakeEditions(), Set.of(80, 443));
    private final TreeMap<String, Changed> store = new TreeMap<>();
    private boolean isStoreAway;
    private final FollowingLinks following = new FollowingLinks(this::changes, reading, links, clock);
    private final ShowingLinks showing = new ShowingLinks(reading, links, clock);
    private final WishingChecks wishing = new WishingChecks(reading, links, true, clock);

    @Test
    void links_that_cannot_be_asked_are_not_kept_and_shown_with_the_reason() {
        written("r1", A, "docs/b.md", "mailto:ada@harbor.test");
        follow();

        assertThat(shown("r1", null))
                .extracting(
                        shown -> shown.facts().state(), shown -> shown.facts().why())
                .containsExactlyInAnyOrder(
                        tuple(LinkState.WAITING, null),
                        tuple(LinkState.NOT_CHECKED, Reason.RELATIVE),
                        tuple(LinkState.NOT_CHECKED, Reason.OTHER_SCHEME));
        assertThat(now(links.due(clock.instant(), 10))).hasSize(1);
    }

    @Test
    void a_link_that_no_roadmap_has_any_more_is_forgotten_within_two_walks() {
        written("r1", A, B);
        written("r2", B, C);
        follow();
        assertThat(kept()).containsExactlyInAnyOrder(A, B, C);

        clock.goOn(Duration.ofMinutes(1));
        written("r1", A);
        written("r2", C);
        follow();
        assertThat(shown("r1", null)).hasSize(1);

        clock.goOn(FollowingLinks.A_WALK);
        follow();
        assertThat(kept()).containsExactlyInAnyOrder(A, C);
        clock.goOn(FollowingLinks.A_WALK);
        follow();
        assertThat(kept()).containsExactlyInAnyOrder(A, C);
    }

    @Test
    void a_walk_that_fails_forgets_nothing() {
        written("r1", A);
        follow();
        clock.goOn(FollowingLinks.A_WALK.multipliedBy(2));
        isStoreAway = true;
        assertThat(following.round().onErrorReturn(-1).block(AT_MOST)).isEqualTo(-1);
        assertThat(kept()).containsExactly(A);

        isStoreAway = false;
        follow();
        assertThat(kept()).containsExactly(A);
    }

    @Test
    void pages_of_one_state_together_are_all_of_it_once() {
        written("r1", A, B, C, "docs/d.md");
        follow();
        found(B, LinkState.OK);

        List<Shown> first = Objects.requireNonNull(
                showing.list("harbor", "r1", LinkState.WAITING, null, 1).block(AT_MOST));
        List<Shown> second = Objects.requireNonNull(showing.list(
                        "harbor",
                        "r1",
                        LinkState.WAITING,
                        first.getFirst().link().position(),
                        10)
                .block(AT_MOST));

        assertThat(Stream.concat(first.stream(), second.stream())
                        .map(one -> one.link().url()))
                .containsExactly(A, C);
        assertThat(showing.list("meadow", "r1", null, null, 10).blockOptional(AT_MOST))
                .isEmpty();
    }

    @Test
    void the_summary_counts_every_link_once_and_says_what_is_due() {
        written("r1", A, A, B, "docs/d.md");
        follow();
        found(B, LinkState.DEAD);

        ShowingLinks.Summary summary = now(showing.summary("harbor", "r1"));

        assertThat(summary.links()).isEqualTo(3);
        assertThat(summary.counts())
                .containsEntry(LinkState.WAITING, 1)
                .containsEntry(LinkState.DEAD, 1)
                .containsEntry(LinkState.NOT_CHECKED, 1)
                .containsEntry(LinkState.OK, 0);
        assertThat(summary.due()).isEqualTo(1);
        assertThat(summary.wishedAt()).isNull();
    }

    @Test
    void a_wish_is_refused_where_there_is_nothing_to_look_at_and_where_nobody_looks() {
        written("r1", A);

        assertThat(now(wishing.wish("harbor", "r2"))).isEqualTo(new WishingChecks.UnknownRoadmap("r2"));
        assertThat(now(wishing.wish("meadow", "r1"))).isEqualTo(new WishingChecks.UnknownRoadmap("r1"));
        WishingChecks off = new WishingChecks(reading, links, false, clock);
        assertThat(now(off.wish("harbor", "r1"))).isEqualTo(new WishingChecks.SwitchedOff());
        assertThat(now(off.wish("harbor", "r2"))).isEqualTo(new WishingChecks.UnknownRoadmap("r2"));
    }

    @Test
    void a_wish_makes_all_links_due_that_nobody_looked_at_lately_and_comes_once_in_ten_minutes() {
        written("r1", A, B, C);
        links.note("harbor", List.of(new LinkAddress(A), new LinkAddress(B)), clock.instant())
                .block(AT_MOST);
        found(A, LinkState.OK);
        clock.goOn(Duration.ofMinutes(20));
        found(B, LinkState.OK);
        clock.goOn(Duration.ofMinutes(1));

        assertThat(now(wishing.wish("harbor", "r1"))).isEqualTo(new WishingChecks.Wished(clock.instant()));
        assertThat(kept()).containsExactlyInAnyOrder(A, C);
        clock.goOn(Duration.ofMinutes(4));
        assertThat(now(wishing.wish("harbor", "r1"))).isEqualTo(new WishingChecks.TooSoon(Duration.ofMinutes(6)));
        clock.goOn(Duration.ofMinutes(6).plusMillis(1));
        assertThat(now(wishing.wish("harbor", "r1"))).isInstanceOf(WishingChecks.Wished.class);
    }

    private void follow() {
        following.round().block(AT_MOST);
    }

    private void found(String address, LinkState state) {
        Instant at = clock.instant();
        links.keep(
                        "harbor",
                        new LinkAddress(address),
                        new LinkFacts(state, null, null, null, null, at, at.plus(Duration.ofDays(7)), 0))
                .block(AT_MOST);
    }

    private List<Shown> shown(String roadmapId, @Nullable LinkState state) {
        return Objects.requireNonNull(
                showing.list("harbor", roadmapId, state, null, 100).block(AT_MOST));
    }

    /** Addresses that are due: here, all that are kept and that nobody looked at. */
    private List<String> kept() {
        return now(links.due(clock.instant(), 100)).stream()
                .map(due -> due.address().text())
                .toList();
    }

    private void written(String roadmapId, String... urls) {
        Changed before = store.get(roadmapId);
        if (before == null) {
            roadmaps.add(
                            "harbor",
                            new Creation(roadmapId, "h"),
                            Linked.roadmap(urls),
                            SampleRoadmaps.REPORT,
                            clock.instant())
                    .block(AT_MOST);
        } else {
            roadmaps.edit("harbor", roadmapId, now(roadmaps.draft("harbor", roadmapId)), Linked.roadmap(urls));
        }
        store.put(
                roadmapId,
                new Changed(Key.of("harbor", roadmapId), before == null ? 1 : before.version() + 1, clock.instant()));
    }

    private Flux<Changed> changes(Changed after, int limit) {
        if (isStoreAway) {
            return Flux.error(new IllegalStateException("the store is away"));
        }
        Comparator<Changed> order = Comparator.comparing(Changed::at)
                .thenComparing(changed -> changed.key().id());
        return Flux.fromStream(store.values().stream()
                .sorted(order)
                .filter(changed -> order.compare(changed, after) > 0)
                .limit(limit));
    }

    private static <T> T now(Mono<T> answer) {
        return Objects.requireNonNull(answer.block(AT_MOST));
    }
}
