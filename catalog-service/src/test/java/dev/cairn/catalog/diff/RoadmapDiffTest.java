package dev.cairn.catalog.diff;

import static dev.cairn.catalog.diff.Outlines.comingFrom;
import static dev.cairn.catalog.diff.Outlines.roadmap;
import static dev.cairn.catalog.diff.Outlines.stage;
import static dev.cairn.catalog.diff.Outlines.titled;
import static dev.cairn.catalog.diff.Outlines.topic;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.catalog.diff.model.Fate;
import dev.cairn.catalog.diff.model.FieldChange;
import dev.cairn.catalog.diff.model.NodeDiff;
import dev.cairn.catalog.diff.model.RoadmapDiff;
import dev.cairn.catalog.roadmap.model.Estimate;
import dev.cairn.catalog.roadmap.model.Origin;
import dev.cairn.catalog.roadmap.model.OutlineNode;
import dev.cairn.catalog.roadmap.model.Roadmap;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class RoadmapDiffTest {

    private static final Roadmap BEFORE =
            roadmap(stage("s", topic("a"), topic("b"), topic("c")), stage("t", topic("d"), topic("e")));

    @Test
    void the_same_is_all_kept_and_says_so() {
        RoadmapDiff diff = RoadmapDiff.between(BEFORE, BEFORE);

        assertThat(diff.isNothing()).isTrue();
        assertThat(diff.inWords()).containsExactly("Nothing changed.");
        assertThat(diff.counts()).containsExactly(Map.entry(Fate.KEPT, 7));
    }

    @Test
    void a_node_may_be_renamed_and_moved() {
        RoadmapDiff diff = RoadmapDiff.between(
                BEFORE,
                roadmap(stage("s", topic("a"), topic("b")), stage("t", topic("d"), topic("e"), titled("c", "Hitch"))));

        assertThat(fates(diff, "c")).containsExactly(Fate.RENAMED, Fate.MOVED);
        assertThat(fates(diff, "e")).containsExactly(Fate.KEPT);
        assertThat(diff.inWords())
                .containsExactly(
                        "6 kept, 1 renamed, 1 moved.",
                        "Topic \"Topic c\" is now called \"Hitch\" and moved from \"Stage s\" to \"Stage t\".");
    }

    @Test
    void of_an_order_that_changed_the_fewest_have_moved() {
        RoadmapDiff diff = RoadmapDiff.between(
                BEFORE, roadmap(stage("s", topic("c"), topic("a"), topic("b")), stage("t", topic("d"), topic("e"))));

        assertThat(moved(diff)).containsExactly("c");
        assertThat(diff.inWords()).contains("Topic \"Topic c\" moved within \"Stage s\".");
    }

    @Test
    void what_was_split_merged_and_replaced_is_told_by_origins() {
        RoadmapDiff diff = RoadmapDiff.between(
                BEFORE,
                roadmap(
                        stage(
                                "s",
                                comingFrom(topic("a1"), Origin.Kind.SPLIT, "a"),
                                comingFrom(topic("a2"), Origin.Kind.SPLIT, "a"),
                                comingFrom(topic("m"), Origin.Kind.MERGED, "b", "c")),
                        stage("t", comingFrom(topic("r"), Origin.Kind.REPLACED, "d"), topic("e"))));

        assertThat(fates(diff, "a")).containsExactly(Fate.SPLIT);
        assertThat(fates(diff, "a2")).containsExactly(Fate.SPLIT);
        assertThat(fates(diff, "b")).containsExactly(Fate.MERGED);
        assertThat(fates(diff, "d")).containsExactly(Fate.REPLACED);
        assertThat(of(diff, "a").into()).containsExactly("a1", "a2");
        assertThat(of(diff, "m").from()).containsExactly("b", "c");
        assertThat(diff.inWords())
                .containsExactly(
                        "3 kept, 3 split, 3 merged, 2 replaced.",
                        "Topic \"Topic m\" was made of \"Topic b\" and \"Topic c\".",
                        "Topic \"Topic a\" was split into \"Topic a1\" and \"Topic a2\".",
                        "Topic \"Topic d\" was replaced by \"Topic r\"; what was learned there does not count here.");
    }

    @Test
    void what_hung_below_a_node_that_was_replaced_has_not_moved() {
        RoadmapDiff diff = RoadmapDiff.between(
                BEFORE,
                roadmap(
                        comingFrom(stage("s2", topic("a"), topic("b"), topic("c")), Origin.Kind.REPLACED, "s"),
                        stage("t", topic("d"), topic("e"))));

        assertThat(moved(diff)).isEmpty();
    }

    @Test
    void a_node_may_stay_and_give_away_a_part_or_take_another_in() {
        RoadmapDiff diff = RoadmapDiff.between(
                BEFORE,
                roadmap(
                        stage(
                                "s",
                                topic("a"),
                                comingFrom(topic("a1"), Origin.Kind.SPLIT, "a"),
                                comingFrom(topic("b"), Origin.Kind.MERGED, "b", "c")),
                        stage("t", topic("d"), topic("e"))));

        assertThat(diff.inWords())
                .contains(
                        "Topic \"Topic a\" was split; \"Topic a1\" came from it.",
                        "Topic \"Topic b\" took in \"Topic c\".");
    }

    @Test
    void an_origin_that_was_known_before_or_is_still_there_is_no_news() {
        Roadmap split = roadmap(stage("s", comingFrom(topic("a1"), Origin.Kind.SPLIT, "a"), topic("b")));

        assertThat(RoadmapDiff.between(split, split).isNothing()).isTrue();
        assertThat(fates(
                        RoadmapDiff.between(
                                BEFORE,
                                roadmap(stage("s", topic("a"), comingFrom(topic("x"), Origin.Kind.REPLACED, "a")))),
                        "x"))
                .containsExactly(Fate.NEW);
    }

    @Test
    void fields_are_noted_with_what_is_gone_and_what_is_new() {
        OutlineNode then = topic("a")
                .but()
                .tags(List.of("old", "both"))
                .estimate(new Estimate(1, 2, "weeks"))
                .node();
        OutlineNode now = topic("a")
                .but()
                .tags(List.of("both", "new"))
                .estimate(new Estimate(3, 3, "weeks"))
                .optional(true)
                .node();

        RoadmapDiff diff = RoadmapDiff.between(roadmap(stage("s", then)), roadmap(stage("s", now)));

        assertThat(fates(diff, "a")).containsExactly(Fate.KEPT);
        assertThat(of(diff, "a").fields())
                .containsExactly(
                        new FieldChange("estimate", List.of("1 to 2 weeks"), List.of("3 weeks")),
                        new FieldChange("optional", List.of("false"), List.of("true")),
                        new FieldChange("tags", List.of("old"), List.of("new")));
        assertThat(diff.inWords()).contains("In topic \"Topic a\" changed: estimate, optional, tags.");
    }

    @Test
    void what_is_new_and_what_is_gone_is_told_with_its_place_and_the_roadmap_itself_too() {
        Roadmap after = new Roadmap(
                "Bends", "About", null, List.of(stage("s", topic("a"), topic("x"), topic("c")), stage("u")), List.of());

        assertThat(RoadmapDiff.between(BEFORE, after).inWords())
                .containsExactly(
                        "3 kept, 2 new, 4 removed.",
                        "The roadmap is now called \"Bends\".",
                        "The roadmap has another description.",
                        "Topic \"Topic x\" is new, in \"Stage s\".",
                        "Stage \"Stage u\" is new.",
                        "Topic \"Topic b\" was removed from \"Stage s\".",
                        "Stage \"Stage t\" was removed.",
                        "Topic \"Topic d\" was removed from \"Stage t\".",
                        "Topic \"Topic e\" was removed from \"Stage t\".");
    }

    @Test
    void a_draft_that_holds_an_id_twice_is_compared_all_the_same() {
        RoadmapDiff diff =
                RoadmapDiff.between(roadmap(stage("s", topic("a"))), roadmap(stage("s", topic("a"), topic("a"))));

        assertThat(diff.nodes()).extracting(NodeDiff::id).containsExactly("s", "a", "a#2");
        assertThat(fates(diff, "a#2")).containsExactly(Fate.NEW);
    }

    @Test
    @Timeout(10)
    void twenty_thousand_nodes_in_another_order_are_compared_in_a_moment() {
        List<OutlineNode> topics = new ArrayList<>();
        for (int at = 0; at < 20_000; at++) {
            topics.add(topic("t" + at));
        }
        Roadmap before = roadmap(stage("s", topics.toArray(OutlineNode[]::new)));
        Collections.shuffle(topics, new Random(7));
        Roadmap after = roadmap(stage("s", topics.toArray(OutlineNode[]::new)));

        assertThat(RoadmapDiff.between(before, after).inWords()).hasSizeGreaterThan(10_000);
    }

    private static NodeDiff of(RoadmapDiff diff, String id) {
        return diff.nodes().stream()
                .filter(node -> node.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static Set<Fate> fates(RoadmapDiff diff, String id) {
        return of(diff, id).fates();
    }

    private static List<String> moved(RoadmapDiff diff) {
        return diff.nodes().stream()
                .filter(node -> node.fates().contains(Fate.MOVED))
                .map(NodeDiff::id)
                .toList();
    }
}
