package dev.cairn.catalog.editing.model;

import dev.cairn.catalog.roadmap.model.Note;
import dev.cairn.catalog.roadmap.model.OutlineNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a workbench held before anything was done, as far as something was done to it; an undo follows from comparing. */
final class Before {

    private final List<Note> notes;
    private final Map<String, Integer> order = new HashMap<>();
    private final Map<String, @Nullable OutlineNode> nodes = new LinkedHashMap<>();
    private final Map<String, String> parents = new HashMap<>();
    private final Map<String, List<String>> children = new HashMap<>();
    private final Set<String> placed = new HashSet<>();

    Before(List<Note> notes) {
        this.notes = notes;
    }

    /** A node that was there; called in reading order, for the roadmap itself too. */
    void was(String id) {
        order.putIfAbsent(id, order.size());
    }

    int size() {
        return order.size();
    }

    /** Something is about to be done to the node; what it was at the first time counts. */
    void touch(String id, @Nullable OutlineNode node, @Nullable String parent) {
        if (!nodes.containsKey(id)) {
            nodes.put(id, node);
            if (parent != null) {
                parents.put(id, parent);
            }
        }
    }

    /** The nodes below this one are about to be others, or in another order. */
    void keep(String parent, List<String> below) {
        children.computeIfAbsent(parent, first -> List.copyOf(below));
    }

    /** The node was given a place, which may be the one that it had. */
    void placed(String id) {
        placed.add(id);
    }

    /** All nodes' children as they were. */
    Map<String, List<String>> children(Map<String, List<String>> now) {
        Map<String, List<String>> all = new HashMap<>(now);
        all.putAll(children);
        return all;
    }

    /** What leads back from the workbench as it is now. */
    Undo undo(Workbench now) {
        Map<String, Map<String, Integer>> positions = new HashMap<>();
        Map<String, Map<String, Integer>> positionsNow = new HashMap<>();
        List<Undo.Step> steps = new ArrayList<>();
        List<Undo.Step> made = new ArrayList<>();
        if (!now.notes().equals(notes)) {
            steps.add(new Undo.Noted(notes, Field.fingerprint(now.notes())));
        }
        List<String> touched = nodes.keySet().stream()
                .sorted(Comparator.comparing(id -> order.getOrDefault(id, Integer.MAX_VALUE)))
                .toList();
        for (String id : touched) {
            OutlineNode was = nodes.get(id);
            OutlineNode is = now.find(id);
            if (was == null && is != null) {
                made.add(new Undo.Made(id, Field.fingerprint(EnumSet.allOf(Field.class), is)));
            } else if (was != null && is == null) {
                steps.add(new Undo.Gone(was, place(id, now, positions)));
            } else if (was != null && is != null) {
                Set<Field> fields = Field.differing(was, is);
                if (!fields.isEmpty()) {
                    steps.add(new Undo.Changed(fields, Field.only(fields, was), Field.fingerprint(fields, is)));
                }
                if (placed.contains(id)) {
                    Undo.Place from = place(id, now, positions);
                    Undo.Place to = place(id, now.parent(id), now.children(now.parent(id)), positionsNow);
                    if (!from.equals(to)) {
                        steps.add(new Undo.Moved(id, from, to));
                    }
                }
            }
        }
        steps.addAll(made);
        return new Undo(steps);
    }

    /** Where it was. */
    private Undo.Place place(String id, Workbench now, Map<String, Map<String, Integer>> positions) {
        String parent = Objects.requireNonNull(parents.get(id), id);
        return place(id, parent, children.getOrDefault(parent, now.children(parent)), positions);
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
