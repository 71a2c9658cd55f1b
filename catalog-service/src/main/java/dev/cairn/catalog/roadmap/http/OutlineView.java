package dev.cairn.catalog.roadmap.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.cairn.catalog.roadmap.model.Estimate;
import dev.cairn.catalog.roadmap.model.NodeKind;
import dev.cairn.catalog.roadmap.model.Origin;
import dev.cairn.catalog.roadmap.model.OutlineNode;
import dev.cairn.catalog.roadmap.model.Prerequisite;
import dev.cairn.catalog.roadmap.model.Resource;
import dev.cairn.kit.contract.OneOf;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A node as the API shows it.
 *
 * @param kind stage, section or topic
 * @param label how the author numbered it
 * @param hidden true if editions leave it out; absent otherwise
 * @param origins absent if there are none
 * @param outsideId its id in the system that it was brought from
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record OutlineView(
        String id,
        @OneOf(NodeKind.class) String kind,
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
        @Nullable List<OriginView> origins,
        @Nullable String outsideId,
        List<OutlineView> children) {

    /**
     * A node that this one came from.
     *
     * @param kind split, merged or replaced
     */
    public record OriginView(
            String node, @OneOf(Origin.Kind.class) String kind) {}

    public static List<OutlineView> of(List<OutlineNode> outline) {
        return outline.stream()
                .map(node -> new OutlineView(
                        node.id(),
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
                                        .map(origin -> new OriginView(
                                                origin.node(), origin.kind().word()))
                                        .toList(),
                        node.outsideId(),
                        of(node.children())))
                .toList();
    }
}
