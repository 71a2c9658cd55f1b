package dev.cairn.assessment.attempt.model;

import static dev.cairn.assessment.Now.isEmpty;
import static dev.cairn.assessment.Now.now;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatObject;

import dev.cairn.assessment.paper.model.Item;
import dev.cairn.assessment.paper.model.Items;
import dev.cairn.kit.Ids;
import dev.cairn.kit.store.Insertion;
import dev.cairn.kit.store.LostRace;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** The laws of {@link Attempts}; every way to keep them obeys. */
abstract class AttemptsContract {

    private static final Ids IDS = Ids.random();
    private static final Instant AT = Instant.parse("2026-11-21T10:00:00Z");
    private static final List<Item> ITEMS = IntStream.range(0, 12)
            .mapToObj(i -> Items.single("i" + i, 1, "*a", "b"))
            .toList();

    /** A tenant of this test alone. */
    private final String org = "org-" + IDS.next();

    abstract Attempts attempts();

    @Test
    void what_was_added_is_found_as_it_was() {
        assertThat(add("t1", "h")).isEqualTo(Insertion.INSERTED);

        assertThatObject(now(attempts().find(org, "t1"))).isEqualTo(begun("t1"));
        assertThat(isEmpty(attempts().find(org, "t2"))).isTrue();
    }

    @Test
    void the_same_wish_is_repeated_and_another_finds_the_id_taken() {
        add("t1", "h");
        now(answer("t1", "i0", "a"));

        assertThat(add("t1", "h")).isEqualTo(Insertion.REPEATED);
        assertThat(add("t1", "another")).isEqualTo(Insertion.TAKEN);
        assertThat(now(attempts().find(org, "t1")).answers()).containsOnlyKeys("i0");
    }

    @Test
    void another_organizations_attempt_is_not_there() {
        add("t1", "h");
        for (String neighbour : List.of(org + "2", org + "-x", org.substring(0, org.length() - 1))) {
            assertThat(isEmpty(attempts().find(neighbour, "t1"))).isTrue();
            assertThat(isEmpty(attempts().deciding(neighbour, "t1", this::handIn)))
                    .isTrue();
        }
        assertThatObject(now(attempts().find(org, "t1"))).isInstanceOf(Attempt.Open.class);
    }

    @Test
    void the_open_attempt_is_found_until_it_is_handed_in() {
        assertThat(isEmpty(attempts().open(org, "cohort~ada", "paper"))).isTrue();
        add("t1", "h");
        now(answer("t1", "i0", "a"));

        assertThat(now(attempts().open(org, "cohort~ada", "paper")).answers()).containsOnlyKeys("i0");
        assertThat(isEmpty(attempts().open(org, "cohort~ada", "another"))).isTrue();
        assertThat(isEmpty(attempts().open(org, "cohort~ben", "paper"))).isTrue();
        assertThat(isEmpty(attempts().open(org + "2", "cohort~ada", "paper"))).isTrue();

        now(attempts().deciding(org, "t1", this::handIn));
        assertThat(isEmpty(attempts().open(org, "cohort~ada", "paper"))).isTrue();
    }

    @Test
    void an_enrolment_has_one_open_attempt_at_a_paper() {
        add("t1", "h");

        assertThat(isEmpty(attempts().add(begun("t2"), "h2"))).isTrue();
        assertThat(isEmpty(attempts().find(org, "t2"))).isTrue();

        now(attempts().deciding(org, "t1", this::handIn));
        assertThat(add("t2", "h2")).isEqualTo(Insertion.INSERTED);
        now(attempts().deciding(org, "t2", this::handIn));
        assertThat(add("t3", "h3")).isEqualTo(Insertion.INSERTED);
    }

    @Test
    void an_answer_is_kept_and_can_be_taken_back() {
        add("t1", "h");

        now(answer("t1", "i0", "b"));
        now(answer("t1", "i1", "a"));
        now(answer("t1", "i0", "a"));
        now(answer("t1", "i1"));

        assertThat(now(attempts().find(org, "t1")).answers()).isEqualTo(Map.of("i0", List.of("a")));
    }

    @Test
    void what_was_handed_in_is_kept_with_its_grade() {
        add("t1", "h");
        now(answer("t1", "i0", "a"));

        Decision.HandedIn handedIn = (Decision.HandedIn) now(attempts().deciding(org, "t1", this::handIn));

        assertThat(handedIn.after().grade().score()).isEqualTo(1);
        assertThatObject(now(attempts().find(org, "t1"))).isEqualTo(handedIn.after());
    }

    @Test
    void a_decision_that_changes_nothing_writes_nothing() {
        add("t1", "h");

        assertThatObject(now(attempts().deciding(org, "t1", Decision.Unchanged::new)))
                .isEqualTo(new Decision.Unchanged(begun("t1")));
        assertThatObject(now(attempts().find(org, "t1"))).isEqualTo(begun("t1"));
    }

    /** Each writer sees what the one before it wrote, so no two of them answer the same number of answers. */
    @Test
    void writers_at_once_decide_on_the_fresh_state_and_lose_nothing() {
        add("t1", "h");

        List<Integer> answered = now(Flux.fromIterable(ITEMS)
                .flatMap(
                        item -> answer("t1", item.id(), "a")
                                .map(decision -> ((Decision.Answered) decision)
                                        .after()
                                        .answers()
                                        .size())
                                .onErrorResume(LostRace.class, lost -> Mono.empty())
                                .subscribeOn(Schedulers.boundedElastic()),
                        12)
                .collectList());

        assertThat(answered).as("an answer means that it is written").hasSizeGreaterThanOrEqualTo(8);
        assertThat(answered)
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.rangeClosed(1, answered.size()).boxed().toList());
        assertThat(now(attempts().find(org, "t1")).answers()).hasSameSizeAs(answered);
    }

    @Test
    void of_many_who_hand_in_at_once_one_does() {
        add("t1", "h");

        List<Decision> decisions = now(Flux.range(0, 8)
                .flatMap(i -> attempts().deciding(org, "t1", this::handIn).subscribeOn(Schedulers.boundedElastic()), 8)
                .collectList());

        assertThat(decisions)
                .hasSize(8)
                .filteredOn(Decision.HandedIn.class::isInstance)
                .hasSize(1);
    }

    private Insertion add(String id, String requestHash) {
        return now(attempts().add(begun(id), requestHash));
    }

    private Mono<Decision> answer(String id, String item, String... chosen) {
        return attempts().deciding(org, id, attempt -> {
            Attempt.Open after = ((Attempt.Open) attempt).answered(item, List.of(chosen));
            return new Decision.Answered(after, item);
        });
    }

    private Decision handIn(Attempt attempt) {
        return switch (attempt) {
            case Attempt.Submitted submitted -> new Decision.Unchanged(submitted);
            case Attempt.Open open -> {
                Attempt.Submitted after = open.submitted(AT);
                yield new Decision.HandedIn(after, AttemptEvents.of(after, IDS));
            }
        };
    }

    private Attempt.Open begun(String id) {
        return Attempt.Open.begin(
                new Sitting(org, id, "paper", "Light", "cohort~ada", "ada", List.of("optics"), 50, ITEMS, AT));
    }
}
