package dev.cairn.catalog.editing.model;

import dev.cairn.catalog.diff.model.LongestOrder;
import dev.cairn.catalog.roadmap.model.OutlineNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Makes one draft of another. Of nodes in another order the fewest are moved, so that an undo asks for no more. */
final class Becoming {

    private final Workbench bench;
    private final Workbench goal;

    Becoming(Workbench bench, Workbench goal) {
        this.bench = bench;
        this.goal = goal;
    }

    void all() throws NotDone {
        bench.notes(goal.notes());
        Set<String> loose = new HashSet<>();
        List<String> gone = new ArrayList<>();
        List<String> before = bench.subtree(Workbench.ROOT);
        for (String id : before) {
            loose.addAll(outOfPlace(id));
            if (!goal.has(id) && goal.has(bench.parent(id))) {
                gone.add(id);
            }
        }
        // In their order, so that each is found at the beginning of what is left beside it.
        for (String id : before) {
            if (loose.contains(id)) {
                bench.detach(id);
            }
        }
        for (String id : gone) {
            bench.takeOut(id);
        }
        place(loose);
        for (OutlineNode wanted : List.copyOf(goal.all())) {
            if (!bench.node(wanted.id()).equals(wanted)) {
                bench.change(wanted);
            }
        }
    }

    /** Nodes below this one, and nodes wanted below it, that are not where they shall be. */
    private Set<String> outOfPlace(String parent) {
        Map<String, Integer> positions = new HashMap<>();
        List<String> now = bench.children(parent);
        for (int at = 0; at < now.size(); at++) {
            positions.put(now.get(at), at);
        }
        List<String> staying =
                goal.children(parent).stream().filter(positions::containsKey).toList();
        boolean[] inOrder =
                LongestOrder.of(staying.stream().mapToInt(positions::get).toArray());
        Set<String> out = new HashSet<>();
        for (String wanted : goal.children(parent)) {
            if (bench.has(wanted) && !positions.containsKey(wanted)) {
                out.add(wanted);
            }
        }
        for (int at = 0; at < staying.size(); at++) {
            if (!inOrder[at]) {
                out.add(staying.get(at));
            }
        }
        for (String there : now) {
            if (goal.has(there) && !goal.parent(there).equals(parent)) {
                out.add(there);
            }
        }
        return out;
    }

    /** From the top down: what stays is in order already, so each one goes to the position that it has in the goal. */
    private void place(Set<String> loose) throws NotDone {
        for (String parent : goal.subtree(Workbench.ROOT)) {
            List<String> wanted = goal.children(parent);
            for (int at = 0; at < wanted.size(); at++) {
                String id = wanted.get(at);
                if (!bench.has(id)) {
                    bench.insert(goal.node(id), parent, at);
                } else if (loose.contains(id)) {
                    bench.attach(id, parent, at);
                }
            }
        }
    }
}
