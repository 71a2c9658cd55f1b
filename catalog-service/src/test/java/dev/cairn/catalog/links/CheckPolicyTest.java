package dev.cairn.catalog.links;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.catalog.links.model.CheckPolicy;
import dev.cairn.catalog.links.model.Found;
import dev.cairn.catalog.links.model.LinkFacts;
import dev.cairn.catalog.links.model.LinkState;
import dev.cairn.catalog.links.model.Reason;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class CheckPolicyTest {

    private static final Instant NOW = Instant.parse("2026-11-21T10:00:00.123456Z");
    private static final Duration WEEK = Duration.ofDays(7);
    private static final LinkFacts NEW = LinkFacts.waiting(NOW);
    private static final Found TIMED_OUT = new Found.Unanswered(null, Reason.TIMED_OUT);
    private static final Found CIRCLE = new Found.Unanswered(302, Reason.REDIRECTS);
    private static final Found GONE = new Found.Gone(404, null);
    private static final Found THERE = new Found.There(200);
    private static final Found CLOSED = new Found.Closed(403);

    private final CheckPolicy policy = new CheckPolicy(WEEK);

    @Test
    void silence_is_called_death_after_three_rounds_in_a_row_only() {
        assertThat(states(TIMED_OUT, TIMED_OUT, TIMED_OUT, TIMED_OUT))
                .containsExactly(LinkState.FAILING, LinkState.FAILING, LinkState.DEAD, LinkState.DEAD);
        assertThat(states(TIMED_OUT, TIMED_OUT, THERE, TIMED_OUT)).last().isEqualTo(LinkState.FAILING);
        assertThat(states(TIMED_OUT, TIMED_OUT, CLOSED, TIMED_OUT)).last().isEqualTo(LinkState.FAILING);
    }

    @Test
    void what_says_that_it_is_gone_is_dead_at_once_and_silence_does_not_revive_it() {
        assertThat(states(GONE, TIMED_OUT, CIRCLE, THERE))
                .containsExactly(LinkState.DEAD, LinkState.DEAD, LinkState.FAILING, LinkState.OK);
    }

    @Test
    void a_circle_is_never_called_death() {
        assertThat(states(CIRCLE, CIRCLE, CIRCLE, CIRCLE, CIRCLE)).containsOnly(LinkState.FAILING);
    }

    @Test
    void what_is_not_for_us_is_never_called_dead_however_often() {
        assertThat(states(CLOSED, CLOSED, CLOSED, CLOSED)).containsOnly(LinkState.FORBIDDEN);
    }

    @Test
    void the_facts_say_what_was_found_and_nothing_of_before() {
        LinkFacts moved = policy.decide(NEW, new Found.Moved(200, "https://ropes.example/"), NOW, 0.5);
        Instant at = Instant.parse("2026-11-21T10:00:00.123Z");

        assertThat(moved)
                .isEqualTo(new LinkFacts(
                        LinkState.MOVED, 200, null, "https://ropes.example/", null, at, at.plus(WEEK), 0));
        assertThat(policy.decide(moved, new Found.Insecure(200, null, true), NOW, 0.5))
                .isEqualTo(new LinkFacts(LinkState.INSECURE, 200, null, null, true, at, at.plus(WEEK), 0));
        assertThat(policy.decide(moved, new Found.OutOfReach(Reason.PRIVATE_ADDRESS), NOW, 0.5))
                .isEqualTo(new LinkFacts(
                        LinkState.NOT_CHECKED, null, Reason.PRIVATE_ADDRESS, null, null, at, at.plus(WEEK), 0));
    }

    @Property
    void the_next_look_is_after_this_one_and_within_five_usual_pauses(
            @ForAll("anything") Found found,
            @ForAll @IntRange(max = 2_000) int failures,
            @ForAll @DoubleRange(max = 1) double chance) {
        LinkFacts facts = policy.decide(failedBefore(failures), found, NOW, chance);

        assertThat(facts.nextAt()).isAfter(NOW.plus(Duration.ofHours(20))).isBefore(NOW.plus(WEEK.multipliedBy(5)));
        assertThat(facts.checkedAt()).isEqualTo(NOW.truncatedTo(ChronoUnit.MILLIS));
    }

    @Property
    void each_failure_makes_the_pause_no_shorter(
            @ForAll @IntRange(max = 50) int failures, @ForAll @DoubleRange(max = 1) double chance) {
        assertThat(pause(failures + 1, chance)).isGreaterThanOrEqualTo(pause(failures, chance));
    }

    @Property
    void chance_spreads_the_looks_by_a_tenth_either_way(@ForAll @DoubleRange(max = 1) double chance) {
        Duration pause = Duration.between(
                NOW,
                Objects.requireNonNull(policy.decide(NEW, THERE, NOW, chance).nextAt()));

        assertThat(pause)
                .isBetween(
                        WEEK.multipliedBy(9).dividedBy(10).minusMillis(1),
                        WEEK.multipliedBy(11).dividedBy(10));
    }

    @Provide
    static Arbitrary<Found> anything() {
        return Arbitraries.of(List.of(
                THERE,
                GONE,
                CLOSED,
                CIRCLE,
                TIMED_OUT,
                new Found.Moved(200, "https://ropes.example/"),
                new Found.Insecure(null, Reason.CERTIFICATE, false),
                new Found.OutOfReach(Reason.PRIVATE_ADDRESS)));
    }

    private Duration pause(int failures, double chance) {
        LinkFacts facts = policy.decide(failedBefore(failures), TIMED_OUT, NOW, chance);
        return Duration.between(NOW, Objects.requireNonNull(facts.nextAt()));
    }

    private List<LinkState> states(Found... found) {
        LinkFacts[] facts = {NEW};
        return List.of(found).stream()
                .map(one -> {
                    facts[0] = policy.decide(facts[0], one, NOW, 0.5);
                    return facts[0].state();
                })
                .toList();
    }

    private static LinkFacts failedBefore(int failures) {
        return new LinkFacts(LinkState.FAILING, null, Reason.TIMED_OUT, null, null, NOW, NOW, failures);
    }
}
