package dev.cairn.catalog.edition.model;

import dev.cairn.catalog.roadmap.model.OutlineNode;
import dev.cairn.catalog.roadmap.model.Roadmap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What an edition has of a draft: all but what is hidden, and what is below that. */
public final class Visible {

    private Visible() {}

    /**
     * The draft as an edition would have it. A prerequisite on what is hidden is left out as well: what is not shown
     * cannot be settled, and would lock for ever what needs it.
     */
    public static Roadmap of(Roadmap draft) {
        Set<String> hidden = hidden(draft);
        return hidden.isEmpty()
                ? draft
                : new Roadmap(
                        draft.title(),
                        draft.description(),
                        draft.outcome(),
                        without(draft.outline(), hidden),
                        draft.notes());
    }

    /** Ids of what is hidden, and of what is below that. */
    static Set<String> hidden(Roadmap draft) {
        Set<String> hidden = draft.outline().stream()
                .flatMap(OutlineNode::all)
                .filter(OutlineNode::hidden)
                .flatMap(OutlineNode::all)
                .map(OutlineNode::id)
                .collect(Collectors.toCollection(HashSet::new));
        return Set.copyOf(hidden);
    }

    private static List<OutlineNode> without(List<OutlineNode> outline, Set<String> hidden) {
        return outline.stream()
                .filter(node -> !node.hidden())
                .map(node -> node.but()
                        .children(without(node.children(), hidden))
                        .prerequisites(node.prerequisites().stream()
                                .filter(needed -> !hidden.contains(needed.node()))
                                .toList())
                        .node())
                .toList();
    }
}
