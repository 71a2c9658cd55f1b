package dev.cairn.catalog.editing.model;

import dev.cairn.catalog.roadmap.model.NodeKind;
import dev.cairn.catalog.roadmap.model.Origin;
import dev.cairn.catalog.roadmap.model.OutlineNode;
import dev.cairn.catalog.roadmap.model.Prerequisite;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Does operations on a workbench. */
final class Operating {

    private final Workbench bench;

    Operating(Workbench bench) {
        this.bench = bench;
    }

    void on(Operation operation) throws NotDone {
        switch (operation) {
            case Operation.Add add -> add(add);
            case Operation.Rename rename -> set(rename.node(), Field.TITLE, titled(rename.title()));
            case Operation.Move move -> move(move);
            case Operation.Split split -> split(split);
            case Operation.Merge merge -> new Merging(bench, this).on(merge);
            case Operation.Replace replace -> replace(replace);
            case Operation.SetField field -> setField(field);
            case Operation.LinkPrerequisite link -> link(link);
            case Operation.UnlinkPrerequisite unlink -> unlink(unlink);
            case Operation.Hide hide -> hide(hide.node(), true);
            case Operation.Show show -> hide(show.node(), false);
            case Operation.Remove remove -> remove(remove.node());
        }
    }

    private void add(Operation.Add add) throws NotDone {
        bench.node(add.parent());
        checkNew(add.id());
        OutlineNode node = OutlineNode.of(add.id(), add.kind(), add.title());
        DraftLimits.checkValue(bench.path(add.parent()) + " > " + add.title(), Field.TITLE, node);
        bench.insert(node, add.parent(), position(add.parent(), add.position()));
    }

    private void move(Operation.Move move) throws NotDone {
        nodeBelowTheRoadmap(move.node());
        bench.node(move.parent());
        if (bench.isWithin(move.parent(), move.node())) {
            throw DraftLimits.notPossible(
                    bench.path(move.node()), "a place below itself", "a place that is not below it");
        }
        bench.detach(move.node());
        bench.attach(move.node(), move.parent(), position(move.parent(), move.position()));
    }

    private void split(Operation.Split split) throws NotDone {
        OutlineNode node = nodeBelowTheRoadmap(split.node());
        String path = bench.path(split.node());
        if (split.parts().size() < 2 || split.parts().size() > DraftLimits.MOST_PARTS) {
            throw DraftLimits.notPossible(
                    path, split.parts().size() + " parts", "2 to " + DraftLimits.MOST_PARTS + " parts");
        }
        Map<String, String> newParents = newParents(split, path);
        String parent = bench.parent(split.node());
        int position = bench.position(split.node());
        List<Origin> origins = List.of(new Origin(split.node(), Origin.Kind.SPLIT));
        boolean isFirst = true;
        for (Operation.Part part : split.parts()) {
            checkNew(part.id());
            OutlineNode made = isFirst
                    ? withId(node, part.id())
                            .but()
                            .title(part.title())
                            .origins(origins)
                            .outsideId(null)
                            .node()
                    : OutlineNode.of(part.id(), node.kind(), part.title())
                            .but()
                            .optional(node.optional())
                            .hidden(node.hidden())
                            .prerequisites(node.prerequisites())
                            .origins(origins)
                            .node();
            DraftLimits.checkValue(path, Field.TITLE, made);
            bench.insert(made, parent, position++);
            isFirst = false;
        }
        newParents.forEach((child, part) -> {
            bench.detach(child);
            bench.attach(child, part, bench.children(part).size());
        });
        bench.takeOut(split.node());
        repoint(
                Set.of(split.node()),
                split.parts().stream().map(Operation.Part::id).toList());
    }

    /** Which child goes with which part, in the order that they had; those that nobody asks for go with the first. */
    private Map<String, String> newParents(Operation.Split split, String path) throws NotDone {
        Map<String, String> newParents = new LinkedHashMap<>();
        String first = split.parts().getFirst().id();
        bench.children(split.node()).forEach(child -> newParents.put(child, first));
        Set<String> asked = new HashSet<>();
        for (Operation.Part part : split.parts()) {
            for (String child : part.children()) {
                if (!newParents.containsKey(child) || !asked.add(child)) {
                    throw DraftLimits.notPossible(path, "child " + child, "children of the node, each in one part");
                }
                newParents.put(child, part.id());
            }
        }
        return newParents;
    }

    private void replace(Operation.Replace replace) throws NotDone {
        OutlineNode node = nodeBelowTheRoadmap(replace.node());
        checkNew(replace.id());
        OutlineNode made = withId(node, replace.id())
                .but()
                .title(replace.title() == null ? node.title() : replace.title())
                .origins(List.of(new Origin(replace.node(), Origin.Kind.REPLACED)))
                .outsideId(null)
                .node();
        DraftLimits.checkValue(bench.path(replace.node()), Field.TITLE, made);
        takePlace(made, List.of(replace.node()));
    }

    /** The new node stands where the first of the old ones stood, with the children of all. */
    void takePlace(OutlineNode made, List<String> old) throws NotDone {
        String parent = bench.parent(old.getFirst());
        bench.insert(made, parent, bench.position(old.getFirst()));
        for (String gone : old) {
            for (String child : List.copyOf(bench.children(gone))) {
                bench.detach(child);
                bench.attach(child, made.id(), bench.children(made.id()).size());
            }
            bench.takeOut(gone);
        }
        repoint(Set.copyOf(old), List.of(made.id()));
    }

