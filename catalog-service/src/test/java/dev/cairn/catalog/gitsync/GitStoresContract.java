package dev.cairn.catalog.gitsync;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.catalog.gitsync.model.AccessToken;
import dev.cairn.catalog.gitsync.model.Binding;
import dev.cairn.catalog.gitsync.model.Bindings;
import dev.cairn.catalog.gitsync.model.GitSource;
import dev.cairn.catalog.gitsync.model.HookSecret;
import dev.cairn.catalog.gitsync.model.Seen;
import dev.cairn.catalog.gitsync.model.Sync;
import dev.cairn.catalog.gitsync.model.Syncs;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** The laws of {@link Bindings} and {@link Syncs}. */
abstract class GitStoresContract {

    private static final Duration AT_MOST = Duration.ofSeconds(30);
    private static final Instant AT = Instant.parse("2026-11-21T10:00:00Z");
    private static final GitSource SOURCE = new GitSource("https://git.example.org/knots", "main", "docs");
    private static final Binding FIRST = Binding.first(SOURCE, new HookSecret("secret"), null, AT);
    private static final Binding FULL = new Binding(
            SOURCE,
            new HookSecret("secret"),
            new AccessToken("sesame"),
            3,
            AT,
            8,
            new Binding.Wanted(8, Binding.Cause.HOOK, AT),
            new Binding.Running(7, Binding.Cause.HAND, AT, 2, AT.plusSeconds(60)),
            new Seen("c1", "docs/README.md", "hash", "p1"));

    /** Empty at the beginning of a test, and the same ones throughout it. */
    abstract Bindings bindings();

    abstract Syncs syncs();

    @Test
    void what_was_added_and_changed_is_found_as_it_was() {
        assertThat(add("harbor", "r1")).isTrue();
        assertThat(add("harbor", "r1")).isFalse();
        assertThat(find("harbor", "r1")).isEqualTo(FIRST);

        assertThat(change("harbor", "r1", FULL)).isTrue();
        assertThat(find("harbor", "r1")).isEqualTo(FULL);

        Binding unbound = FIRST.unbound(AT);
        change("harbor", "r1", unbound);
        assertThat(find("harbor", "r1")).isEqualTo(unbound);
    }

    @Test
    void what_is_anothers_is_not_there() {
        add("harbor", "r1");

        assertThat(bindings().find("meadow", "r1").blockOptional(AT_MOST)).isEmpty();
        assertThat(bindings().find("harbor", "r2").blockOptional(AT_MOST)).isEmpty();
        assertThat(bindings()
                        .deciding("meadow", "r1", there -> new Bindings.Decided<>(true, FULL))
                        .blockOptional(AT_MOST))
                .isEmpty();
    }

    @Test
    void of_many_who_begin_one_sync_one_does() {
        add("harbor", "r1");
        change("harbor", "r1", ((Binding.Accepted) FIRST.wish(Binding.Cause.HAND, AT)).after());

        List<Boolean> began = now(Flux.range(0, 8)
                .flatMap(i -> bindings()
                        .deciding(
                                "harbor",
                                "r1",
                                there -> there.begun(AT, Duration.ofMinutes(1))
                                        .map(begun -> new Bindings.Decided<>(true, begun))
                                        .orElse(new Bindings.Decided<>(false, null)))
                        .subscribeOn(Schedulers.boundedElastic()))
                .collectList());

        assertThat(began).hasSize(8).containsOnlyOnce(true);
    }

    @Test
    void what_is_due_is_found_over_organizations_the_longest_first() {
        add("harbor", "r1");
        add("harbor", "r2");
        add("meadow", "r3");
        change("harbor", "r1", wanted(AT.plusSeconds(2)));
        change("meadow", "r3", wanted(AT.plusSeconds(1)));

        assertThat(now(bindings().due(AT, 10))).isEmpty();
        assertThat(now(bindings().due(AT.plusSeconds(2), 10)))
                .containsExactly(new Bindings.Due("meadow", "r3"), new Bindings.Due("harbor", "r1"));
        assertThat(now(bindings().due(AT.plusSeconds(2), 1))).hasSize(1);
        change("meadow", "r3", FIRST);
        assertThat(now(bindings().due(AT.plusSeconds(2), 10))).hasSize(1);
    }

    @Test
    void reports_are_listed_the_newest_first_and_found_by_number() {
        List<Sync> all = List.of(
                sync(1, new Sync.Proposed("p1")),
                sync(2, new Sync.Unchanged("p1")),
                sync(10, new Sync.Unchanged(null)),
                sync(11, new Sync.Failed("catalog.git.not-found", "x", "y")));
        all.forEach(sync -> syncs().add("harbor", "r1", sync).block(AT_MOST));

        assertThat(now(syncs().list("harbor", "r1", null, 10))).isEqualTo(all.reversed());
        assertThat(now(syncs().list("harbor", "r1", 10L, 1))).containsExactly(all.get(1));
        assertThat(now(syncs().find("harbor", "r1", 11))).isEqualTo(all.getLast());
        assertThat(syncs().find("harbor", "r1", 3).blockOptional(AT_MOST)).isEmpty();
        assertThat(now(syncs().list("meadow", "r1", null, 10))).isEmpty();
        assertThat(now(syncs().list("harbor", "r", null, 10))).isEmpty();
    }

    @Test
    void the_first_report_of_a_number_stays() {
        Sync first = sync(1, new Sync.Proposed("p1"));
        syncs().add("harbor", "r1", first).block(AT_MOST);
        syncs().add("harbor", "r1", sync(1, new Sync.Unchanged(null))).block(AT_MOST);

        assertThat(now(syncs().find("harbor", "r1", 1))).isEqualTo(first);
    }

    private static Binding wanted(Instant at) {
        return ((Binding.Accepted) FIRST.wish(Binding.Cause.HAND, at)).after();
    }

    private static Sync sync(long number, Sync.Outcome outcome) {
        boolean failed = outcome instanceof Sync.Failed;
        return new Sync(
                number,
                Binding.Cause.HAND,
                AT,
                AT.plusMillis(7),
                SOURCE,
                failed ? null : "c1",
                failed ? null : "docs/README.md",
                outcome);
    }

    private boolean add(String organization, String roadmapId) {
        return now(bindings().add(organization, roadmapId, FIRST));
    }

    private boolean change(String organization, String roadmapId, Binding after) {
        return now(bindings().deciding(organization, roadmapId, there -> new Bindings.Decided<>(true, after)));
    }

    private Binding find(String organization, String roadmapId) {
        return now(bindings().find(organization, roadmapId));
    }

    private static <T> T now(Mono<T> answer) {
        return Objects.requireNonNull(answer.block(AT_MOST));
    }
}
