package dev.cairn.catalog.links;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.catalog.links.model.LinkAddress;
import dev.cairn.catalog.links.model.LinkFacts;
import dev.cairn.catalog.links.model.LinkState;
import dev.cairn.catalog.links.model.Links;
import dev.cairn.catalog.links.model.Links.Due;
import dev.cairn.catalog.links.model.Reason;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** The laws of {@link Links}. */
abstract class LinksContract {

    private static final Duration AT_MOST = Duration.ofSeconds(30);
    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00.123Z");
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final LinkAddress A = new LinkAddress("https://a.example/");
    private static final LinkAddress B = new LinkAddress("https://b.example/");
    private static final LinkAddress C = new LinkAddress("http://c.example/?q=%20");

    /** Empty at the beginning of a test, and the same one throughout it. */
    abstract Links links();

    @Test
    void nothing_is_known_of_nothing() {
        assertThat(now(links().facts("harbor", List.of()))).isEmpty();
        assertThat(now(links().facts("harbor", List.of(A)))).isEmpty();
        assertThat(now(links().due(NOON, 10))).isEmpty();
        done(links().note("harbor", List.of(), NOON));
        done(links().postpone(List.of(), NOON));
        done(links().hasten("harbor", List.of(A), NOON, NOON));
        done(links().keep("harbor", A, facts(LinkState.OK, NOON, NOON)));
        assertThat(now(links().facts("harbor", List.of(A)))).isEmpty();
        assertThat(now(links().forget(NOON))).isZero();
    }

    @Test
    void what_is_new_is_due_at_once_and_noting_it_again_changes_nothing_known() {
        done(links().note("harbor", List.of(A, B), NOON));
        LinkFacts found = facts(LinkState.MOVED, NOON, NOON.plus(MINUTE));
        done(links().keep("harbor", A, found));

        done(links().note("harbor", List.of(A, B, C), NOON.plus(MINUTE)));

        assertThat(known("harbor", A, B, C))
                .containsOnly(
                        Map.entry(A, found),
                        Map.entry(B, LinkFacts.waiting(NOON)),
                        Map.entry(C, LinkFacts.waiting(NOON.plus(MINUTE))));
    }

    @Test
    void facts_come_back_as_they_were_kept_and_later_ones_leave_nothing_of_them() {
        done(links().note("harbor", List.of(A), NOON));
        LinkFacts full = new LinkFacts(
                LinkState.INSECURE, 200, Reason.CERTIFICATE, "https://d.example/", true, NOON, NOON.plus(MINUTE), 4);
        done(links().keep("harbor", A, full));
        assertThat(known("harbor", A)).containsEntry(A, full);

        LinkFacts sparse = new LinkFacts(LinkState.DEAD, null, null, null, null, NOON, NOON.plus(MINUTE), 5);
        done(links().keep("harbor", A, sparse));
        assertThat(known("harbor", A)).containsEntry(A, sparse);
    }

    @Test
    void what_is_anothers_is_not_there() {
        done(links().note("harbor", List.of(A), NOON));

        assertThat(known("meadow", A)).isEmpty();
        assertThat(known("harbo", A)).isEmpty();
        done(links().keep("meadow", A, facts(LinkState.DEAD, NOON, NOON)));
        done(links().hasten("meadow", List.of(A), NOON, NOON.minus(MINUTE)));
        assertThat(known("harbor", A)).containsEntry(A, LinkFacts.waiting(NOON));
    }

    @Test
    void due_is_what_has_waited_longest_of_all_organizations() {
        done(links().note("harbor", List.of(A), NOON.plus(MINUTE)));
        done(links().note("meadow", List.of(B), NOON));
        done(links().note("harbor", List.of(C), NOON.plus(MINUTE).plusMillis(1)));

        assertThat(now(links().due(NOON.plus(MINUTE), 10)))
                .extracting(Due::address)
                .containsExactly(B, A);
        assertThat(now(links().due(NOON.plus(MINUTE), 10)).getFirst())
                .isEqualTo(new Due("meadow", B, LinkFacts.waiting(NOON)));
        assertThat(now(links().due(NOON.plus(MINUTE), 1))).hasSize(1);
    }

    @Test
    void of_many_that_hold_a_link_at_once_one_does() {
        done(links().note("harbor", List.of(A), NOON));
        Due due = now(links().due(NOON, 10)).getFirst();

        List<Boolean> all = now(Flux.range(0, 8)
                .flatMap(i -> links().hold(due, NOON, NOON.plus(MINUTE)).subscribeOn(Schedulers.boundedElastic()))
                .collectList());

        assertThat(all).containsOnlyOnce(true);
        assertThat(now(links().due(NOON.plus(MINUTE).minusMillis(1), 10))).isEmpty();
        assertThat(now(links().due(NOON.plus(MINUTE), 10))).containsExactly(due);
        assertThat(now(links().hold(due, NOON.plus(MINUTE), NOON.plus(MINUTE).plus(MINUTE))))
                .isTrue();
    }

