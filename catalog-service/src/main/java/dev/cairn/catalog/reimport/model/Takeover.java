package dev.cairn.catalog.reimport.model;

import dev.cairn.catalog.diff.model.Placed;
import dev.cairn.catalog.roadmap.model.Origin;
import dev.cairn.catalog.roadmap.model.OutlineNode;
import dev.cairn.catalog.roadmap.model.Prerequisite;
import dev.cairn.catalog.roadmap.model.Roadmap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The draft as the document would have it. The document says which nodes there are, in which order, and what stands in
 * them; what the whole document never speaks of, such as prerequisites in a plain README, stays as the draft has it.
 */
public final class Takeover {

    private final Roadmap draft;
    private final Roadmap document;
    private final Decisions decisions;
    private final Map<String, OutlineNode> known = new HashMap<>();
    private final Set<String> staying = new HashSet<>();
    private final Map<String, String> replacedBy = new HashMap<>();
    private final Spoken spoken;

    /** Which fields a document uses at all. */
    private record Spoken(
            boolean label,
            boolean description,
            boolean objectives,
            boolean outcome,
            boolean estimate,
            boolean level,
            boolean optional,
            boolean hidden,
            boolean tags,
            boolean resources,
            boolean prerequisites,
            boolean outsideId) {

        static Spoken in(List<OutlineNode> nodes) {
            return new Spoken(
                    any(nodes, node -> node.label() != null),
                    any(nodes, node -> node.description() != null),
                    any(nodes, node -> !node.objectives().isEmpty()),
                    any(nodes, node -> node.outcome() != null),
                    any(nodes, node -> node.estimate() != null),
                    any(nodes, node -> node.level() != null),
                    any(nodes, OutlineNode::optional),
                    any(nodes, OutlineNode::hidden),
                    any(nodes, node -> !node.tags().isEmpty()),
                    any(nodes, node -> !node.resources().isEmpty()),
                    any(nodes, node -> !node.prerequisites().isEmpty()),
                    any(nodes, node -> node.outsideId() != null));
        }

        private static boolean any(List<OutlineNode> nodes, Predicate<OutlineNode> speaks) {
            return nodes.stream().anyMatch(speaks);
        }
    }

    private Takeover(Roadmap draft, Roadmap document, Decisions decisions) {
        this.draft = draft;
        this.document = document;
        this.decisions = decisions;
        List<OutlineNode> nodes =
                Placed.all(document.outline()).stream().map(Placed::node).toList();
        this.spoken = Spoken.in(nodes);
        Placed.all(draft.outline())
                .forEach(placed -> known.putIfAbsent(placed.node().id(), placed.node()));
        nodes.forEach(node -> staying.add(idOf(node.id())));
        decisions.replaced().forEach((imported, topic) -> replacedBy.put(topic, imported));
    }

    /** The new draft; nodes that are none of the old one keep the ids that the document gave them. */
    public static Roadmap of(Roadmap draft, Roadmap document, Decisions decisions) {
        return new Takeover(draft, document, decisions).roadmap();
    }

    private Roadmap roadmap() {
        return new Roadmap(
                document.title(),
                said(document.description(), draft.description()),
                said(document.outcome(), draft.outcome()),
                document.outline().stream().map(this::taken).toList(),
                document.notes());
    }

    private OutlineNode taken(OutlineNode node) {
        String id = idOf(node.id());
        OutlineNode old = known.get(id);
        String replaced = decisions.replaced().get(node.id());
        return new OutlineNode(
                id,
                node.kind(),
                node.title(),
                taken(spoken.label(), OutlineNode::label, node, old),
                taken(spoken.description(), OutlineNode::description, node, old),
                taken(spoken.objectives(), OutlineNode::objectives, node, old),
                taken(spoken.outcome(), OutlineNode::outcome, node, old),
                taken(spoken.estimate(), OutlineNode::estimate, node, old),
                taken(spoken.level(), OutlineNode::level, node, old),
                taken(spoken.optional(), OutlineNode::optional, node, old),
                taken(spoken.hidden(), OutlineNode::hidden, node, old),
                taken(spoken.tags(), OutlineNode::tags, node, old),
                taken(spoken.resources(), OutlineNode::resources, node, old),
                spoken.prerequisites() || old == null ? document(node.prerequisites()) : drafts(old.prerequisites()),
                origins(replaced, old),
                taken(spoken.outsideId(), OutlineNode::outsideId, node, old),
                node.children().stream().map(this::taken).toList());
    }

    private static <T> T taken(
            boolean spoken, Function<OutlineNode, T> field, OutlineNode node, @Nullable OutlineNode old) {
        return field.apply(spoken || old == null ? node : old);
    }

    private static List<Origin> origins(@Nullable String replaced, @Nullable OutlineNode old) {
        if (replaced != null) {
            return List.of(new Origin(replaced, Origin.Kind.REPLACED));
        }
        return old == null ? List.of() : old.origins();
    }

    private String idOf(String imported) {
        return Objects.requireNonNullElse(decisions.known().get(imported), imported);
    }

    private List<Prerequisite> document(List<Prerequisite> needed) {
        return needed.stream()
                .map(one -> new Prerequisite(idOf(one.node()), one.kind()))
                .toList();
    }

    /** What needed a node that is replaced needs the new one; what needed a node that is gone needs it no more. */
    private List<Prerequisite> drafts(List<Prerequisite> needed) {
        return needed.stream()
                .map(one -> new Prerequisite(replacedBy.getOrDefault(one.node(), one.node()), one.kind()))
                .filter(one -> staying.contains(one.node()))
                .toList();
    }

    private static @Nullable String said(@Nullable String inDocument, @Nullable String inDraft) {
        return inDocument == null ? inDraft : inDocument;
    }
}
