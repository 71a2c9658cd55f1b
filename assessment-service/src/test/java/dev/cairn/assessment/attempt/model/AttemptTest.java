package dev.cairn.assessment.attempt.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.cairn.assessment.paper.model.Items;
import dev.cairn.kit.Ids;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.assertj.core.groups.Tuple;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AttemptTest {

    private static final Instant NOW = Instant.parse("2026-11-21T09:30:00Z");
    private static final Sitting SITTING = new Sitting(
            "harbor",
            "attempt",
            "paper",
            "Colours",
            "cohort~ada",
            "ada",
            List.of("optics"),
            50,
            List.of(Items.single("sky", 3, "*blue", "green"), Items.multiple("primes", 6, "*two", "*three", "four")),
            NOW);
    private static final Attempt.Open OPEN = Attempt.Open.begin(SITTING);

    @Test
    void a_new_attempt_has_no_answers() {
        assertThat(OPEN.answers()).isEmpty();
    }

    @Test
    void the_last_answer_to_an_item_stands() {
        assertThat(OPEN.answered("sky", List.of("green"))
                        .answered("primes", List.of("two", "three"))
                        .answered("sky", List.of("blue"))
                        .answers())
                .isEqualTo(Map.of("sky", List.of("blue"), "primes", List.of("two", "three")));
    }

    @Test
    void choosing_nothing_takes_an_answer_back() {
        assertThat(OPEN.answered("sky", List.of("green")).answered("sky", List.of()))
                .isEqualTo(OPEN);
    }

    @Test
    void an_item_that_is_not_there_cannot_be_answered() {
        assertThatThrownBy(() -> OPEN.answered("sea", List.of("blue"))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void what_an_item_refuses_is_no_answer() {
        assertThatThrownBy(() -> OPEN.answered("sky", List.of("blue", "green")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void an_item_names_everything_that_is_wrong_with_a_choice() {
        assertThat(refusals("sky", "red", "blue")).containsExactly(tuple(0, "red"), tuple(-1, 2));
        assertThat(refusals("primes", "two", "two", "five")).containsExactly(tuple(1, "two"), tuple(2, "five"));
        assertThat(refusals("primes", "two", null)).containsExactly(tuple(1, null));
        assertThat(refusals("primes", "two", "four")).isEmpty();
    }

    @Test
    void more_ids_than_options_are_refused_as_one() {
        assertThat(refusals("sky", "red", "red", "red")).containsExactly(tuple(-1, 3));
    }

    private static List<Tuple> refusals(String item, @Nullable String... chosen) {
        return SITTING.item(item).orElseThrow().refusals(Arrays.asList(chosen)).stream()
                .map(refusal -> tuple(refusal.index(), refusal.value()))
                .toList();
    }

    @Test
    void handing_in_grades_what_is_there() {
        Attempt.Submitted submitted =
                OPEN.answered("primes", List.of("three", "two")).submitted(NOW);

        assertThat(submitted.grade().score()).isEqualTo(6);
        assertThat(submitted.grade().percent()).isEqualTo(66);
        assertThat(submitted.submittedAt()).isEqualTo(NOW);
        assertThat(submitted.answers()).containsOnlyKeys("primes");
    }

    @Test
    void handing_in_is_told_before_its_grade() {
        Attempt.Submitted submitted = OPEN.submitted(NOW);

        assertThat(AttemptEvents.of(submitted, Ids.random()))
                .extracting(event -> event.type(), event -> event.subject(), event -> event.time())
                .containsExactly(
                        tuple("dev.cairn.assessment.attempt.submitted.v1", "attempt", NOW),
                        tuple("dev.cairn.assessment.attempt.graded.v1", "attempt", NOW));
    }
}
