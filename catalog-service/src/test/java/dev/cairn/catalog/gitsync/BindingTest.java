package dev.cairn.catalog.gitsync;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.catalog.gitsync.model.Binding;
import dev.cairn.catalog.gitsync.model.Binding.Cause;
import dev.cairn.catalog.gitsync.model.GitSource;
import dev.cairn.catalog.gitsync.model.HookSecret;
import dev.cairn.catalog.gitsync.model.Seen;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class BindingTest {

    private static final Instant AT = Instant.parse("2026-11-21T10:00:00Z");
    private static final Duration LEASE = Duration.ofMinutes(2);
    private static final GitSource SOURCE = new GitSource("https://git.example.org/knots", "main", "");
    private static final GitSource OTHER = new GitSource("https://git.example.org/knots", "main", "docs");
    private static final HookSecret SECRET = new HookSecret("one");
    private static final Binding BOUND = Binding.first(SOURCE, SECRET, null, AT);
    private static final Seen SEEN = new Seen("c1", "README.md", "hash", "p1");

    @Test
    void a_sync_is_wanted_begun_and_ended_under_one_number() {
        Binding wanted = wanted(BOUND, Cause.HAND);
        assertThat(wanted.due()).isEqualTo(AT);
        Binding begun = begun(wanted, AT);
        assertThat(begun.due()).isEqualTo(AT.plus(LEASE));
        Binding ended = begun.ended(begun, SEEN);

        assertThat(ended.due()).isNull();
        assertThat(ended.seen()).isEqualTo(SEEN);
        assertThat(ended.syncs()).isEqualTo(1);
        assertThat(wanted(ended, Cause.HAND).wanted()).isEqualTo(new Binding.Wanted(2, Cause.HAND, AT));
    }

    @Test
    void a_person_waits_for_the_sync_under_way_and_a_push_gets_one_after_it() {
        Binding wanted = wanted(BOUND, Cause.HOOK);
        assertThat(wanted.wish(Cause.HAND, AT)).isEqualTo(new Binding.Waiting(1));
        assertThat(wanted.wish(Cause.HOOK, AT)).isEqualTo(new Binding.Waiting(1));

        Binding begun = begun(wanted, AT);
        assertThat(begun.wish(Cause.HAND, AT)).isEqualTo(new Binding.UnderWay(1));
        Binding both = wanted(begun, Cause.HOOK);
        assertThat(both.begun(AT, LEASE)).as("one at a time").isEmpty();
        assertThat(begun(both.ended(both, SEEN), AT).running())
                .isEqualTo(new Binding.Running(2, Cause.HOOK, AT, 1, AT.plus(LEASE)));
    }

    @Test
    void what_was_cut_off_is_begun_again_when_its_time_is_over_and_the_late_end_of_the_first_counts() {
        Binding first = begun(wanted(BOUND, Cause.HAND), AT);
        assertThat(first.begun(AT.plusSeconds(119), LEASE)).isEmpty();
        Binding second = begun(first, AT.plusSeconds(120));

        assertThat(second.running()).isEqualTo(new Binding.Running(1, Cause.HAND, AT, 2, AT.plusSeconds(240)));
        assertThat(second.ended(first, SEEN).running()).isNull();
        assertThat(second.ended(second, SEEN).ended(first, null).seen()).isEqualTo(SEEN);
    }

    @Test
    void what_was_seen_of_one_source_says_nothing_about_another() {
        Binding begun = begun(wanted(BOUND, Cause.HAND), AT);
        Binding moved = begun.bound(OTHER, new HookSecret("two"), null, AT);

        assertThat(moved.secret()).isEqualTo(SECRET);
        assertThat(moved.revision()).isEqualTo(2);
        assertThat(moved.ended(begun, SEEN).seen()).isNull();
        assertThat(begun.ended(begun, SEEN).bound(OTHER, SECRET, null, AT).seen())
                .isNull();
        assertThat(moved.bound(OTHER, SECRET, null, AT)).isSameAs(moved);
    }

    @Test
    void what_is_unbound_wants_nothing_and_comes_back_with_another_secret_and_new_numbers() {
        Binding unbound = wanted(BOUND, Cause.HAND).unbound(AT);
        assertThat(unbound.due()).isNull();
        assertThat(unbound.source()).isNull();
        assertThat(unbound.secret()).isNull();

        Binding again = unbound.bound(SOURCE, new HookSecret("two"), null, AT);
        assertThat(again.secret()).isEqualTo(new HookSecret("two"));
        assertThat(again.revision()).isEqualTo(3);
        assertThat(wanted(again, Cause.HAND).syncs()).isEqualTo(2);
    }

    @Test
    void another_secret_changes_nothing_else() {
        Binding renewed = BOUND.renewed(new HookSecret("two"));

        assertThat(renewed.secret()).isEqualTo(new HookSecret("two"));
        assertThat(renewed.renewed(SECRET)).isEqualTo(BOUND);
    }

    private static Binding wanted(Binding binding, Cause cause) {
        return ((Binding.Accepted) binding.wish(cause, AT)).after();
    }

    private static Binding begun(Binding binding, Instant at) {
        return binding.begun(at, LEASE).orElseThrow();
    }
}
