package dev.cairn.catalog.sameness;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.catalog.sameness.model.SameTopic;
import dev.cairn.catalog.sameness.model.Sameness;
import dev.cairn.catalog.sameness.model.SamenessConfirmed;
import dev.cairn.catalog.sameness.model.SamenessWithdrawn;
import dev.cairn.catalog.sameness.model.Samenesses;
import dev.cairn.catalog.sameness.model.Samenesses.Confirmation;
import dev.cairn.catalog.sameness.model.TopicName;
import dev.cairn.kit.event.EventToTell;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** The laws of {@link Samenesses}. */
abstract class SamenessesContract {

    private static final Duration AT_MOST = Duration.ofSeconds(30);
    private static final Instant AT = Instant.parse("2026-11-21T10:00:00Z");
    private static final Instant LATER = Instant.parse("2026-11-22T10:00:00Z");

    /** Empty at the beginning of a test, and the same one throughout it. */
    abstract Samenesses samenesses();

    @Test
    void what_was_confirmed_is_found_and_confirmed_again_is_no_news() {
        Sameness sameness = same(AT, "r1", "r2");

        assertThat(confirm("harbor", sameness)).isEqualTo(new Confirmation(sameness, true));
        assertThat(confirm("harbor", same(LATER, "r2", "r1"))).isEqualTo(new Confirmation(sameness, false));
        assertThat(now(samenesses().find("harbor", sameness.samenessId()))).isEqualTo(sameness);
    }

    @Test
    void what_was_withdrawn_stays_withdrawn_until_it_is_confirmed_again() {
        Sameness sameness = same(AT, "r1", "r2");
        confirm("harbor", sameness);

        assertThat(now(withdraw("harbor", sameness.samenessId(), LATER))).isEqualTo(sameness.withdrawn(LATER));
        assertThat(now(withdraw("harbor", sameness.samenessId(), Instant.parse("2026-12-01T00:00:00Z"))))
                .isEqualTo(sameness.withdrawn(LATER));
        assertThat(confirm("harbor", same(LATER, "r1", "r2")).isNews()).isTrue();
        assertThat(now(samenesses().find("harbor", sameness.samenessId())).confirmed())
                .isTrue();
    }

    @Test
    void what_is_anothers_is_not_there() {
        Sameness sameness = same(AT, "r1", "r2");
        confirm("harbor", sameness);

        assertThat(samenesses().find("meadow", sameness.samenessId()).blockOptional(AT_MOST))
                .isEmpty();
        assertThat(withdraw("meadow", sameness.samenessId(), LATER).blockOptional(AT_MOST))
                .isEmpty();
        assertThat(now(samenesses().list("harbo", null, 10))).isEmpty();
    }

    @Test
    void the_pages_together_are_all_once() {
        Stream.of("r2", "r3", "r4", "r5").forEach(other -> confirm("harbor", same(AT, "r1", other)));

        List<Sameness> first = now(samenesses().list("harbor", null, 3));
        List<Sameness> rest = now(samenesses().list("harbor", first.getLast().samenessId(), 3));

        assertThat(first).hasSize(3);
        assertThat(rest).hasSize(1);
        assertThat(Stream.concat(first.stream(), rest.stream())
                        .map(Sameness::samenessId)
                        .sorted())
                .hasSize(4)
                .doesNotHaveDuplicates();
    }

    @Test
    void of_many_that_confirm_at_once_one_brings_the_news() {
        List<Confirmation> all = now(Flux.range(0, 8)
                .flatMap(i -> confirming("harbor", same(AT, "r1", "r2")).subscribeOn(Schedulers.boundedElastic()))
                .collectList());

        assertThat(all).filteredOn(Confirmation::isNews).hasSize(1);
    }

    private static Sameness same(Instant at, String... roadmaps) {
        return Sameness.of(
                Stream.of(roadmaps)
                        .map(roadmap -> new SameTopic(new TopicName(roadmap, "t"), "topic", "Bowline"))
                        .toList(),
                at);
    }

    private Confirmation confirm(String organization, Sameness sameness) {
        return now(confirming(organization, sameness));
    }

    private Mono<Confirmation> confirming(String organization, Sameness sameness) {
        return samenesses()
                .confirm(
                        organization,
                        sameness,
                        new EventToTell(
                                "e" + sameness.samenessId(),
                                SamenessConfirmed.TYPE,
                                sameness.samenessId(),
                                sameness.changedAt(),
                                SamenessConfirmed.of(organization, sameness)));
    }

    private Mono<Sameness> withdraw(String organization, String id, Instant at) {
        return samenesses()
                .withdraw(
                        organization,
                        id,
                        at,
                        after -> new EventToTell(
                                "w" + id,
                                SamenessWithdrawn.TYPE,
                                id,
                                at,
                                new SamenessWithdrawn(organization, id, at.toString())));
    }

    private static <T> T now(Mono<T> answer) {
        return Objects.requireNonNull(answer.block(AT_MOST));
    }
}