    private void setField(Operation.SetField set) throws NotDone {
        if (set.node().equals(Workbench.ROOT) && !Field.OF_ROADMAPS.contains(set.field())) {
            throw DraftLimits.notPossible(
                    bench.path(set.node()), set.field().word() + " of the roadmap", "a node, or another field");
        }
        if (!Field.SETTABLE.contains(set.field())) {
            throw DraftLimits.notPossible(
                    bench.path(set.node()), "field " + set.field().word(), "a field that can be set");
        }
        set(set.node(), set.field(), set.value());
    }

    private void set(String id, Field field, OutlineNode value) throws NotDone {
        OutlineNode node = bench.node(id);
        DraftLimits.checkValue(bench.path(id), field, value);
        bench.change(Field.taking(node, Set.of(field), value));
    }

    private void link(Operation.LinkPrerequisite link) throws NotDone {
        OutlineNode node = nodeBelowTheRoadmap(link.node());
        nodeBelowTheRoadmap(link.prerequisite());
        if (link.node().equals(link.prerequisite())) {
            throw DraftLimits.notPossible(bench.path(link.node()), "itself as prerequisite", "another node");
        }
        if (!link.kind().equals(Prerequisite.HARD) && !link.kind().equals(Prerequisite.SOFT)) {
            throw DraftLimits.notPossible(bench.path(link.node()), "another kind of prerequisite", "hard or soft");
        }
        Prerequisite wanted = new Prerequisite(link.prerequisite(), link.kind());
        List<Prerequisite> after = new ArrayList<>();
        node.prerequisites().forEach(there -> after.add(there.node().equals(link.prerequisite()) ? wanted : there));
        if (!after.contains(wanted)) {
            after.add(wanted);
        }
        bench.change(node.but().prerequisites(after).node());
    }

    private void unlink(Operation.UnlinkPrerequisite unlink) throws NotDone {
        OutlineNode node = nodeBelowTheRoadmap(unlink.node());
        List<Prerequisite> after = node.prerequisites().stream()
                .filter(there -> !there.node().equals(unlink.prerequisite()))
                .toList();
        if (after.size() == node.prerequisites().size()) {
            throw DraftLimits.notPossible(
                    bench.path(unlink.node()), "prerequisite " + unlink.prerequisite(), "one that the node has");
        }
        bench.change(node.but().prerequisites(after).node());
    }

    private void hide(String id, boolean hidden) throws NotDone {
        bench.change(nodeBelowTheRoadmap(id).but().hidden(hidden).node());
    }

    private void remove(String id) throws NotDone {
        nodeBelowTheRoadmap(id);
        Set<String> gone = Set.copyOf(bench.subtree(id));
        bench.takeOut(id);
        repoint(gone, List.of());
    }

    /** Whoever needed one of the old nodes needs all of the new ones instead; a node never needs itself. */
    private void repoint(Set<String> old, List<String> made) {
        for (OutlineNode node : List.copyOf(bench.all())) {
            if (node.prerequisites().stream().noneMatch(there -> old.contains(there.node()))) {
                continue;
            }
            Map<String, Prerequisite> after = new LinkedHashMap<>();
            for (Prerequisite there : node.prerequisites()) {
                Collection<String> needed = old.contains(there.node()) ? made : List.of(there.node());
                for (String id : needed) {
                    if (!id.equals(node.id())) {
                        after.merge(id, new Prerequisite(id, there.kind()), Operating::stricter);
                    }
                }
            }
            bench.change(node.but().prerequisites(List.copyOf(after.values())).node());
        }
    }

    static Prerequisite stricter(Prerequisite one, Prerequisite other) {
        return one.kind().equals(Prerequisite.HARD) ? one : other;
    }

    OutlineNode nodeBelowTheRoadmap(String id) throws NotDone {
        OutlineNode node = bench.node(id);
        if (id.equals(Workbench.ROOT)) {
            throw new NotDone(Refused.Reason.UNKNOWN_NODE, bench.path(id), "the roadmap itself", "a node below it");
        }
        return node;
    }

    void checkNew(String id) throws NotDone {
        if (id.isBlank() || bench.has(id)) {
            throw DraftLimits.notPossible(bench.path(Workbench.ROOT), "id " + id + " again", "an id never used before");
        }
    }

    private int position(String parent, @Nullable Integer asked) throws NotDone {
        int siblings = bench.children(parent).size();
        if (asked != null && (asked < 0 || asked > siblings)) {
            throw DraftLimits.notPossible(bench.path(parent), "position " + asked, "0 to " + siblings);
        }
        return asked == null ? siblings : asked;
    }

    /** A node's id never changes; this is another node with the same content. */
    static OutlineNode withId(OutlineNode node, String id) {
        return Field.taking(OutlineNode.of(id, node.kind(), node.title()), List.of(Field.values()), node);
    }

    private static OutlineNode titled(String title) {
        return OutlineNode.of(Workbench.ROOT, NodeKind.TOPIC, title.strip());
    }
}
