package dev.cairn.assessment.edition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class EditionTest {

    private final Edition edition = new Edition(
            "r",
            1,
            List.of(
                    new Edition.Node("A", null, false),
                    new Edition.Node("a1", "A", true),
                    new Edition.Node("inner", "A", false),
                    new Edition.Node("a2", "inner", true),
                    new Edition.Node("B", null, false),
                    new Edition.Node("b1", "B", true)));

    @Test
    void what_is_no_node_is_named_in_the_order_given() {
        assertThat(edition.unknownAmong(List.of("wind", "a1", "tides", "A"))).containsExactly("wind", "tides");
    }

    @Test
    void a_node_stands_for_itself_or_for_all_leaf_topics_below_it() {
        assertThat(edition.settledBy(List.of("a1"))).isEqualTo(1);
        assertThat(edition.settledBy(List.of("inner"))).isEqualTo(1);
        assertThat(edition.settledBy(List.of("A"))).isEqualTo(2);
        assertThat(edition.settledBy(List.of("A", "B"))).isEqualTo(3);
    }

    @Test
    void a_topic_that_is_named_twice_over_counts_once() {
        assertThat(edition.settledBy(List.of("a2", "inner", "A"))).isEqualTo(2);
    }
}
