package dev.cairn.catalog.adoption.model;

import dev.cairn.catalog.roadmap.model.NodeKind;
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
 * A roadmap taken apart to be compared: nodes by id, and who stands where. The roadmap itself is the node above all, with
 * the empty text for its id. Of several nodes with one id the first counts. Immutable.
 */
final class Tree {

    static final String ROOT = "";

    private final Map<String, OutlineNode> nodes = new LinkedHashMap<>();
    private final Map<String, String> parents = new HashMap<>();
    private final Map<String, List<String>> children = new HashMap<>();
    private final Map<String, Integer> positions = new HashMap<>();

    private Tree() {}

    static Tree of(Roadmap roadmap) {
        Tree tree = new Tree();
        Deque<OutlineNode> open = new ArrayDeque<>();
        open.push(OutlineNode.of(ROOT, NodeKind.STAGE, roadmap.title())
                .but()
                .description(roadmap.description())
                .outcome(roadmap.outcome())
                .children(roadmap.outline())
                .node());
        while (!open.isEmpty()) {
            OutlineNode node = open.pop();
            tree.nodes.put(node.id(), node.but().children(List.of()).node());
            List<OutlineNode> below = new ArrayList<>();
            for (OutlineNode child : node.children()) {
                if (!child.id().equals(ROOT) && tree.parents.putIfAbsent(child.id(), node.id()) == null) {
                    tree.positions.put(child.id(), below.size());
                    below.add(child);
                }
            }
            tree.children.put(node.id(), below.stream().map(OutlineNode::id).toList());
            below.reversed().forEach(open::push);
        }
        return tree;
    }

    boolean has(String id) {
        return nodes.containsKey(id);
    }

    /** Without its children. */
    OutlineNode node(String id) {
        return Objects.requireNonNull(nodes.get(id), id);
    }

    /** In reading order, the roadmap first. */
    Collection<String> ids() {
        return Collections.unmodifiableCollection(nodes.keySet());
    }

    /** The node above; null for the roadmap. */
    @Nullable
    String parent(String id) {
        return parents.get(id);
    }

    List<String> children(String id) {
        return children.getOrDefault(id, List.of());
    }

    /** Among its siblings, from 0. Not for the roadmap. */
    int position(String id) {
        return Objects.requireNonNull(positions.get(id), id);
    }

    /** The sibling before it; null for the first. */
    @Nullable
    String before(String id) {
        String parent = parents.get(id);
        int at = parent == null ? 0 : position(id);
        return parent == null || at == 0 ? null : children(parent).get(at - 1);
    }

    /** Titles from the top down to the node; the roadmap's own for the roadmap. */
    String path(String id) {
        if (id.equals(ROOT)) {
            return node(ROOT).title();
        }
        Deque<String> titles = new ArrayDeque<>();
        for (String at = id; at != null && !at.equals(ROOT); at = parents.get(at)) {
            titles.push(node(at).title());
        }
        return String.join(" > ", titles);
    }

    /** Whether it is left out of editions, itself or with something above it. */
    boolean isHidden(String id) {
        for (String at = id; at != null; at = parents.get(at)) {
            if (has(at) && node(at).hidden()) {
                return true;
            }
        }
        return false;
    }
}
