package dev.cairn.catalog.adoption.model;

import dev.cairn.catalog.adoption.model.UpstreamChange.Kind;
import dev.cairn.catalog.editing.model.Field;
import dev.cairn.catalog.roadmap.model.OutlineNode;
import dev.cairn.catalog.roadmap.model.Roadmap;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Takes changes over into what is here. What is not taken stays as it is; what stood below something that goes, and does
 * not go itself, moves up to where that stood. For one decision.
 */
public final class TakingOver {

    private final Tree theirs;
    private final Tree ours;
    private final Set<String> removed = new HashSet<>();
    private final Set<String> added = new HashSet<>();
    private final Set<String> moved = new HashSet<>();
    private final Map<String, OutlineNode> nodes = new HashMap<>();
    private final Map<String, String> parents = new HashMap<>();
    private final Map<String, List<String>> children = new HashMap<>();
    private final Map<String, Integer> placedLast = new HashMap<>();

    private TakingOver(Tree theirs, Tree ours) {
        this.theirs = theirs;
        this.ours = ours;
    }

    /**
     * Takes over. All have the ids that nodes have upstream; notes stay as they are here.
     *
     * @param theirs the edition
     * @param ours the draft, or anything else that the changes were found for
     * @param taken changes that lead to the edition
     */
    public static Roadmap of(Roadmap theirs, Roadmap ours, Collection<UpstreamChange> taken) {
        if (taken.isEmpty()) {
            return ours;
        }
        TakingOver over = new TakingOver(Tree.of(theirs), Tree.of(ours));
        over.gather(taken);
        over.keepPlaces();
        over.givePlaces();
        return over.together(ours);
    }

    private void gather(Collection<UpstreamChange> taken) {
        ours.ids().forEach(id -> nodes.put(id, ours.node(id)));
        for (UpstreamChange change : taken) {
            Field field = change.field();
            if (field != null) {
                nodes.computeIfPresent(change.node(), (id, node) -> Field.taking(node, Set.of(field), theirs.node(id)));
            } else if (change.kind() == Kind.MOVED) {
                moved.add(change.node());
            } else if (change.kind() == Kind.NEW) {
                added.addAll(change.nodes());
            } else {
                removed.addAll(change.nodes());
            }
        }
        moved.retainAll(ours.ids());
        added.removeAll(ours.ids());
        removed.retainAll(ours.ids());
        nodes.keySet().removeAll(removed);
        added.forEach(id -> nodes.put(id, theirs.node(id)));
    }

    /** As ours has it, without what goes. */
    private void keepPlaces() {
        for (String id : ours.ids()) {
            if (removed.contains(id)) {
                continue;
            }
            List<String> kept = new ArrayList<>();
            Deque<String> open = new ArrayDeque<>();
            ours.children(id).reversed().forEach(open::push);
            while (!open.isEmpty()) {
                String child = open.pop();
                if (removed.contains(child)) {
                    ours.children(child).reversed().forEach(open::push);
                } else {
                    kept.add(child);
                    parents.put(child, id);
                }
            }
            children.put(id, kept);
        }
    }

    /** From the top down, so that what is above has its place; after the nearest sibling that stands before it there. */
    private void givePlaces() {
        Set<String> going = new HashSet<>();
        for (String id : theirs.ids()) {
            // Parents at once, so that what comes after sees where this will stand: nothing may stand below itself.
            if (added.contains(id)) {
                parents.put(id, above(id));
            } else if (moved.contains(id) && !isWithin(above(id), id)) {
                going.add(id);
                parents.put(id, above(id));
            }
        }
        children.values().forEach(list -> list.removeIf(going::contains));
        for (String id : theirs.ids()) {
            if (going.contains(id) || added.contains(id)) {
                String parent = above(id);
                List<String> siblings = children.computeIfAbsent(parent, none -> new ArrayList<>());
                int position = position(id, parent, siblings);
                siblings.add(position, id);
                placedLast.put(parent, position);
            }
        }
    }

    /** Most come one after the other: where the last one went is looked at before all are. */
    private int after(String sibling, String parent, List<String> siblings) {
        int last = placedLast.getOrDefault(parent, siblings.size() - 1);
        return last >= 0 && siblings.get(last).equals(sibling) ? last + 1 : siblings.indexOf(sibling) + 1;
    }

    private int position(String id, String parent, List<String> siblings) {
        if (!parent.equals(theirs.parent(id))) {
            return siblings.size();
        }
        List<String> there = theirs.children(parent);
        for (int at = theirs.position(id) - 1; at >= 0; at--) {
            String before = there.get(at);
            int found = parent.equals(parents.get(before)) ? after(before, parent, siblings) : 0;
            if (found > 0) {
                return found;
            }
        }
        return 0;
    }

    /** What it shall stand below: the nearest that there is. */
    private String above(String id) {
        String at = theirs.parent(id);
        while (at != null && !nodes.containsKey(at)) {
            at = theirs.parent(at);
        }
        return Objects.requireNonNullElse(at, Tree.ROOT);
    }

    private boolean isWithin(String id, String above) {
        for (String at = id; at != null; at = parents.get(at)) {
            if (at.equals(above)) {
                return true;
            }
        }
        return false;
    }

    private Roadmap together(Roadmap before) {
        List<String> order = new ArrayList<>();
        Deque<String> open = new ArrayDeque<>();
        open.push(Tree.ROOT);
        while (!open.isEmpty()) {
            String id = open.pop();
            order.add(id);
            children.getOrDefault(id, List.of()).reversed().forEach(open::push);
        }
        Map<String, OutlineNode> whole = new HashMap<>();
        for (String id : order.reversed()) {
            OutlineNode node = Objects.requireNonNull(nodes.get(id), id);
            List<OutlineNode> below = children.getOrDefault(id, List.of()).stream()
                    .map(child -> Objects.requireNonNull(whole.remove(child), child))
                    .toList();
            whole.put(
                    id,
                    node.but()
                            .prerequisites(node.prerequisites().stream()
                                    .filter(needed -> !isMissing(needed.node()))
                                    .toList())
                            .children(below)
                            .node());
        }
        OutlineNode root = Objects.requireNonNull(whole.get(Tree.ROOT));
        return new Roadmap(root.title(), root.description(), root.outcome(), root.children(), before.notes());
    }

    /** It went, or was not taken: nothing can need it. What never was there is not ours to mend. */
    private boolean isMissing(String id) {
        return !nodes.containsKey(id) && (ours.has(id) || theirs.has(id));
    }
}
