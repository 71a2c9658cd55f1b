package dev.cairn.catalog.editing.model;

import dev.cairn.catalog.roadmap.model.NodeKind;
import dev.cairn.catalog.roadmap.model.OutlineNode;
import dev.cairn.catalog.roadmap.model.Roadmap;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A draft taken apart, so that nodes can be changed, placed and taken out; what was done is seen by comparing, so that
 * the undo of an operation follows from the operation. Without recursion, as a tree may be deep. For one decision.
 */
final class Workbench {

    /** The roadmap itself; no node has this id. */
    static final String ROOT = "";

    private final Roadmap roadmap;

    /** Nodes without their children; in reading order before anything was done. */
    private final Map<String, OutlineNode> nodes = new LinkedHashMap<>();

    private final Map<String, String> parents = new HashMap<>();
    private final Map<String, List<String>> children = new HashMap<>();

    private final Map<String, Integer> orderBefore = new HashMap<>();
    private final Map<String, @Nullable OutlineNode> nodesBefore = new LinkedHashMap<>();
    private final Map<String, String> parentsBefore = new HashMap<>();
    private final Map<String, List<String>> childrenBefore = new HashMap<>();
    private final Set<String> placed = new HashSet<>();

    private Workbench(Roadmap roadmap) {
        this.roadmap = roadmap;
    }

    /** Takes a draft apart; refused if an id stands in it twice. */
    static Workbench of(Roadmap roadmap) throws NotDone {
        Workbench bench = new Workbench(roadmap);
        OutlineNode root = OutlineNode.of(ROOT, NodeKind.STAGE, roadmap.title())
                .but()
                .description(roadmap.description())
                .outcome(roadmap.outcome())
                .children(roadmap.outline())
                .node();
        Deque<OutlineNode> open = new ArrayDeque<>();
        open.push(root);
        while (!open.isEmpty()) {
            OutlineNode node = open.pop();
            bench.orderBefore.put(node.id(), bench.nodes.size());
            if (bench.nodes.put(node.id(), bare(node)) != null) {
                throw new NotDone(
                        Refused.Reason.NOT_POSSIBLE, bench.path(node.id()), "id " + node.id() + " twice", "it once");
            }
            List<String> below = new ArrayList<>();
            for (OutlineNode child : node.children()) {
                below.add(child.id());
                bench.parents.put(child.id(), node.id());
            }
            bench.children.put(node.id(), below);
            node.children().reversed().forEach(open::push);
        }
        return bench;
    }

    private static OutlineNode bare(OutlineNode node) {
        return node.children().isEmpty() ? node : node.but().children(List.of()).node();
    }

    boolean has(String id) {
        return nodes.containsKey(id);
    }

    /** The node without its children, the roadmap too. */
    OutlineNode node(String id) throws NotDone {
        OutlineNode node = nodes.get(id);
        if (node == null) {
            throw new NotDone(Refused.Reason.UNKNOWN_NODE, path(ROOT), "node " + id, "a node of this draft");
        }
        return node;
    }

    Collection<OutlineNode> all() {
        return Collections.unmodifiableCollection(nodes.values());
    }

    /** How many nodes there are, the roadmap not counted. */
    int size() {
        return nodes.size() - 1;
    }

    int sizeBefore() {
        return orderBefore.size() - 1;
    }

    /** The node above; the empty text for the roadmap's. Not for the roadmap itself. */
    String parent(String id) {
        return Objects.requireNonNull(parents.get(id), id);
    }

    List<String> children(String id) {
        return Collections.unmodifiableList(children.getOrDefault(id, List.of()));
    }

    int position(String id) {
        return children(parent(id)).indexOf(id);
    }

    @Nullable
    String siblingBefore(String id) {
        int position = position(id);
        return position == 0 ? null : children(parent(id)).get(position - 1);
    }

    /** Titles from the roadmap down to the node; as far as it hangs on anything. */
    String path(String id) {
        Deque<String> titles = new ArrayDeque<>();
        for (String at = id; at != null; at = parents.get(at)) {
            OutlineNode node = nodes.get(at);
            titles.push(node == null ? at : node.title());
        }
        return String.join(" > ", titles);
    }

    boolean isWithin(String id, String above) {
        for (String at = id; at != null; at = parents.get(at)) {
            if (at.equals(above)) {
                return true;
            }
        }
        return false;
    }

    /** The node and all below it, in reading order. */
    List<String> subtree(String id) {
        List<String> found = new ArrayList<>();
        Deque<String> open = new ArrayDeque<>();
        open.push(id);
        while (!open.isEmpty()) {
            String at = open.pop();
            found.add(at);
            children(at).reversed().forEach(open::push);
        }
        return found;
    }

    /** The node at the end of the longest way down, as it is now. */
    String deepest() {
        Map<String, Integer> depths = depths(children);
        return Collections.max(depths.entrySet(), Map.Entry.comparingByValue()).getKey();
    }

    /** Levels from the top down to the node; 1 for a stage. */
    int depth(String id) {
        int depth = 0;
        for (String at = parents.get(id); at != null; at = parents.get(at)) {
            depth++;
        }
        return depth;
    }

    int heightBefore() {
        Map<String, List<String>> before = new HashMap<>(children);
        before.putAll(childrenBefore);
        return Collections.max(depths(before).values());
    }

