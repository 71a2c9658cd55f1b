package dev.cairn.catalog.adoption.model;

import dev.cairn.catalog.roadmap.model.Origin;
import dev.cairn.catalog.roadmap.model.OutlineNode;
import dev.cairn.catalog.roadmap.model.Prerequisite;
import dev.cairn.catalog.roadmap.model.Roadmap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Which node here is which upstream. Most have the same id in both, as ids are unique in the whole world; an id that
 * stands for another roadmap's node here already got a new one.
 *
 * @param renewed by the id upstream, the id here, where it is another one
 */
public record Identities(Map<String, String> renewed) {

    public Identities {
        renewed = Map.copyOf(renewed);
    }

    /**
     * With new ids for those that are taken.
     *
     * @param taken ids upstream that stand for something else here
     */
    public static Identities of(Set<String> taken, Supplier<String> ids) {
        return new Identities(taken.stream().collect(Collectors.toMap(id -> id, id -> ids.get())));
    }

    /** With others beside; what is known already stays. */
    public Identities and(Identities others) {
        Map<String, String> all = new HashMap<>(others.renewed);
        all.putAll(renewed);
        return new Identities(all);
    }

    /** A roadmap of upstream with the ids that its nodes have here. */
    public Roadmap here(Roadmap upstream) {
        return with(upstream, renewed);
    }

    public String here(String upstream) {
        return renewed.getOrDefault(upstream, upstream);
    }

    /** A roadmap from here with the ids that its nodes have upstream, as far as they came from there. */
    public Roadmap upstream(Roadmap here) {
        Map<String, String> back = new HashMap<>();
        renewed.forEach((upstream, id) -> back.put(id, upstream));
        return with(here, back);
    }

    private static Roadmap with(Roadmap roadmap, Map<String, String> ids) {
        return ids.isEmpty()
                ? roadmap
                : new Roadmap(
                        roadmap.title(),
                        roadmap.description(),
                        roadmap.outcome(),
                        with(roadmap.outline(), ids),
                        roadmap.notes());
    }

    private static List<OutlineNode> with(List<OutlineNode> nodes, Map<String, String> ids) {
        return nodes.stream()
                .map(node -> node.but()
                        .id(ids.getOrDefault(node.id(), node.id()))
                        .prerequisites(node.prerequisites().stream()
                                .map(needed ->
                                        new Prerequisite(ids.getOrDefault(needed.node(), needed.node()), needed.kind()))
                                .toList())
                        .origins(node.origins().stream()
                                .map(origin ->
                                        new Origin(ids.getOrDefault(origin.node(), origin.node()), origin.kind()))
                                .toList())
                        .children(with(node.children(), ids))
                        .node())
                .toList();
    }
}
