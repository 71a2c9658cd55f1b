package dev.cairn.catalog.editing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.catalog.editing.model.Edited;
import dev.cairn.catalog.editing.model.Editing;
import dev.cairn.catalog.editing.model.Field;
import dev.cairn.catalog.editing.model.Operation;
import dev.cairn.catalog.roadmap.model.Estimate;
import dev.cairn.catalog.roadmap.model.NodeKind;
import dev.cairn.catalog.roadmap.model.Note;
import dev.cairn.catalog.roadmap.model.OutlineNode;
import dev.cairn.catalog.roadmap.model.Prerequisite;
import dev.cairn.catalog.roadmap.model.Resource;
import dev.cairn.catalog.roadmap.model.Roadmap;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** The laws of operations, on drafts of any shape: a number is the seed of a draft and of what is done to it. */
class EditingLawsTest {

    private static final int OPERATIONS = 12;
    private static final List<NodeKind> KINDS = List.of(NodeKind.STAGE, NodeKind.SECTION, NodeKind.TOPIC);

    @Property(tries = 400)
    void to_do_and_to_undo_is_to_do_nothing(@ForAll long seed) {
        Walk walk = new Walk(seed);
        for (int i = 0; i < OPERATIONS; i++) {
            Roadmap before = walk.roadmap;
            Edited edited = walk.step();

            Edited undone = done(Editing.undo(edited.roadmap(), edited.undo()));
            assertThat(undone.roadmap()).as("undo of %s", walk.last).isEqualTo(before);

            Edited again = done(Editing.undo(undone.roadmap(), undone.undo()));
            assertThat(again.roadmap()).as("redo of %s", walk.last).isEqualTo(edited.roadmap());
        }
    }

    @Property(tries = 200)
    void all_operations_undone_from_the_last_to_the_first_give_the_first_draft(@ForAll long seed) {
        Walk walk = new Walk(seed);
        Roadmap first = walk.roadmap;
        List<Edited> all = new ArrayList<>();
        for (int i = 0; i < OPERATIONS; i++) {
            all.add(walk.step());
        }
        Roadmap now = walk.roadmap;
        for (Edited edited : all.reversed()) {
            now = done(Editing.undo(now, edited.undo())).roadmap();
        }

        assertThat(now).isEqualTo(first);
    }

    @Property(tries = 300)
    void no_id_stands_twice_or_comes_back_as_another_node(@ForAll long seed) {
        Walk walk = new Walk(seed);
        Set<String> ever = new HashSet<>(ids(walk.roadmap));
        for (int i = 0; i < OPERATIONS; i++) {
            Set<String> before = new HashSet<>(ids(walk.roadmap));
            Edited edited = walk.step();
            List<String> after = ids(edited.roadmap());

            assertThat(after).doesNotHaveDuplicates();
            List<String> fresh =
                    after.stream().filter(id -> !before.contains(id)).toList();
            assertThat(fresh).noneMatch(ever::contains);
            assertThat(edited.made()).containsExactlyInAnyOrderElementsOf(fresh);
            ever.addAll(fresh);
        }
    }

    @Property(tries = 300)
    void what_an_operation_does_not_name_stays_as_it_was_in_the_order_that_it_had(@ForAll long seed) {
        Walk walk = new Walk(seed);
        for (int i = 0; i < OPERATIONS; i++) {
            Roadmap before = walk.roadmap;
            Edited edited = walk.step();
            Set<String> named = new HashSet<>(edited.nodes());

            assertThat(untouched(edited.roadmap(), named)).isEqualTo(untouched(before, named));
            assertThat(edited.roadmap().notes()).isEqualTo(before.notes());
        }
    }

    @Property(tries = 300)
    void an_undo_after_others_is_refused_or_leaves_a_sound_draft(@ForAll long seed) {
        Walk walk = new Walk(seed);
        List<Edited> all = new ArrayList<>();
        for (int i = 0; i < OPERATIONS; i++) {
            all.add(walk.step());
        }
        Roadmap now = walk.roadmap;
        for (Edited edited : all) {
            if (Editing.undo(now, edited.undo()) instanceof Edited undone) {
                assertThat(ids(undone.roadmap())).doesNotHaveDuplicates();
                if (Editing.undo(undone.roadmap(), edited.undo()) instanceof Edited twice) {
                    assertThat(twice.isChange()).isFalse();
                }
                assertThat(done(Editing.undo(undone.roadmap(), undone.undo())).roadmap())
                        .isEqualTo(now);
            }
        }
    }

    private static Edited done(Editing editing) {
        assertThat(editing).isInstanceOf(Edited.class);
        return (Edited) editing;
    }

    private static List<String> ids(Roadmap roadmap) {
        return roadmap.outline().stream()
                .flatMap(OutlineNode::all)
                .map(OutlineNode::id)
                .toList();
    }

