package dev.cairn.catalog.roadmap.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects what is to be different in a copy of a node: {@code node.but().title("…").node()}. For one thread. */
public final class NodeChanges {

    private String id;
    private NodeKind kind;
    private String title;
    private @Nullable String label;
    private @Nullable String description;
    private List<String> objectives;
    private @Nullable String outcome;
    private @Nullable Estimate estimate;
    private @Nullable String level;
    private boolean optional;
    private boolean hidden;
    private List<String> tags;
    private List<Resource> resources;
    private List<Prerequisite> prerequisites;
    private List<Origin> origins;
    private @Nullable String outsideId;
    private List<OutlineNode> children;

    NodeChanges(OutlineNode node) {
        id = node.id();
        kind = node.kind();
        title = node.title();
        label = node.label();
        description = node.description();
        objectives = node.objectives();
        outcome = node.outcome();
        estimate = node.estimate();
        level = node.level();
        optional = node.optional();
        hidden = node.hidden();
        tags = node.tags();
        resources = node.resources();
        prerequisites = node.prerequisites();
        origins = node.origins();
        outsideId = node.outsideId();
        children = node.children();
    }

    /** Only for what is just being brought in: a node of a draft keeps its id for ever. */
    public NodeChanges id(String value) {
        id = value;
        return this;
    }

    public NodeChanges kind(NodeKind value) {
        kind = value;
        return this;
    }

    public NodeChanges title(String value) {
        title = value;
        return this;
    }

    public NodeChanges label(@Nullable String value) {
        label = value;
        return this;
    }

    public NodeChanges description(@Nullable String value) {
        description = value;
        return this;
    }

    public NodeChanges objectives(List<String> value) {
        objectives = value;
        return this;
    }

    public NodeChanges outcome(@Nullable String value) {
        outcome = value;
        return this;
    }

    public NodeChanges estimate(@Nullable Estimate value) {
        estimate = value;
        return this;
    }

    public NodeChanges level(@Nullable String value) {
        level = value;
        return this;
    }

    public NodeChanges optional(boolean value) {
        optional = value;
        return this;
    }

    public NodeChanges hidden(boolean value) {
        hidden = value;
        return this;
    }

    public NodeChanges tags(List<String> value) {
        tags = value;
        return this;
    }

    public NodeChanges resources(List<Resource> value) {
        resources = value;
        return this;
    }

    public NodeChanges prerequisites(List<Prerequisite> value) {
        prerequisites = value;
        return this;
    }

    public NodeChanges origins(List<Origin> value) {
        origins = value;
        return this;
    }

    public NodeChanges outsideId(@Nullable String value) {
        outsideId = value;
        return this;
    }

    public NodeChanges children(List<OutlineNode> value) {
        children = value;
        return this;
    }

    /** The copy. */
    public OutlineNode node() {
        return new OutlineNode(
                id,
                kind,
                title,
                label,
                description,
                objectives,
                outcome,
                estimate,
                level,
                optional,
                hidden,
                tags,
                resources,
                prerequisites,
                origins,
                outsideId,
                children);
    }
}