    private static Map<String, Integer> depths(Map<String, List<String>> children) {
        Map<String, Integer> depths = new HashMap<>();
        Deque<String> open = new ArrayDeque<>();
        depths.put(ROOT, 0);
        open.push(ROOT);
        while (!open.isEmpty()) {
            String at = open.pop();
            int depth = depths.getOrDefault(at, 0);
            for (String child : children.getOrDefault(at, List.of())) {
                depths.put(child, depth + 1);
                open.push(child);
            }
        }
        return depths;
    }

    /** Puts another content in the place of what the node had. */
    void change(OutlineNode node) {
        touch(node.id());
        nodes.put(node.id(), bare(node));
    }

    /** Puts a node in that is not there, without children. */
    void insert(OutlineNode node, String parent, int position) {
        touch(node.id());
        nodes.put(node.id(), bare(node));
        keepList(node.id());
        children.put(node.id(), new ArrayList<>());
        attach(node.id(), parent, position);
    }

    /** Takes a node off its place, with all below it; it must be attached again or dropped. */
    void detach(String id) {
        touch(id);
        String parent = parent(id);
        keepList(parent);
        children.getOrDefault(parent, List.of()).remove(id);
        parents.remove(id);
    }

    /** Gives a detached node its place. */
    void attach(String id, String parent, int position) {
        keepList(parent);
        placed.add(id);
        parents.put(id, parent);
        children.computeIfAbsent(parent, none -> new ArrayList<>()).add(position, id);
    }

    /** Takes a node out, with all below it. */
    void takeOut(String id) {
        List<String> all = subtree(id);
        all.forEach(this::touch);
        detach(id);
        for (String gone : all) {
            keepList(gone);
            children.remove(gone);
            parents.remove(gone);
            nodes.remove(gone);
        }
    }

    private void touch(String id) {
        if (!nodesBefore.containsKey(id)) {
            nodesBefore.put(id, nodes.get(id));
            String parent = parents.get(id);
            if (parent != null) {
                parentsBefore.put(id, parent);
            }
        }
    }

    private void keepList(String parent) {
        childrenBefore.computeIfAbsent(parent, first -> List.copyOf(children.getOrDefault(first, List.of())));
    }

    /** Puts everything together again, with what undoes it. */
    Edited edited() {
        return new Edited(together(), undo());
    }

    private Roadmap together() {
        Map<String, OutlineNode> whole = new HashMap<>();
        for (String id : subtree(ROOT).reversed()) {
            OutlineNode node = Objects.requireNonNull(nodes.get(id));
            List<OutlineNode> below = children(id).stream()
                    .map(child -> Objects.requireNonNull(whole.remove(child)))
                    .toList();
            whole.put(id, below.isEmpty() ? node : node.but().children(below).node());
        }
        OutlineNode root = Objects.requireNonNull(whole.get(ROOT));
        return new Roadmap(root.title(), root.description(), root.outcome(), root.children(), roadmap.notes());
    }

    private Undo undo() {
        Map<String, Map<String, Integer>> positions = new HashMap<>();
        Map<String, Map<String, Integer>> positionsNow = new HashMap<>();
        List<Undo.Step> steps = new ArrayList<>();
        List<Undo.Step> made = new ArrayList<>();
        List<String> touched = nodesBefore.keySet().stream()
                .sorted(Comparator.comparing(id -> orderBefore.getOrDefault(id, Integer.MAX_VALUE)))
                .toList();
        for (String id : touched) {
            OutlineNode before = nodesBefore.get(id);
            OutlineNode now = nodes.get(id);
            if (before == null && now != null) {
                made.add(new Undo.Made(id, Field.fingerprint(EnumSet.allOf(Field.class), now)));
            } else if (before != null && now == null) {
                steps.add(new Undo.Gone(before, placeBefore(id, positions)));
            } else if (before != null && now != null) {
                compare(before, now, positions, positionsNow, steps);
            }
        }
        steps.addAll(made);
        return new Undo(steps);
    }

    private void compare(
            OutlineNode before,
            OutlineNode now,
            Map<String, Map<String, Integer>> positions,
            Map<String, Map<String, Integer>> positionsNow,
            List<Undo.Step> into) {
        String id = now.id();
        Set<Field> fields = Field.differing(before, now);
        if (!fields.isEmpty()) {
            into.add(new Undo.Changed(fields, Field.only(fields, before), Field.fingerprint(fields, now)));
        }
        if (placed.contains(id)) {
            Undo.Place from = placeBefore(id, positions);
            Undo.Place to = place(id, parent(id), children(parent(id)), positionsNow);
            if (!from.equals(to)) {
                into.add(new Undo.Moved(id, from, to));
            }
        }
    }

    private Undo.Place placeBefore(String id, Map<String, Map<String, Integer>> positions) {
        String parent = Objects.requireNonNull(parentsBefore.get(id), id);
        return place(id, parent, childrenBefore.getOrDefault(parent, children(parent)), positions);
    }

    /** A table for each parent: a stage of thousands is not searched thousands of times. */
    private static Undo.Place place(
            String id, String parent, List<String> siblings, Map<String, Map<String, Integer>> positions) {
        Map<String, Integer> table = positions.computeIfAbsent(parent, of -> {
            Map<String, Integer> made = new HashMap<>();
            for (int at = 0; at < siblings.size(); at++) {
                made.put(siblings.get(at), at);
            }
            return made;
        });
        int position = Objects.requireNonNull(table.get(id), id);
        return new Undo.Place(parent, position == 0 ? null : siblings.get(position - 1), position);
    }
}