    /** Below each node, the children that were not named, without what is below them. */
    private static Map<String, List<OutlineNode>> untouched(Roadmap roadmap, Set<String> named) {
        Map<String, List<OutlineNode>> untouched = new HashMap<>();
        put("", roadmap.outline(), named, untouched);
        roadmap.outline().stream()
                .flatMap(OutlineNode::all)
                .forEach(node -> put(node.id(), node.children(), named, untouched));
        return untouched;
    }

    private static void put(
            String parent, List<OutlineNode> children, Set<String> named, Map<String, List<OutlineNode>> into) {
        List<OutlineNode> left = children.stream()
                .filter(node -> !named.contains(node.id()))
                .map(node -> node.but().children(List.of()).node())
                .toList();
        if (!left.isEmpty()) {
            into.put(parent, left);
        }
    }

    /** Does one operation after the other, each one that the draft allows. */
    private static final class Walk {

        private final Random chance;
        private int lastId;
        Roadmap roadmap;
        Operation last = new Operation.Hide("");

        Walk(long seed) {
            chance = new Random(seed);
            List<OutlineNode> stages = new ArrayList<>();
            int width = 1 + chance.nextInt(4);
            for (int i = 0; i < width; i++) {
                stages.add(tree(0));
            }
            roadmap = new Roadmap("A draft", "About", null, stages, List.of(new Note(null, "kept")));
        }

        Edited step() {
            while (true) {
                last = operation();
                if (Editing.decide(roadmap, last) instanceof Edited edited) {
                    roadmap = edited.roadmap();
                    return edited;
                }
            }
        }

        private OutlineNode tree(int depth) {
            List<OutlineNode> below = new ArrayList<>();
            for (int i = chance.nextInt(4 - depth); i > 0; i--) {
                below.add(tree(depth + 1));
            }
            return OutlineNode.of(id(), KINDS.get(Math.min(depth, 2)), "T" + chance.nextInt(5))
                    .but()
                    .description(chance.nextBoolean() ? "text " + chance.nextInt(9) : null)
                    .estimate(chance.nextBoolean() ? new Estimate(1, 1 + chance.nextInt(3), "weeks") : null)
                    .tags(chance.nextBoolean() ? List.of("tag") : List.of())
                    .resources(List.of(new Resource("article", "A", "https://a.example/" + chance.nextInt(3))))
                    .outsideId(chance.nextBoolean() ? "outside" + lastId : null)
                    .children(below)
                    .node();
        }

        private Operation operation() {
            return switch (chance.nextInt(12)) {
                case 0 -> new Operation.Add(id(), NodeKind.TOPIC, "New", anyOrRoot(), null);
                case 1 -> new Operation.Rename(anyOrRoot(), "T" + chance.nextInt(5));
                case 2, 3 -> new Operation.Move(any(), anyOrRoot(), chance.nextBoolean() ? null : chance.nextInt(3));
                case 4 -> split();
                case 5 -> new Operation.Merge(id(), List.of(any(), any()), chance.nextBoolean() ? "Both" : null);
                case 6 -> new Operation.Replace(any(), id(), chance.nextBoolean() ? "Other" : null);
                case 7 ->
                    new Operation.SetField(
                            any(),
                            Field.DESCRIPTION,
                            OutlineNode.of("", NodeKind.TOPIC, "")
                                    .but()
                                    .description("text " + chance.nextInt(9))
                                    .node());
                case 8 ->
                    new Operation.LinkPrerequisite(
                            any(), any(), chance.nextBoolean() ? Prerequisite.HARD : Prerequisite.SOFT);
                case 9 -> chance.nextBoolean() ? new Operation.Hide(any()) : new Operation.Show(any());
                case 10 -> new Operation.UnlinkPrerequisite(any(), any());
                default -> chance.nextInt(3) == 0 ? new Operation.Remove(any()) : new Operation.Hide(any());
            };
        }

        private Operation split() {
            String node = any();
            List<String> children = roadmap.outline().stream()
                    .flatMap(OutlineNode::all)
                    .filter(there -> there.id().equals(node))
                    .flatMap(there -> there.children().stream())
                    .map(OutlineNode::id)
                    .filter(child -> chance.nextBoolean())
                    .toList();
            return new Operation.Split(
                    node,
                    List.of(new Operation.Part(id(), "One", List.of()), new Operation.Part(id(), "Two", children)));
        }

        private String any() {
            List<String> all = ids(roadmap);
            return all.isEmpty() ? "none" : all.get(chance.nextInt(all.size()));
        }

        private String anyOrRoot() {
            return chance.nextInt(4) == 0 ? "" : any();
        }

        private String id() {
            return "n" + lastId++;
        }
    }
}
