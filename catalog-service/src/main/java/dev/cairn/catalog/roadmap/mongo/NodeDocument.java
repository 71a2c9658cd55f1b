package dev.cairn.catalog.roadmap.mongo;

import dev.cairn.catalog.roadmap.model.Estimate;
import dev.cairn.catalog.roadmap.model.NodeKind;
import dev.cairn.catalog.roadmap.model.Origin;
import dev.cairn.catalog.roadmap.model.OutlineNode;
import dev.cairn.catalog.roadmap.model.Prerequisite;
import dev.cairn.catalog.roadmap.model.Resource;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A node as it is stored: in reading order with its depth, not nested, as a document nests 100 levels at most.
 *
 * @param depth 0 at the top
 */
public record NodeDocument(
        String id,
        int depth,
        String kind,
        String title,
        @Nullable String label,
        @Nullable String description,
        List<String> objectives,
        @Nullable String outcome,
        @Nullable Estimate estimate,
        @Nullable String level,
        boolean optional,
        @Nullable Boolean hidden,
        List<String> tags,
        List<Resource> resources,
        List<Prerequisite> prerequisites,
        @Nullable List<OriginDocument> origins,
        @Nullable String outsideId) {

    /** Where a node came from. */
    public record OriginDocument(String node, String kind) {}

    /** All nodes of an outline in reading order. */
    public static List<NodeDocument> flat(List<OutlineNode> outline) {
        List<NodeDocument> nodes = new ArrayList<>();
        outline.forEach(node -> flatten(node, 0, nodes));
        return nodes;
    }

    /** The outline again. */
    public static List<OutlineNode> nested(List<NodeDocument> nodes) {
        return nested(nodes, 0, nodes.size());
    }

    private static void flatten(OutlineNode node, int depth, List<NodeDocument> into) {
        into.add(new NodeDocument(
                node.id(),
                depth,
                node.kind().word(),
                node.title(),
                node.label(),
                node.description(),
                node.objectives(),
                node.outcome(),
                node.estimate(),
                node.level(),
                node.optional(),
                node.hidden() ? true : null,
                node.tags(),
                node.resources(),
                node.prerequisites(),
                node.origins().isEmpty()
                        ? null
                        : node.origins().stream()
                                .map(origin -> new OriginDocument(
                                        origin.node(), origin.kind().word()))
                                .toList(),
                node.outsideId()));
        node.children().forEach(child -> flatten(child, depth + 1, into));
    }

    private static List<OutlineNode> nested(List<NodeDocument> nodes, int from, int until) {
        List<OutlineNode> siblings = new ArrayList<>();
        int at = from;
        while (at < until) {
            NodeDocument node = nodes.get(at);
            int end = at + 1;
            while (end < until && nodes.get(end).depth > node.depth) {
                end++;
            }
            siblings.add(node.with(nested(nodes, at + 1, end)));
            at = end;
        }
        return siblings;
    }

    private OutlineNode with(List<OutlineNode> children) {
        return new OutlineNode(
                id,
                NodeKind.of(kind),
                title,
                label,
                description,
                objectives,
                outcome,
                estimate,
                level,
                optional,
                Boolean.TRUE.equals(hidden),
                tags,
                resources,
                prerequisites,
                origins == null
                        ? List.of()
                        : origins.stream()
                                .map(origin -> new Origin(origin.node(), Origin.Kind.of(origin.kind())))
                                .toList(),
                outsideId,
                children);
    }
}
