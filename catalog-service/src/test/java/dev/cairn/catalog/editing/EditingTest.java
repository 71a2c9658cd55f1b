package dev.cairn.catalog.editing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.catalog.editing.model.DraftLimits;
import dev.cairn.catalog.editing.model.Edited;
import dev.cairn.catalog.editing.model.Editing;
import dev.cairn.catalog.editing.model.Field;
import dev.cairn.catalog.editing.model.Operation;
import dev.cairn.catalog.editing.model.Refused;
import dev.cairn.catalog.editing.model.Refused.Reason;
import dev.cairn.catalog.roadmap.model.NodeKind;
import dev.cairn.catalog.roadmap.model.Origin;
import dev.cairn.catalog.roadmap.model.OutlineNode;
import dev.cairn.catalog.roadmap.model.Prerequisite;
import dev.cairn.catalog.roadmap.model.Resource;
import dev.cairn.catalog.roadmap.model.Roadmap;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What each operation does, and what it refuses. */
class EditingTest {

    private static final OutlineNode BLANK = OutlineNode.of("", NodeKind.TOPIC, "");

    private final Roadmap knots = roadmap(
            node("s1", NodeKind.STAGE, topic("a"), topic("b", "a"), topic("c", "a", "b")),
            node("s2", NodeKind.STAGE, topic("d")));

    @Test
    void what_is_not_there_is_named() {
        assertThat(refused(knots, new Operation.Rename("gone", "New")))
                .isEqualTo(new Refused(Reason.UNKNOWN_NODE, "Knots", "node gone", "a node of this draft"));
        for (Operation operation : List.of(
                new Operation.Add("n", NodeKind.TOPIC, "New", "gone", null),
                new Operation.Move("a", "gone", null),
                new Operation.Hide("gone"),
                new Operation.Remove("gone"),
                new Operation.LinkPrerequisite("a", "gone", Prerequisite.HARD),
                new Operation.Merge("n", List.of("a", "gone"), null),
                new Operation.Replace("gone", "n", null))) {
            assertThat(refused(knots, operation).reason()).as("%s", operation).isEqualTo(Reason.UNKNOWN_NODE);
        }
    }

    @Test
    void the_roadmap_itself_can_be_renamed_and_described_and_nothing_else() {
        assertThat(done(knots, new Operation.Rename("", "Ropes")).title()).isEqualTo("Ropes");
        assertThat(done(
                                knots,
                                set(
                                        "",
                                        Field.DESCRIPTION,
                                        BLANK.but().description("About").node()))
                        .description())
                .isEqualTo("About");
        for (Operation operation : List.of(
                new Operation.Move("", "s1", null),
                new Operation.Remove(""),
                new Operation.Hide(""),
                set("", Field.OPTIONAL, BLANK.but().optional(true).node()),
                new Operation.Split("", List.of(part("n1"), part("n2"))))) {
            assertThat(Editing.decide(knots, operation)).as("%s", operation).isInstanceOf(Refused.class);
        }
    }

    @Test
    void a_description_of_200_001_characters_is_refused_with_its_path() {
        assertThat(done(knots, described("a", 200_000)).outline()).isNotEmpty();
        assertThat(refused(knots, described("a", 200_001)))
                .isEqualTo(new Refused(
                        Reason.NOT_POSSIBLE,
                        "Knots > title s1 > title a",
                        "description of 200001 characters",
                        "at most 200000 characters"));
    }

