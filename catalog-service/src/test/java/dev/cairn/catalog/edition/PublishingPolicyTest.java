package dev.cairn.catalog.edition;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.catalog.edition.model.Obstacle;
import dev.cairn.catalog.edition.model.PublishingPolicy;
import dev.cairn.catalog.roadmap.model.NodeKind;
import dev.cairn.catalog.roadmap.model.OutlineNode;
import dev.cairn.catalog.roadmap.model.Prerequisite;
import dev.cairn.catalog.roadmap.model.Roadmap;
import java.util.List;
import org.junit.jupiter.api.Test;

class PublishingPolicyTest {

    @Test
    void a_sound_roadmap_has_nothing_in_its_way() {
        assertThat(PublishingPolicy.obstacles(roadmap(stage("s", topic("a"), topic("b", "a")))))
                .isEmpty();
    }

    @Test
    void everything_in_the_way_is_said_at_once() {
        List<Obstacle> obstacles = PublishingPolicy.obstacles(roadmap(
                stage("s", topic("a", "b"), topic("b", "a"), topic("c", "nowhere"), topic("c")), stage("empty")));

        assertThat(obstacles)
                .extracting(Obstacle::found)
                .contains("a cycle of prerequisites", "prerequisite nowhere", "id c twice", "a stage without topics");
    }

    @Test
    void a_cycle_names_its_path() {
        List<Obstacle> obstacles =
                PublishingPolicy.obstacles(roadmap(stage("s", topic("a", "b"), topic("b", "c"), topic("c", "a"))));

        assertThat(obstacles)
                .singleElement()
                .satisfies(cycle -> assertThat(cycle.path()).isEqualTo("title a > title b > title c > title a"));
    }

    @Test
    void a_roadmap_in_which_nothing_counts_is_refused() {
        OutlineNode optional = new OutlineNode(
                "o",
                NodeKind.STAGE,
                "Bonus",
                null,
                null,
                List.of(),
                null,
                null,
                true,
                List.of(),
                List.of(),
                List.of(),
                List.of(topic("a")));

        assertThat(PublishingPolicy.obstacles(roadmap(optional)))
                .extracting(Obstacle::found)
                .containsExactly("no topic that counts");
    }

    private static Roadmap roadmap(OutlineNode... stages) {
        return new Roadmap("A roadmap", null, null, List.of(stages), List.of());
    }

    private static OutlineNode stage(String id, OutlineNode... topics) {
        return node(id, NodeKind.STAGE, List.of(), List.of(topics));
    }

    private static OutlineNode topic(String id, String... after) {
        return node(
                id,
                NodeKind.TOPIC,
                List.of(after).stream()
                        .map(before -> new Prerequisite(before, Prerequisite.HARD))
                        .toList(),
                List.of());
    }

    private static OutlineNode node(
            String id, NodeKind kind, List<Prerequisite> prerequisites, List<OutlineNode> children) {
        return new OutlineNode(
                id,
                kind,
                "title " + id,
                null,
                null,
                List.of(),
                null,
                null,
                false,
                List.of(),
                List.of(),
                prerequisites,
                children);
    }
}
