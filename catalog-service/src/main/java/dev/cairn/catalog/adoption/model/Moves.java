package dev.cairn.catalog.adoption.model;

import dev.cairn.catalog.diff.model.LongestOrder;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which nodes stand elsewhere: under another node, or, of those beside each other, the fewest that explain the order. */
final class Moves {

    private Moves() {}

    /** Those that are in both. */
    static Set<String> between(Tree before, Tree after) {
        Set<String> moved = new HashSet<>();
        for (String parent : after.ids()) {
            Map<String, Integer> positions = new HashMap<>();
            before.children(parent).forEach(child -> positions.put(child, positions.size()));
            List<String> stayed = after.children(parent).stream()
                    .filter(positions::containsKey)
                    .toList();
            boolean[] inOrder =
                    LongestOrder.of(stayed.stream().mapToInt(positions::get).toArray());
            for (int at = 0; at < inOrder.length; at++) {
                if (!inOrder[at]) {
                    moved.add(stayed.get(at));
                }
            }
            after.children(parent).stream()
                    .filter(child -> before.has(child) && !positions.containsKey(child))
                    .forEach(moved::add);
        }
        return moved;
    }
}
