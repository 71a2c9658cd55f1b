package dev.cairn.catalog.sameness;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.catalog.sameness.model.SameTopic;
import dev.cairn.catalog.sameness.model.SameTopics;
import dev.cairn.catalog.sameness.model.Sameness;
import dev.cairn.catalog.sameness.model.TopicName;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** What follows from what was said. */
class SameTopicsTest {

    private static final Instant AT = Instant.parse("2026-11-21T10:00:00Z");
    private static final int TOPICS = 8;

    @Test
    void what_is_the_same_as_the_same_is_the_same_until_a_link_is_withdrawn() {
        Sameness first = same(1, 2);
        Sameness second = same(2, 3, 4);

        assertThat(SameTopics.of(List.of(first, second)).as(name(1)))
                .extracting(SameTopic::name)
                .containsExactly(name(1), name(2), name(3), name(4));
        SameTopics after = SameTopics.of(List.of(first, second.withdrawn(AT)));
        assertThat(after.as(name(2))).extracting(SameTopic::name).containsExactly(name(1), name(2));
        assertThat(after.as(name(3))).isEmpty();
        assertThat(after.groups()).hasSize(1);
    }

    @Test
    void the_order_of_the_topics_makes_no_other_sameness() {
        assertThat(same(2, 1)).isEqualTo(same(1, 2));
        assertThat(same(1, 3).samenessId()).isNotEqualTo(same(1, 2).samenessId());
    }

    @Property(tries = 500)
    void to_be_the_same_is_reflexive_symmetric_and_transitive(@ForAll("said") List<Sameness> said) {
        SameTopics same = SameTopics.of(said);

        for (int one = 0; one < TOPICS; one++) {
            assertThat(same.are(name(one), name(one))).isTrue();
            for (int other = 0; other < TOPICS; other++) {
                assertThat(same.are(name(one), name(other))).isEqualTo(same.are(name(other), name(one)));
                for (int third = 0; third < TOPICS; third++) {
                    if (same.are(name(one), name(other)) && same.are(name(other), name(third))) {
                        assertThat(same.are(name(one), name(third))).isTrue();
                    }
                }
            }
        }
    }

    @Property(tries = 500)
    void what_was_said_holds_in_any_order_and_what_was_withdrawn_is_as_if_never_said(
            @ForAll("said") List<Sameness> said, @ForAll Random chance) {
        List<Sameness> shuffled = new ArrayList<>(said);
        Collections.shuffle(shuffled, chance);
        SameTopics same = SameTopics.of(said);

        assertThat(SameTopics.of(shuffled).groups()).isEqualTo(same.groups());
        assertThat(SameTopics.of(said.stream().filter(Sameness::confirmed).toList())
                        .groups())
                .isEqualTo(same.groups());
        said.stream()
                .filter(Sameness::confirmed)
                .forEach(one ->
                        assertThat(same.as(one.topics().getFirst().name())).containsAll(one.topics()));
        assertThat(same.groups().stream().flatMap(List::stream)).doesNotHaveDuplicates();
    }

    @Provide
    Arbitrary<List<Sameness>> said() {
        return Arbitraries.randoms()
                .map(chance -> IntStream.range(0, chance.nextInt(8))
                        .mapToObj(i -> {
                            int one = chance.nextInt(TOPICS);
                            int other = (one + 1 + chance.nextInt(TOPICS - 1)) % TOPICS;
                            Sameness same = same(one, other);
                            return chance.nextInt(4) == 0 ? same.withdrawn(AT) : same;
                        })
                        .toList());
    }

    private static Sameness same(Integer... topics) {
        return Sameness.of(
                Stream.of(topics)
                        .map(number -> new SameTopic(name(number), "topic", "Topic " + number))
                        .toList(),
                AT);
    }

    private static TopicName name(int number) {
        return new TopicName("roadmap-" + number, "topic");
    }
}
