package dev.cairn.catalog.roadmap.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.cairn.catalog.roadmap.model.Estimate;
import dev.cairn.catalog.roadmap.model.OutlineNode;
import dev.cairn.catalog.roadmap.model.Prerequisite;
import dev.cairn.catalog.roadmap.model.Resource;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A node as the API shows it.
 *
 * @param kind stage, section or topic
 * @param label how the author numbered it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record OutlineView(
        String id,
        String kind,
        String title,
        @Nullable String label,
        @Nullable String description,
        List<String> objectives,
        @Nullable String outcome,
        @Nullable Estimate estimate,
        boolean optional,
        List<String> tags,
        List<Resource> resources,
        List<Prerequisite> prerequisites,
        List<OutlineView> children) {

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
                        node.optional(),
                        node.tags(),
                        node.resources(),
                        node.prerequisites(),
                        of(node.children())))
                .toList();
    }
}
