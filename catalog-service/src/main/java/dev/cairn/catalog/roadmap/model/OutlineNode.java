package dev.cairn.catalog.roadmap.model;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A node of a roadmap with all that hangs below it.
 *
 * @param id given once, kept for ever
 * @param title plain text, 1 to {@value #LONGEST_TITLE} characters once it is published
 * @param label how the author numbered it, such as "Phase 3:"; no part of the title
 * @param description Markdown
 * @param objectives what a learner aims at, in order
 * @param outcome what a learner has afterwards
 * @param optional whether it counts; below an optional node nothing counts
 */
public record OutlineNode(
        String id,
        NodeKind kind,
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
        List<OutlineNode> children) {

    public static final int LONGEST_TITLE = 200;

    public OutlineNode {
        objectives = List.copyOf(objectives);
        tags = List.copyOf(tags);
        resources = List.copyOf(resources);
        prerequisites = List.copyOf(prerequisites);
        children = List.copyOf(children);
    }

    /** This node and all below it, in reading order. */
    public Stream<OutlineNode> all() {
        return Stream.concat(Stream.of(this), children.stream().flatMap(OutlineNode::all));
    }

    public boolean isLeafTopic() {
        return kind == NodeKind.TOPIC && children.stream().noneMatch(child -> child.kind == NodeKind.TOPIC);
    }
}
