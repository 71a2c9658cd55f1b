package dev.cairn.catalog.roadmap;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.catalog.roadmap.model.KnownNodes;
import dev.cairn.catalog.roadmap.model.NodeKind;
import dev.cairn.catalog.roadmap.model.OutlineNode;
import dev.cairn.catalog.roadmap.model.Roadmap;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What holds for nodes that are known, wherever they are kept. */
abstract class KnownNodesContract {

    private static final Duration AT_MOST = Duration.ofSeconds(30);

    /** Of a store that holds the roadmap in the organization, as {@code r1}. */
    abstract KnownNodes having(String organization, Roadmap roadmap);

    @Test
    void an_id_is_taken_where_a_node_has_it_and_free_elsewhere() {
        KnownNodes known = having("harbor", roadmap());

        assertThat(known.taken("harbor", Set.of("k1", "k2", "other")).block(AT_MOST))
                .containsExactlyInAnyOrder("k1", "k2");
        assertThat(known.taken("harbor0", Set.of("k1")).block(AT_MOST)).isEmpty();
        assertThat(known.taken("har", Set.of("k1")).block(AT_MOST)).isEmpty();
        assertThat(known.taken("harbor", Set.of()).block(AT_MOST)).isEmpty();
    }

    @Test
    void an_id_of_the_roadmap_itself_is_not_taken_beside_it() {
        KnownNodes known = having("harbor", roadmap());

        assertThat(known.takenBeside("harbor", "r1", Set.of("k1", "k2")).block(AT_MOST))
                .isEmpty();
        assertThat(known.takenBeside("harbor", "r", Set.of("k1", "other")).block(AT_MOST))
                .containsExactly("k1");
        assertThat(known.takenBeside("harbor", "r10", Set.of("k1")).block(AT_MOST))
                .containsExactly("k1");
        assertThat(known.takenBeside("meadow", "r2", Set.of("k1")).block(AT_MOST))
                .isEmpty();
    }

    @Test
    void an_outside_id_leads_to_the_title_that_it_has_here() {
        KnownNodes known = having("harbor", roadmap());

        assertThat(known.titlesOfOutsideIds("harbor", Set.of("X-1", "X-2")).block(AT_MOST))
                .isEqualTo(Map.of("X-1", "Bowline"));
        assertThat(known.titlesOfOutsideIds("elsewhere", Set.of("X-1")).block(AT_MOST))
                .isEmpty();
    }

    private static Roadmap roadmap() {
        OutlineNode topic = OutlineNode.of("k2", NodeKind.TOPIC, "Bowline")
                .but()
                .outsideId("X-1")
                .node();
        OutlineNode stage = OutlineNode.of("k1", NodeKind.STAGE, "Loops")
                .but()
                .children(List.of(topic))
                .node();
        return new Roadmap("Knots", null, null, List.of(stage), List.of());
    }
}
