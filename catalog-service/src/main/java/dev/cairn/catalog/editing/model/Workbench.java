package dev.cairn.catalog.editing.model;

import dev.cairn.catalog.roadmap.model.NodeKind;
import dev.cairn.catalog.roadmap.model.Note;
import dev.cairn.catalog.roadmap.model.OutlineNode;
import dev.cairn.catalog.roadmap.model.Roadmap;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A draft taken apart, so that nodes can be changed, placed and taken out; what was done is seen by comparing, so that
 * the undo of an operation follows from the operation. Without recursion, as a tree may be deep. For one decision.
 */
final class Workbench {

    /** The roadmap itself; no node has this id. */
    static final String ROOT = "";

    /** Nodes without their children; in reading order before anything was done. */
    private final Map<String, OutlineNode> nodes = new LinkedHashMap<>();

    private final Map<String, String> parents = new HashMap<>();
    private final Map<String, List<String>> children = new HashMap<>();

    private final Before before;
    private List<Note> notes;

    private Workbench(Roadmap roadmap) {
        this.before = new Before(roadmap.notes());
        this.notes = roadmap.notes();
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
            bench.before.was(node.id());
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

    /** As {@link #node}; null if it is not there. */
    @Nullable
    OutlineNode find(String id) {
        return nodes.get(id);
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

    /** What is kept beside the nodes, the roadmap's own. */
    List<Note> notes() {
        return notes;
    }

    /** Puts others in the place of all notes. */
    void notes(List<Note> others) {
        notes = List.copyOf(others);
    }

    /** How many nodes there are, the roadmap not counted. */
    int size() {
        return nodes.size() - 1;
    }

    int sizeBefore() {
        return before.size() - 1;
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
        return Collections.max(depths(before.children(children)).values());
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
        before.placed(id);
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
        before.touch(id, nodes.get(id), parents.get(id));
    }

    private void keepList(String parent) {
        before.keep(parent, children.getOrDefault(parent, List.of()));
    }

    /** Puts everything together again, with what undoes it. */
    Edited edited() {
        return new Edited(together(), before.undo(this));
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
        return new Roadmap(root.title(), root.description(), root.outcome(), root.children(), notes);
    }
}
