package dev.cairn.catalog.editing.model;

import dev.cairn.catalog.roadmap.model.Origin;
import dev.cairn.catalog.roadmap.model.OutlineNode;
import dev.cairn.catalog.roadmap.model.Prerequisite;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Makes one node of several. What they had is put together, in their order; nothing is lost. */
final class Merging {

    private final Workbench bench;
    private final Operating operating;

    Merging(Workbench bench, Operating operating) {
        this.bench = bench;
        this.operating = operating;
    }

    void on(Operation.Merge merge) throws NotDone {
        List<OutlineNode> old = checked(merge);
        OutlineNode first = old.getFirst();
        OutlineNode made = Operating.withId(first, merge.id())
                .but()
                .title(merge.title() == null ? first.title() : merge.title())
                .description(texts(old, OutlineNode::description))
                .objectives(lists(old, OutlineNode::objectives))
                .outcome(texts(old, OutlineNode::outcome))
                .optional(old.stream().allMatch(OutlineNode::optional))
                .hidden(old.stream().allMatch(OutlineNode::hidden))
                .tags(lists(old, OutlineNode::tags))
                .resources(lists(old, OutlineNode::resources))
                .prerequisites(prerequisites(old, Set.copyOf(merge.nodes())))
                .origins(old.stream()
                        .map(node -> new Origin(node.id(), Origin.Kind.MERGED))
                        .toList())
                .outsideId(null)
                .node();
        String path = bench.path(first.id());
        DraftLimits.checkValue(path, Field.TITLE, made);
        DraftLimits.checkValue(path, Field.DESCRIPTION, made);
        operating.takePlace(made, merge.nodes());
    }

    private List<OutlineNode> checked(Operation.Merge merge) throws NotDone {
        operating.checkNew(merge.id());
        List<OutlineNode> old = new ArrayList<>();
        for (String id : merge.nodes()) {
            old.add(operating.nodeBelowTheRoadmap(id));
        }
        if (old.size() < 2 || new HashSet<>(merge.nodes()).size() < old.size()) {
            throw DraftLimits.notPossible(
                    bench.path(Workbench.ROOT), "a merge of " + merge.nodes(), "two nodes or more, each once");
        }
        for (String one : merge.nodes()) {
            for (String at = bench.parent(one); !at.equals(Workbench.ROOT); at = bench.parent(at)) {
                if (merge.nodes().contains(at)) {
                    throw DraftLimits.notPossible(
                            bench.path(one), "a merge with what stands above it", "nodes beside each other");
                }
            }
        }
        return old;
    }

    private static @Nullable String texts(List<OutlineNode> old, Function<OutlineNode, @Nullable String> text) {
        String joined =
                old.stream().map(text).filter(Objects::nonNull).distinct().collect(Collectors.joining("\n\n"));
        return joined.isEmpty() ? null : joined;
    }

    private static <T> List<T> lists(List<OutlineNode> old, Function<OutlineNode, Collection<T>> list) {
        return old.stream().map(list).flatMap(Collection::stream).distinct().toList();
    }

    private static List<Prerequisite> prerequisites(List<OutlineNode> old, Set<String> among) {
        Map<String, Prerequisite> all = new LinkedHashMap<>();
        old.stream()
                .flatMap(node -> node.prerequisites().stream())
                .filter(needed -> !among.contains(needed.node()))
                .forEach(needed -> all.merge(needed.node(), needed, Operating::stricter));
        return List.copyOf(all.values());
    }
}
