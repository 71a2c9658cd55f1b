package dev.cairn.catalog.roadmap.model;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A node of a roadmap with all that hangs below it.
 *
 * @param id given once, kept for ever
 * @param title plain text of one line, 1 to {@value #LONGEST_TITLE} characters once it is published
 * @param label how the author numbered it, such as "Phase 3:"; no part of the title
 * @param description Markdown
 * @param objectives what a learner aims at, in order
 * @param outcome what a learner has afterwards
 * @param level how far along a learner should be, in the author's words, such as "beginner"
 * @param optional whether it counts; below an optional node nothing counts
 * @param hidden whether it is left out of editions, with all below it
 * @param origins nodes that it came from by an edit; empty for most
 * @param outsideId its id in the system that it was brought from
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
        @Nullable String level,
        boolean optional,
        boolean hidden,
        List<String> tags,
        List<Resource> resources,
        List<Prerequisite> prerequisites,
        List<Origin> origins,
        @Nullable String outsideId,
        List<OutlineNode> children) {

    public static final int LONGEST_TITLE = 200;

    /** Of a description or an outcome, in characters, once it is published; an import may bring more, and loses none. */
    public static final int LONGEST_TEXT = 200_000;

    public OutlineNode {
        objectives = List.copyOf(objectives);
        tags = List.copyOf(tags);
        resources = List.copyOf(resources);
        prerequisites = List.copyOf(prerequisites);
        origins = List.copyOf(origins);
        children = List.copyOf(children);
    }

    /** Whether a text can be a title: not blank, of 1 to {@value #LONGEST_TITLE} characters, none of which controls. */
    public static boolean isTitle(String text) {
        return !text.isBlank()
                && text.length() <= LONGEST_TITLE
                && text.codePoints().noneMatch(Character::isISOControl);
    }

    /** A node of which nothing more is known. */
    public static OutlineNode of(String id, NodeKind kind, String title) {
        return new OutlineNode(
                id, kind, title, null, null, List.of(), null, null, null, false, false, List.of(), List.of(), List.of(),
                List.of(), null, List.of());
    }

    /** For a copy that differs in something. */
    public NodeChanges but() {
        return new NodeChanges(this);
    }

    /** This node and all below it, in reading order. */
    public Stream<OutlineNode> all() {
        return Stream.concat(Stream.of(this), children.stream().flatMap(OutlineNode::all));
    }

    public boolean isLeafTopic() {
        return kind == NodeKind.TOPIC && children.stream().noneMatch(child -> child.kind == NodeKind.TOPIC);
    }
}
