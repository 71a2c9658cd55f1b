package dev.cairn.catalog.adoption;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.catalog.adoption.model.Adoption;
import dev.cairn.catalog.adoption.model.Adoptions;
import dev.cairn.catalog.adoption.model.Identities;
import dev.cairn.catalog.adoption.model.Upstream;
import dev.cairn.kit.store.Insertion;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** The laws of {@link Adoptions}. */
abstract class AdoptionsContract {

    private static final Duration AT_MOST = Duration.ofSeconds(30);
    private static final Instant AT = Instant.parse("2026-11-21T10:00:00Z");
    private static final Adoption ADOPTION = Adoption.of(
            new Upstream("harbor", "r1", "link"), AT, 2, new Identities(Map.of("a.$b", "own1", "n2", "own2")));

    /** Empty at the beginning of a test, and the same one throughout it. */
    abstract Adoptions adoptions();

    @Test
    void what_was_added_is_found_as_it_was() {
        assertThat(add("h")).isEqualTo(Insertion.INSERTED);

        assertThat(now(adoptions().find("meadow", "m1"))).isEqualTo(ADOPTION);
    }

    @Test
    void one_of_a_public_roadmap_has_no_link() {
        Adoption adoption = Adoption.of(new Upstream("harbor", "r1", null), AT, 1, new Identities(Map.of()));
        now(adoptions().add("meadow", "m1", adoption, "h"));

        assertThat(now(adoptions().find("meadow", "m1"))).isEqualTo(adoption);
    }

    @Test
    void the_same_wish_is_fulfilled_once_and_another_finds_the_id_taken() {
        add("h");

        assertThat(add("h")).isEqualTo(Insertion.REPEATED);
        assertThat(add("other")).isEqualTo(Insertion.TAKEN);
    }

    @Test
    void what_is_anothers_is_not_there() {
        add("h");

        assertThat(adoptions().find("harbor", "m1").blockOptional(AT_MOST)).isEmpty();
        assertThat(adoptions().find("meadow", "m2").blockOptional(AT_MOST)).isEmpty();
        assertThat(adoptions().change("harbor", "m1", same -> same).blockOptional(AT_MOST))
                .isEmpty();
    }

    @Test
    void what_is_decided_is_kept() {
        add("h");
        Adoption.Step step = new Adoption.Step(3, Set.of("c1", "c2"), Set.of("c1/x"), Set.of("c3"), false);

        Adoption after = now(adoptions()
                .change(
                        "meadow",
                        "m1",
                        there -> there.decided(step, true)
                                .with(there.identities().and(new Identities(Map.of("n3", "own3"))))));

        assertThat(now(adoptions().find("meadow", "m1"))).isEqualTo(after);
        assertThat(after.steps()).containsExactly(step);
        assertThat(after.identities().here("n3")).isEqualTo("own3");
        assertThat(after.identities().here("a.$b")).isEqualTo("own1");
    }

    @Test
    void of_many_decisions_at_once_none_is_lost() {
        add("h");
        Flux.range(0, 8)
                .flatMap(i -> adoptions()
                        .change(
                                "meadow",
                                "m1",
                                there -> there.decided(
                                        new Adoption.Step(3, Set.of("c" + i), Set.of(), Set.of(), false), true))
                        .subscribeOn(Schedulers.boundedElastic()))
                .blockLast(AT_MOST);

        assertThat(now(adoptions().find("meadow", "m1")).steps())
                .singleElement()
                .satisfies(step -> assertThat(step.taken())
                        .isEqualTo(IntStream.range(0, 8).mapToObj(i -> "c" + i).collect(Collectors.toSet())));
    }

    private Insertion add(String hash) {
        return now(adoptions().add("meadow", "m1", ADOPTION, hash));
    }

    private static <T> T now(Mono<T> answer) {
        return Objects.requireNonNull(answer.block(AT_MOST));
    }
}
