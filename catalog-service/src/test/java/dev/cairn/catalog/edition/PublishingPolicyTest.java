package dev.cairn.catalog.edition;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.catalog.edition.model.Obstacle;
import dev.cairn.catalog.edition.model.PublishingPolicy;
import dev.cairn.catalog.roadmap.model.NodeKind;
import dev.cairn.catalog.roadmap.model.OutlineNode;
import dev.cairn.catalog.roadmap.model.Prerequisite;
import dev.cairn.catalog.roadmap.model.Roadmap;
import java.util.ArrayList;
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
    void a_text_that_no_draft_could_take_is_told_with_its_path() {
        Roadmap sound = roadmap(stage("s", topic("a")));

        assertThat(PublishingPolicy.obstacles(described(sound, 200_000))).isEmpty();
        assertThat(PublishingPolicy.obstacles(described(sound, 200_001)))
                .containsExactly(new Obstacle(
                        "A roadmap > title s", "a description of 200001 characters", "at most 200000 characters"));
    }

    private static Roadmap described(Roadmap roadmap, int characters) {
        OutlineNode stage = roadmap.outline()
                .getFirst()
                .but()
                .description("x".repeat(characters))
                .node();
        return new Roadmap(roadmap.title(), null, null, List.of(stage), List.of());
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
    void a_topic_that_needs_its_own_stage_would_be_locked_for_ever() {
        assertThat(PublishingPolicy.obstacles(roadmap(stage("s", topic("a"), topic("b", "s")))))
                .singleElement()
                .satisfies(cycle -> {
                    assertThat(cycle.found()).isEqualTo("a cycle of prerequisites");
                    assertThat(cycle.path()).isEqualTo("title b > title s > title b");
                });
    }

    @Test
    void stages_that_need_each_other_by_their_topics_are_a_cycle_and_a_stage_that_needs_the_one_before_is_none() {
        OutlineNode first = stage("s1", topic("a", "s2"));
        OutlineNode second = stage("s2", topic("b", "a"));

        assertThat(PublishingPolicy.obstacles(roadmap(first, second)))
                .extracting(Obstacle::path)
                .containsExactly("title a > title s2 > title b > title a");
        assertThat(PublishingPolicy.obstacles(roadmap(
                        stage("s1", topic("a")), node("s2", NodeKind.STAGE, after("s1"), List.of(topic("b", "a"))))))
                .isEmpty();
    }

    @Test
    void a_topic_that_needs_itself_is_a_cycle() {
        assertThat(PublishingPolicy.obstacles(roadmap(stage("s", topic("a", "a")))))
                .extracting(Obstacle::path)
                .containsExactly("title a > title a");
    }

    @Test
    void an_edge_to_nowhere_is_told_with_its_path() {
        assertThat(PublishingPolicy.obstacles(roadmap(stage("s", topic("a", "gone")))))
                .containsExactly(
                        new Obstacle("A roadmap > title s > title a", "prerequisite gone", "a node of this roadmap"));
    }

    @Test
    void a_chain_as_long_as_the_largest_roadmap_does_not_overflow() {
        List<OutlineNode> chain = new ArrayList<>();
        for (int at = 0; at < 20_000; at++) {
            chain.add(topic("t" + at, "t" + (at + 1)));
        }
        chain.add(topic("t20000"));

        assertThat(PublishingPolicy.obstacles(roadmap(stage("s", chain.toArray(OutlineNode[]::new)))))
                .isEmpty();
    }

    @Test
    void a_roadmap_in_which_nothing_counts_is_refused() {
        OutlineNode optional = OutlineNode.of("o", NodeKind.STAGE, "Bonus")
                .but()
                .optional(true)
                .children(List.of(topic("a")))
                .node();

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
        return node(id, NodeKind.TOPIC, after(after), List.of());
    }

    private static List<Prerequisite> after(String... nodes) {
        return List.of(nodes).stream()
                .map(before -> new Prerequisite(before, Prerequisite.HARD))
                .toList();
    }

    private static OutlineNode node(
            String id, NodeKind kind, List<Prerequisite> prerequisites, List<OutlineNode> children) {
        return OutlineNode.of(id, kind, "title " + id)
                .but()
                .prerequisites(prerequisites)
                .children(children)
                .node();
    }
}
