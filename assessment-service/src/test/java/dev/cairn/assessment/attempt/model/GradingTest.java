package dev.cairn.assessment.attempt.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.assessment.paper.model.Item;
import dev.cairn.assessment.paper.model.ItemKind;
import dev.cairn.assessment.paper.model.Items;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class GradingTest {

    private static final Item SKY = Items.single("sky", 3, "*blue", "green");
    private static final Item PRIMES = Items.multiple("primes", 6, "*two", "*three", "four", "*five");

    /** Items with some choice for each. */
    record Sat(List<Item> items, Map<String, List<String>> answers) {}

    @Test
    void a_right_choice_gives_all_points_and_says_so() {
        Grade grade = Grading.grade(List.of(SKY), Map.of("sky", List.of("blue")), 100);

        assertThat(grade)
                .isEqualTo(new Grade(
                        3,
                        3,
                        100,
                        true,
                        List.of(new Grade.Mark("sky", 3, 3, "You chose “The blue”, which is correct."))));
    }

    @Test
    void a_wrong_choice_gives_nothing_and_names_what_is_correct() {
        Grade grade = Grading.grade(List.of(SKY), Map.of("sky", List.of("green")), 1);

        assertThat(grade.passed()).isFalse();
        assertThat(grade.marks())
                .containsExactly(new Grade.Mark("sky", 0, 3, "You chose “The green”; correct is “The blue”."));
    }

    @Test
    void several_correct_options_count_all_together_or_not_at_all() {
        Grade partly = Grading.grade(List.of(PRIMES), Map.of("primes", List.of("three", "two")), 50);
        Grade tooMany = Grading.grade(List.of(PRIMES), Map.of("primes", List.of("two", "three", "four", "five")), 50);

        assertThat(partly.score()).isZero();
        assertThat(partly.marks().getFirst().explanation())
                .isEqualTo("You chose “The two” and “The three”; correct are “The two”, “The three” and “The five”.");
        assertThat(tooMany.score()).isZero();
    }

    @Test
    void what_was_not_answered_is_explained_too() {
        assertThat(Grading.grade(List.of(SKY), Map.of(), 50).marks().getFirst().explanation())
                .isEqualTo("You chose nothing; correct is “The blue”.");
    }

    @Test
    void the_per_cent_are_cut_never_rounded_up() {
        Grade grade = Grading.grade(List.of(SKY, PRIMES), Map.of("primes", List.of("five", "two", "three")), 67);

        assertThat(grade.percent()).isEqualTo(66);
        assertThat(grade.passed()).isFalse();
    }

    @Test
    void a_pass_mark_that_is_just_reached_is_passed() {
        Map<String, List<String>> answers = Map.of("primes", List.of("two", "three", "five"));

        assertThat(Grading.grade(List.of(SKY, PRIMES), answers, 66).passed()).isTrue();
    }

    @Property(tries = 300)
    void a_score_lies_between_nothing_and_everything(
            @ForAll("sat") Sat sat, @ForAll @IntRange(max = 100) int passMark) {
        Grade grade = Grading.grade(sat.items(), sat.answers(), passMark);

        assertThat(grade.possible())
                .isEqualTo(sat.items().stream().mapToInt(Item::points).sum());
        assertThat(grade.score()).isBetween(0, grade.possible());
        assertThat(grade.percent()).isEqualTo(Math.floorDiv(100 * grade.score(), grade.possible()));
        assertThat(grade.passed()).isEqualTo(grade.percent() >= passMark);
        assertThat(grade.marks()).hasSameSizeAs(sat.items());
        assertThat(grade.percent() == 100).isEqualTo(grade.score() == grade.possible());
    }

    @Property(tries = 300)
    void all_correct_is_a_hundred_per_cent_in_whatever_order_it_was_chosen(@ForAll("sat") Sat sat) {
        Map<String, List<String>> key = new HashMap<>();
        sat.items().forEach(item -> {
            List<String> backwards = new ArrayList<>(item.correct());
            Collections.reverse(backwards);
            key.put(item.id(), backwards);
        });

        Grade grade = Grading.grade(sat.items(), key, 100);

        assertThat(grade.percent()).isEqualTo(100);
        assertThat(grade.passed()).isTrue();
    }

    @Property(tries = 300)
    void the_order_of_choosing_and_of_answering_does_not_matter(
            @ForAll("sat") Sat sat, @ForAll @IntRange(max = 100) int passMark, @ForAll long seed) {
        Random chance = new Random(seed);
        List<String> order = new ArrayList<>(sat.answers().keySet());
        Collections.shuffle(order, chance);
        Map<String, List<String>> otherwise = new LinkedHashMap<>();
        order.forEach(item -> {
            List<String> chosen = new ArrayList<>(sat.answers().get(item));
            Collections.shuffle(chosen, chance);
            otherwise.put(item, chosen);
        });

        assertThat(Grading.grade(sat.items(), otherwise, passMark))
                .isEqualTo(Grading.grade(sat.items(), sat.answers(), passMark));
    }

    @Property(tries = 300)
    void every_mark_is_all_or_nothing_and_together_they_are_the_score(@ForAll("sat") Sat sat) {
        Grade grade = Grading.grade(sat.items(), sat.answers(), 50);

        assertThat(grade.marks()).allSatisfy(mark -> assertThat(mark.score()).isIn(0, mark.possible()));
        assertThat(grade.marks().stream().mapToInt(Grade.Mark::score).sum()).isEqualTo(grade.score());
        for (int i = 0; i < sat.items().size(); i++) {
            Item item = sat.items().get(i);
            boolean isRight = Set.copyOf(sat.answers().get(item.id())).equals(Set.copyOf(item.correct()));
            assertThat(grade.marks().get(i).score() > 0).isEqualTo(isRight);
        }
    }

    /** Whoever mends one answer gets at least as much as before, and no other mark moves. */
    @Property(tries = 300)
    void a_mended_answer_never_costs_anything(@ForAll("sat") Sat sat, @ForAll @IntRange(max = 19) int which) {
        Item mended = sat.items().get(which % sat.items().size());
        Map<String, List<String>> better = new HashMap<>(sat.answers());
        better.put(mended.id(), mended.correct());

        Grade before = Grading.grade(sat.items(), sat.answers(), 50);
        Grade after = Grading.grade(sat.items(), better, 50);

        assertThat(after.score()).isGreaterThanOrEqualTo(before.score());
        assertThat(after.percent()).isGreaterThanOrEqualTo(before.percent());
        assertThat(after.marks())
                .filteredOn(mark -> !mark.itemId().equals(mended.id()))
                .isSubsetOf(before.marks());
    }

    @Provide
    Arbitrary<Sat> sat() {
        List<String> ids = List.of("a", "b", "c", "d", "e");
        Arbitrary<List<String>> some = Arbitraries.subsetOf(ids).map(List::copyOf);
        Arbitrary<List<String>> key = Arbitraries.subsetOf(ids).ofMinSize(1).map(List::copyOf);
        Arbitrary<Integer> points = Arbitraries.integers().between(1, 100);
        List<Item.Option> options =
                ids.stream().map(id -> new Item.Option(id, id)).toList();
        return Combinators.combine(key, points, some)
                .as((correct, worth, chosen) ->
                        Map.entry(new Item("", ItemKind.MULTIPLE_CHOICE, "Which?", options, correct, worth), chosen))
                .list()
                .ofMinSize(1)
                .ofMaxSize(20)
                .map(drawn -> {
                    List<Item> items = new ArrayList<>();
                    Map<String, List<String>> answers = new HashMap<>();
                    drawn.forEach(entry -> {
                        Item item = entry.getKey();
                        String id = "item-" + items.size();
                        items.add(new Item(
                                id, item.kind(), item.prompt(), item.options(), item.correct(), item.points()));
                        answers.put(id, entry.getValue());
                    });
                    return new Sat(items, answers);
                });
    }
}