    @Test
    void a_title_is_there_and_not_too_long() {
        assertThat(refused(knots, new Operation.Rename("a", " ")).reason()).isEqualTo(Reason.NOT_POSSIBLE);
        assertThat(refused(knots, new Operation.Rename("a", "x".repeat(201))).found())
                .isEqualTo("a title of 201 characters");
        assertThat(refused(knots, new Operation.Add("n", NodeKind.TOPIC, "", "s1", null))
                        .path())
                .startsWith("Knots > title s1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                " JavaScript:alert(1)",
                "java\tscript:alert(1)",
                "\u0001javascript:x",
                "data:text/html,x",
                "vbscript:x",
                ""
            })
    void an_address_that_would_run_or_is_empty_is_refused(String url) {
        assertThat(Editing.decide(knots, resource("article", url))).isInstanceOf(Refused.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://a.example/b:c", "http://a.example", "docs/b.md", "#part", "mailto:a@b.example"})
    void an_address_on_the_web_or_in_the_document_is_taken(String url) {
        assertThat(Editing.decide(knots, resource("article", url))).isInstanceOf(Edited.class);
    }

    @Test
    void a_resource_of_a_type_that_is_not_known_is_refused() {
        assertThat(refused(knots, resource("song", "https://a.example")).expected())
                .contains("article");
    }

    @Test
    void nothing_goes_below_itself() {
        assertThat(refused(knots, new Operation.Move("s1", "a", null)).found()).isEqualTo("a place below itself");
        assertThat(refused(knots, new Operation.Move("s1", "s1", null)).reason())
                .isEqualTo(Reason.NOT_POSSIBLE);
    }

    @Test
    void a_place_beyond_the_last_is_refused() {
        assertThat(refused(knots, new Operation.Move("a", "s2", 2)).expected()).isEqualTo("0 to 1");
        assertThat(refused(knots, new Operation.Move("a", "s2", -1)).reason()).isEqualTo(Reason.NOT_POSSIBLE);
    }

    @Test
    void an_id_that_is_there_is_not_given_again() {
        assertThat(refused(knots, new Operation.Add("d", NodeKind.TOPIC, "New", "s1", null))
                        .expected())
                .isEqualTo("an id never used before");
        assertThat(refused(knots, new Operation.Replace("a", "b", null)).reason())
                .isEqualTo(Reason.NOT_POSSIBLE);
    }

    @Test
    void a_draft_with_an_id_twice_is_not_edited_by_guess() {
        Roadmap twice = roadmap(node("s1", NodeKind.STAGE, topic("a"), topic("a")));

        assertThat(refused(twice, new Operation.Rename("a", "New")).found()).isEqualTo("id a twice");
    }

    @Test
    void levels_end_at_32_and_a_draft_that_is_deeper_can_still_be_edited() {
        Roadmap deep = roadmap(chain(DraftLimits.DEEPEST));
        Roadmap deeper = roadmap(chain(DraftLimits.DEEPEST + 10));

        assertThat(refused(deep, new Operation.Add("n", NodeKind.TOPIC, "New", "c31", null)))
                .satisfies(refusal -> assertThat(refusal.reason()).isEqualTo(Reason.TOO_LARGE))
                .satisfies(refusal -> assertThat(refusal.path()).endsWith("title c31 > New"));
        assertThat(done(deep, new Operation.Add("n", NodeKind.TOPIC, "New", "c30", null)))
                .isNotNull();
        assertThat(done(deeper, new Operation.Rename("c41", "New"))).isNotNull();
        assertThat(done(deeper, new Operation.Move("c20", "c0", null))).isNotNull();
    }

    @Test
    void a_tree_as_deep_as_it_has_nodes_does_not_overflow() {
        assertThat(Editing.decide(roadmap(chain(1_000)), new Operation.Remove("c1")))
                .isInstanceOf(Edited.class);
    }

    @Test
    void nodes_end_at_20_000() {
        Roadmap full = roadmap(node(
                "s",
                NodeKind.STAGE,
                IntStream.range(1, DraftLimits.MOST_NODES)
                        .mapToObj(at -> topic("t" + at))
                        .toArray(OutlineNode[]::new)));

        assertThat(refused(full, new Operation.Add("n", NodeKind.TOPIC, "New", "s", null))
                        .found())
                .isEqualTo("20001 nodes");
        Edited emptied = edited(full, new Operation.Remove("s"));
        assertThat(emptied.nodes()).hasSize(Edited.MOST_NAMED);
        assertThat(Editing.undo(emptied.roadmap(), emptied.undo()))
                .isInstanceOfSatisfying(
                        Edited.class, back -> assertThat(back.roadmap()).isEqualTo(full));
    }

    @Test
    void a_draft_that_the_store_would_not_take_is_refused() {
        OutlineNode[] heavy = IntStream.range(0, 58)
                .mapToObj(at -> OutlineNode.of("t" + at, NodeKind.TOPIC, "T")
                        .but()
                        .description("x".repeat(at == 0 ? 1 : 200_000))
                        .node())
                .toArray(OutlineNode[]::new);

        assertThat(refused(roadmap(heavy), described("t0", 199_999)).reason()).isEqualTo(Reason.TOO_LARGE);
    }

    @Test
    void what_is_split_goes_and_its_parts_know_it() {
        Roadmap parent = roadmap(node("s", NodeKind.STAGE, node("x", NodeKind.SECTION, topic("a"), topic("b", "x"))));
        Roadmap split = done(
                parent,
                new Operation.Split("x", List.of(part("n1"), new Operation.Part("n2", "Second", List.of("b")))));

        OutlineNode stage = split.outline().getFirst();
        assertThat(stage.children()).extracting(OutlineNode::id).containsExactly("n1", "n2");
        assertThat(stage.children())
                .allSatisfy(made -> assertThat(made.origins()).containsExactly(new Origin("x", Origin.Kind.SPLIT)));
        assertThat(stage.children().get(0).children())
                .extracting(OutlineNode::id)
                .containsExactly("a");
        assertThat(stage.children().get(1).children())
                .extracting(OutlineNode::id)
                .containsExactly("b");
        assertThat(stage.children().get(1).children().getFirst().prerequisites())
                .extracting(Prerequisite::node)
                .containsExactly("n1", "n2");
    }

    @Test
    void a_split_into_one_or_with_a_child_twice_is_refused() {
        assertThat(refused(knots, new Operation.Split("s1", List.of(part("n1"))))
                        .found())
                .isEqualTo("1 parts");
        assertThat(refused(
                                knots,
                                new Operation.Split(
                                        "s1",
                                        List.of(
                                                new Operation.Part("n1", "One", List.of("a")),
                                                new Operation.Part("n2", "Two", List.of("a")))))
                        .found())
                .isEqualTo("child a");
        assertThat(refused(knots, new Operation.Split("s1", List.of(part("n1"), part("n1"))))
                        .expected())
                .isEqualTo("an id never used before");
    }

    @Test
    void what_is_merged_is_one_node_with_what_all_had() {
        Roadmap merged = done(knots, new Operation.Merge("n", List.of("a", "c"), "Both"));

        List<OutlineNode> topics = merged.outline().getFirst().children();
        assertThat(topics).extracting(OutlineNode::id).containsExactly("n", "b");
        assertThat(topics.get(0).title()).isEqualTo("Both");
        assertThat(topics.get(0).origins())
                .containsExactly(new Origin("a", Origin.Kind.MERGED), new Origin("c", Origin.Kind.MERGED));
        assertThat(topics.get(0).prerequisites()).extracting(Prerequisite::node).containsExactly("b");
        assertThat(topics.get(1).prerequisites()).extracting(Prerequisite::node).containsExactly("n");
    }

    @Test
    void a_merge_of_one_or_with_what_stands_above_is_refused() {
        assertThat(refused(knots, new Operation.Merge("n", List.of("a", "a"), null))
                        .reason())
                .isEqualTo(Reason.NOT_POSSIBLE);
        assertThat(refused(knots, new Operation.Merge("n", List.of("s1", "a"), null))
                        .path())
                .isEqualTo("Knots > title s1 > title a");
    }

    @Test
    void a_topic_whose_meaning_changed_gets_another_id_and_keeps_its_place() {
        Roadmap replaced = done(knots, new Operation.Replace("a", "n", "Another"));

        List<OutlineNode> topics = replaced.outline().getFirst().children();
        assertThat(topics).extracting(OutlineNode::id).containsExactly("n", "b", "c");
        assertThat(topics.get(0).origins()).containsExactly(new Origin("a", Origin.Kind.REPLACED));
        assertThat(topics.get(2).prerequisites()).extracting(Prerequisite::node).containsExactly("n", "b");
    }

    @Test
    void what_goes_is_not_needed_any_more() {
        Roadmap left = done(knots, new Operation.Remove("a"));

        assertThat(left.outline().getFirst().children().get(1).prerequisites())
                .extracting(Prerequisite::node)
                .containsExactly("b");
    }

    @Test
    void to_link_again_changes_the_kind_and_to_unlink_what_is_not_linked_is_refused() {
        Roadmap soft = done(knots, new Operation.LinkPrerequisite("c", "a", Prerequisite.SOFT));

        assertThat(soft.outline().getFirst().children().get(2).prerequisites())
                .containsExactly(new Prerequisite("a", Prerequisite.SOFT), new Prerequisite("b", Prerequisite.HARD));
        assertThat(refused(knots, new Operation.UnlinkPrerequisite("a", "b")).found())
                .isEqualTo("prerequisite b");
        assertThat(refused(knots, new Operation.LinkPrerequisite("a", "a", Prerequisite.HARD))
                        .reason())
                .isEqualTo(Reason.NOT_POSSIBLE);
    }

    @Test
    void what_changes_nothing_is_no_change() {
        assertThat(edited(knots, new Operation.Rename("a", "title a")).isChange())
                .isFalse();
        assertThat(edited(knots, new Operation.Show("a")).isChange()).isFalse();
        assertThat(edited(knots, new Operation.Move("a", "s1", 0)).isChange()).isFalse();
    }

    @Test
    void an_older_operation_is_undone_when_nothing_stands_on_it() {
        Edited renamed = edited(knots, new Operation.Rename("a", "New"));
        Roadmap later =
                done(done(renamed.roadmap(), described("a", 5)), new Operation.Add("n", NodeKind.TOPIC, "T", "s1", 0));

        assertThat(Editing.undo(later, renamed.undo()))
                .isInstanceOfSatisfying(
                        Edited.class,
                        undone -> assertThat(
                                        undone.roadmap().outline().getFirst().children())
                                .extracting(OutlineNode::title)
                                .containsExactly("T", "title a", "title b", "title c"));
    }

    @Test
    void an_operation_that_another_stands_on_is_not_undone_and_the_node_is_named() {
        Edited renamed = edited(knots, new Operation.Rename("a", "New"));
        Roadmap later = done(renamed.roadmap(), new Operation.Rename("a", "Newer"));
        Edited added = edited(knots, new Operation.Add("n", NodeKind.STAGE, "Stage", "", null));
        Roadmap needed = done(added.roadmap(), new Operation.LinkPrerequisite("a", "n", Prerequisite.HARD));
        Roadmap filled = done(added.roadmap(), new Operation.Move("a", "n", null));
        Edited removed = edited(knots, new Operation.Remove("a"));
        Roadmap without = done(removed.roadmap(), new Operation.Remove("s1"));

        assertThat(notUndone(later, renamed).path()).isEqualTo("Knots > title s1 > Newer");
        assertThat(notUndone(needed, added).found()).isEqualTo("prerequisite n");
        assertThat(notUndone(filled, added).found()).isEqualTo("another node below it");
        assertThat(notUndone(without, removed).reason()).isEqualTo(Reason.NOT_UNDOABLE);
    }

    @Test
    void nothing_is_undone_twice() {
        for (Operation operation : List.of(
                new Operation.Move("c", "s1", 0),
                new Operation.Remove("a"),
                new Operation.Rename("a", "New"),
                new Operation.Add("n", NodeKind.TOPIC, "T", "s1", null))) {
            Edited edited = edited(knots, operation);
            Edited undone = (Edited) Editing.undo(edited.roadmap(), edited.undo());

            assertThat(notUndone(undone.roadmap(), edited).reason()).isEqualTo(Reason.NOT_UNDOABLE);
        }
    }

    private static Refused notUndone(Roadmap roadmap, Edited edited) {
        Editing undone = Editing.undo(roadmap, edited.undo());
        assertThat(undone).isInstanceOf(Refused.class);
        return (Refused) undone;
    }

    private static Edited edited(Roadmap roadmap, Operation operation) {
        Editing editing = Editing.decide(roadmap, operation);
        assertThat(editing).isInstanceOf(Edited.class);
        return (Edited) editing;
    }

    private static Roadmap done(Roadmap roadmap, Operation operation) {
        return edited(roadmap, operation).roadmap();
    }

    private static Refused refused(Roadmap roadmap, Operation operation) {
        Editing editing = Editing.decide(roadmap, operation);
        assertThat(editing).isInstanceOf(Refused.class);
        return (Refused) editing;
    }

    private static Operation described(String node, int characters) {
        return set(
                node,
                Field.DESCRIPTION,
                BLANK.but().description("y".repeat(characters)).node());
    }

    private static Operation resource(String type, String url) {
        return set(
                "a",
                Field.RESOURCES,
                BLANK.but().resources(List.of(new Resource(type, "T", url))).node());
    }

    private static Operation set(String node, Field field, OutlineNode value) {
        return new Operation.SetField(node, field, value);
    }

    private static Operation.Part part(String id) {
        return new Operation.Part(id, "Part " + id, List.of());
    }

    private static Roadmap roadmap(OutlineNode... stages) {
        return new Roadmap("Knots", null, null, List.of(stages), List.of());
    }

    private static OutlineNode chain(int length) {
        OutlineNode node = topic("c" + (length - 1));
        for (int at = length - 2; at >= 0; at--) {
            node = node("c" + at, NodeKind.SECTION, node);
        }
        return node;
    }

    private static OutlineNode topic(String id, String... after) {
        return OutlineNode.of(id, NodeKind.TOPIC, "title " + id)
                .but()
                .prerequisites(List.of(after).stream()
                        .map(needed -> new Prerequisite(needed, Prerequisite.HARD))
                        .toList())
                .node();
    }

    private static OutlineNode node(String id, NodeKind kind, OutlineNode... children) {
        return OutlineNode.of(id, kind, "title " + id)
                .but()
                .children(List.of(children))
                .node();
    }
}
