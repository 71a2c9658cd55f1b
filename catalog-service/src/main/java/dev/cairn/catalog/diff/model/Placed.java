package dev.cairn.catalog.diff.model;

import dev.cairn.catalog.roadmap.model.OutlineNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A node with the place where it stands.
 *
 * @param key its id; a draft may hold an id twice, and then the second one is {@code id#2}
 * @param parent the node above; null at the top
 * @param order number in reading order, from 0
 */
public record Placed(String key, OutlineNode node, @Nullable Placed parent, int order) {

    private static final String ABOVE = " > ";

    /** All nodes of an outline in reading order. */
    public static List<Placed> all(List<OutlineNode> outline) {
        List<Placed> all = new ArrayList<>();
        Map<String, Integer> seen = new HashMap<>();
        outline.forEach(node -> add(node, null, seen, all));
        return all;
    }

    private static void add(OutlineNode node, @Nullable Placed parent, Map<String, Integer> seen, List<Placed> into) {
        int times = seen.merge(node.id(), 1, Integer::sum);
        Placed placed = new Placed(times == 1 ? node.id() : node.id() + "#" + times, node, parent, into.size());
        into.add(placed);
        node.children().forEach(child -> add(child, placed, seen, into));
    }

    /** The titles from the top down to this one, for a person to read. */
    public String path() {
        List<String> titles = new ArrayList<>();
        for (Placed at = this; at != null; at = at.parent) {
            titles.add(at.node.title());
        }
        return String.join(ABOVE, titles.reversed());
    }

    /** The key of the node above; null at the top. */
    public @Nullable String parentKey() {
        return parent == null ? null : parent.key;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Placed placed
                && placed.key.equals(key)
                && placed.order == order
                && placed.node.equals(node);
    }

    @Override
    public int hashCode() {
        return key.hashCode();
    }
}
