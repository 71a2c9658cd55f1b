package dev.cairn.catalog.diff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.catalog.diff.model.Fate;
import dev.cairn.catalog.diff.model.NodeDiff;
import dev.cairn.catalog.diff.model.Placed;
import dev.cairn.catalog.diff.model.RoadmapDiff;
import dev.cairn.catalog.roadmap.model.NodeKind;
import dev.cairn.catalog.roadmap.model.OutlineNode;
import dev.cairn.catalog.roadmap.model.Roadmap;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;

/** The laws of a comparison, on roadmaps of any shape and edits of any number. */
class RoadmapDiffLawsTest {

    private static final String TOP = "";

    /** A roadmap as who stands under whom, so that a test can edit it. */
    private static final class Tree {

        final Map<String, String> titles = new HashMap<>();
        final Map<String, List<String>> below = new HashMap<>();
        int made;

        Tree() {
            below.put(TOP, new ArrayList<>());
        }

        Tree copy() {
            Tree copy = new Tree();
            copy.titles.putAll(titles);
            below.forEach((id, children) -> copy.below.put(id, new ArrayList<>(children)));
            copy.made = made;
            return copy;
        }

        String add(String parent, int at) {
            String id = "n" + made++;
            titles.put(id, "Node " + id);
            below.put(id, new ArrayList<>());
            children(parent).add(at, id);
            return id;
        }

        List<String> children(String id) {
            return Objects.requireNonNull(below.get(id));
        }

        String parentOf(String id) {
            return below.entrySet().stream()
                    .filter(entry -> entry.getValue().contains(id))
                    .map(Map.Entry::getKey)
                    .findFirst()
                    .orElseThrow();
        }

        void remove(String id) {
            children(parentOf(id)).remove(id);
            forget(id);
        }

        private void forget(String id) {
            children(id).forEach(this::forget);
            titles.remove(id);
            below.remove(id);
        }

        boolean isBelow(String id, String above) {
            return !id.equals(TOP) && (id.equals(above) || isBelow(parentOf(id), above));
        }

        Roadmap roadmap() {
            return new Roadmap("Any", null, null, nodes(TOP), List.of());
        }

        private List<OutlineNode> nodes(String parent) {
            return children(parent).stream()
                    .map(id -> OutlineNode.of(id, NodeKind.TOPIC, Objects.requireNonNull(titles.get(id)))
                            .but()
                            .children(nodes(id))
                            .node())
                    .toList();
        }

        @Nullable
        String any(Random chance) {
            List<String> all = titles.keySet().stream().sorted().toList();
            return all.isEmpty() ? null : all.get(chance.nextInt(all.size()));
        }
    }

    /** Two states, and what was done to the first one. */
    record Edited(
            Roadmap before,
            Roadmap after,
            Set<String> added,
            Set<String> removed,
            Set<String> renamed,
            Set<String> rehung) {}

    @Property(tries = 300)
    void nothing_differs_from_itself(@ForAll("edits") Edited edited) {
        RoadmapDiff diff = RoadmapDiff.between(edited.after(), edited.after());

        assertThat(diff.isNothing()).isTrue();
        assertThat(diff.nodes()).allSatisfy(node -> assertThat(node.fates()).containsExactly(Fate.KEPT));
    }

    @Property(tries = 300)
    void every_node_of_both_is_accounted_for_exactly_once(@ForAll("edits") Edited edited) {
        RoadmapDiff diff = RoadmapDiff.between(edited.before(), edited.after());

        assertThat(diff.nodes().stream().filter(node -> node.before() != null).map(NodeDiff::id))
                .containsExactlyInAnyOrderElementsOf(ids(edited.before()));
        assertThat(diff.nodes().stream().filter(node -> node.after() != null).map(NodeDiff::id))
                .containsExactlyElementsOf(ids(edited.after()));
        assertThat(diff.nodes()).extracting(NodeDiff::id).doesNotHaveDuplicates();
        assertThat(diff.nodes()).allSatisfy(node -> {
            assertThat(node.fates()).isNotEmpty();
            if (node.fates().contains(Fate.KEPT) || node.before() == null || node.after() == null) {
                assertThat(node.fates()).hasSize(1);
            }
        });
    }

    @Property(tries = 300)
    void turned_round_new_and_removed_change_places_and_the_rest_stays(@ForAll("edits") Edited edited) {
        RoadmapDiff there = RoadmapDiff.between(edited.before(), edited.after());
        RoadmapDiff back = RoadmapDiff.between(edited.after(), edited.before());

        assertThat(with(back, Fate.REMOVED)).isEqualTo(with(there, Fate.NEW));
        assertThat(with(back, Fate.NEW)).isEqualTo(with(there, Fate.REMOVED));
        assertThat(with(back, Fate.RENAMED)).isEqualTo(with(there, Fate.RENAMED));
        assertThat(with(back, Fate.MOVED)).hasSameSizeAs(with(there, Fate.MOVED));
    }