    @Test
    void what_was_found_is_held_by_nobody() {
        done(links().note("harbor", List.of(A), NOON));
        now(links().hold(now(links().due(NOON, 10)).getFirst(), NOON, NOON.plus(Duration.ofDays(1))));

        done(links().keep("harbor", A, facts(LinkState.OK, NOON, NOON.plus(MINUTE))));

        assertThat(now(links().due(NOON.plus(MINUTE), 10))).hasSize(1);
    }

    @Test
    void what_is_postponed_is_due_later() {
        done(links().note("harbor", List.of(A, B), NOON));
        List<Due> due = now(links().due(NOON, 10));
        done(links().postpone(due.subList(0, 1), NOON.plus(MINUTE)));

        assertThat(now(links().due(NOON, 10))).isEqualTo(due.subList(1, 2));
        assertThat(now(links().due(NOON.plus(MINUTE), 10))).hasSize(2);
    }

    @Test
    void hastened_is_what_nobody_looked_at_lately() {
        Instant later = NOON.plus(Duration.ofDays(7));
        done(links().note("harbor", List.of(A, B, C), NOON));
        done(links().keep("harbor", A, facts(LinkState.OK, NOON, later)));
        done(links().keep("harbor", B, facts(LinkState.OK, NOON.plus(MINUTE), later)));

        done(links().hasten("harbor", List.of(A, B, C), NOON.plus(MINUTE), NOON.plus(MINUTE)));

        assertThat(known("harbor", A, B, C))
                .containsOnly(
                        Map.entry(A, facts(LinkState.OK, NOON, NOON.plus(MINUTE))),
                        Map.entry(B, facts(LinkState.OK, NOON.plus(MINUTE), later)),
                        Map.entry(C, LinkFacts.waiting(NOON)));
    }

    @Test
    void what_was_not_noted_any_more_is_forgotten() {
        done(links().note("harbor", List.of(A, B), NOON));
        done(links().note("meadow", List.of(A), NOON));
        done(links().note("harbor", List.of(B), NOON.plus(MINUTE)));

        assertThat(now(links().forget(NOON.plus(MINUTE)))).isEqualTo(2);
        assertThat(known("harbor", A, B)).containsOnlyKeys(B);
        assertThat(known("meadow", A)).isEmpty();
    }

    @Test
    void many_are_noted_by_many_at_once() {
        List<LinkAddress> many = IntStream.range(0, 300)
                .mapToObj(i -> new LinkAddress("https://a.example/" + i))
                .toList();

        done(Flux.range(0, 4)
                .flatMap(i -> links().note("harbor", many, NOON).subscribeOn(Schedulers.boundedElastic()))
                .then());

        assertThat(now(links().facts("harbor", many))).hasSize(300);
    }

    @Test
    void a_wish_stands_in_the_way_of_others_until_it_is_old() {
        assertThat(links().wishedAt("harbor", "r1").blockOptional(AT_MOST)).isEmpty();
        assertThat(wish("harbor", "r1", NOON)).isTrue();
        assertThat(wish("harbor", "r1", NOON.plusSeconds(59))).isFalse();
        assertThat(wish("harbor", "r2", NOON.plusSeconds(59))).isTrue();
        assertThat(wish("meadow", "r1", NOON.plusSeconds(59))).isTrue();
        assertThat(now(links().wishedAt("harbor", "r1"))).isEqualTo(NOON);
        assertThat(wish("harbor", "r1", NOON.plusSeconds(61))).isTrue();
        assertThat(now(links().wishedAt("harbor", "r1"))).isEqualTo(NOON.plusSeconds(61));
    }

    @Test
    void of_many_that_wish_at_once_one_gets_it() {
        List<Boolean> all = now(Flux.range(0, 8)
                .flatMap(i ->
                        links().wish("harbor", "r1", NOON.minus(MINUTE), NOON).subscribeOn(Schedulers.boundedElastic()))
                .collectList());

        assertThat(all).containsOnlyOnce(true);
    }

    private boolean wish(String organization, String roadmapId, Instant at) {
        return now(links().wish(organization, roadmapId, at.minus(MINUTE), at));
    }

    private static LinkFacts facts(LinkState state, Instant checkedAt, Instant nextAt) {
        return new LinkFacts(state, 200, null, null, null, checkedAt, nextAt, 0);
    }

    private Map<LinkAddress, LinkFacts> known(String organization, LinkAddress... addresses) {
        return now(links().facts(organization, List.of(addresses)));
    }

    private static void done(Mono<Void> work) {
        work.block(AT_MOST);
    }

    private static <T> T now(Mono<T> answer) {
        return Objects.requireNonNull(answer.block(AT_MOST));
    }
}