    @Property(tries = 300)
    void what_was_done_is_what_is_told(@ForAll("edits") Edited edited) {
        RoadmapDiff diff = RoadmapDiff.between(edited.before(), edited.after());

        assertThat(with(diff, Fate.NEW)).isEqualTo(edited.added());
        assertThat(with(diff, Fate.REMOVED)).isEqualTo(edited.removed());
        assertThat(with(diff, Fate.RENAMED)).isEqualTo(edited.renamed());
        assertThat(with(diff, Fate.MOVED)).containsAll(edited.rehung());
        assertThat(diff.isNothing()).isEqualTo(edited.before().equals(edited.after()));
    }

    /** Those that are not told to have moved stand under the same node and in the same order as before. */
    @Property(tries = 300)
    void what_did_not_move_is_in_the_old_order(@ForAll("edits") Edited edited) {
        RoadmapDiff diff = RoadmapDiff.between(edited.before(), edited.after());
        Set<String> moved = with(diff, Fate.MOVED);
        Map<String, Placed> before = new HashMap<>();
        Placed.all(edited.before().outline()).forEach(placed -> before.put(placed.key(), placed));
        Map<String, Integer> last = new HashMap<>();

        for (Placed now : Placed.all(edited.after().outline())) {
            Placed then = before.get(now.key());
            if (then != null && !moved.contains(now.key())) {
                String parent = String.valueOf(now.parentKey());
                assertThat(String.valueOf(then.parentKey())).isEqualTo(parent);
                assertThat(then.order()).isGreaterThan(last.getOrDefault(parent, -1));
                last.put(parent, then.order());
            }
        }
    }

    private static List<String> ids(Roadmap roadmap) {
        return roadmap.outline().stream()
                .flatMap(OutlineNode::all)
                .map(OutlineNode::id)
                .toList();
    }

    private static Set<String> with(RoadmapDiff diff, Fate fate) {
        Set<String> ids = new HashSet<>();
        diff.nodes().stream().filter(node -> node.fates().contains(fate)).forEach(node -> ids.add(node.id()));
        return ids;
    }

    @Provide
    Arbitrary<Edited> edits() {
        return Arbitraries.randoms().map(RoadmapDiffLawsTest::edited);
    }

    private static Edited edited(Random chance) {
        Tree before = new Tree();
        int many = chance.nextInt(25);
        for (int i = 0; i < many; i++) {
            String parent = Objects.requireNonNullElse(chance.nextInt(3) == 0 ? null : before.any(chance), TOP);
            before.add(parent, before.children(parent).size());
        }
        Tree after = before.copy();
        int edits = chance.nextInt(12);
        for (int i = 0; i < edits; i++) {
            edit(after, chance);
        }
        Set<String> added = new HashSet<>(after.titles.keySet());
        added.removeAll(before.titles.keySet());
        Set<String> removed = new HashSet<>(before.titles.keySet());
        removed.removeAll(after.titles.keySet());
        Set<String> renamed = new HashSet<>();
        Set<String> rehung = new HashSet<>();
        before.titles.keySet().stream().filter(after.titles::containsKey).forEach(id -> {
            if (!Objects.equals(before.titles.get(id), after.titles.get(id))) {
                renamed.add(id);
            }
            if (!before.parentOf(id).equals(after.parentOf(id))) {
                rehung.add(id);
            }
        });
        return new Edited(before.roadmap(), after.roadmap(), added, removed, renamed, rehung);
    }

    private static void edit(Tree tree, Random chance) {
        String id = tree.any(chance);
        String other = Objects.requireNonNullElse(chance.nextInt(4) == 0 ? null : tree.any(chance), TOP);
        switch (chance.nextInt(5)) {
            case 0 -> tree.add(other, chance.nextInt(tree.children(other).size() + 1));
            case 1 -> {
                if (id != null && chance.nextBoolean()) {
                    tree.remove(id);
                }
            }
            case 2 -> {
                if (id != null) {
                    tree.titles.put(id, "Renamed " + chance.nextInt(5));
                }
            }
            default -> {
                if (id != null && !tree.isBelow(other, id)) {
                    tree.children(tree.parentOf(id)).remove(id);
                    tree.children(other).add(chance.nextInt(tree.children(other).size() + 1), id);
                }
            }
        }
    }
}
