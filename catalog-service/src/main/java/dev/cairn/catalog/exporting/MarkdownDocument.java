package dev.cairn.catalog.exporting;

import dev.cairn.catalog.exchange.MarkdownForm;
import dev.cairn.catalog.exchange.Remark;
import dev.cairn.catalog.exchange.RoadmapJson;
import dev.cairn.catalog.roadmap.model.NodeKind;
import dev.cairn.catalog.roadmap.model.Note;
import dev.cairn.catalog.roadmap.model.OutlineNode;
import dev.cairn.catalog.roadmap.model.Prerequisite;
import dev.cairn.catalog.roadmap.model.Roadmap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes one document: stages and sections as headings, topics that hold nothing but topics as lists. For one roadmap and
 * one thread.
 */
final class MarkdownDocument {

    private static final int LAST_HEADING = 6;

    private final StringBuilder out = new StringBuilder();
    private final Iterator<@Nullable ObjectNode> exact;
    private final Map<String, String> titles = new HashMap<>();
    private final Set<String> needed = new HashSet<>();

    /**
     * Writes it.
     *
     * @param exact of each part in order, what its remark is to hold exactly
     */
    MarkdownDocument(Roadmap roadmap, RoadmapJson.Source source, List<@Nullable ObjectNode> exact) {
        this.exact = exact.iterator();
        roadmap.outline().stream().flatMap(OutlineNode::all).forEach(node -> {
            titles.put(node.id(), node.title());
            node.prerequisites().stream().map(Prerequisite::node).forEach(needed::add);
        });
        front(source);
        ObjectNode remark = RoadmapJson.object().put(MarkdownForm.ROLE, MarkdownForm.ROADMAP);
        out.append("# ")
                .append(title(roadmap.title()))
                .append(' ')
                .append(remark(remark))
                .append('\n');
        Body body = new Body(out, "");
        body.description(roadmap.description());
        body.outcome(roadmap.outcome());
        children(roadmap.outline(), 2);
        notes(roadmap.notes());
    }

    String text() {
        return out.toString();
    }

    private void front(RoadmapJson.Source source) {
        out.append("---\n")
                .append(MarkdownForm.VERSION_KEY)
                .append(": ")
                .append(MarkdownForm.VERSION)
                .append('\n');
        out.append("roadmap: ").append(source.roadmapId()).append('\n');
        if (source.edition() != null) {
            out.append("edition: ").append(source.edition()).append('\n');
        }
        out.append("---\n\n");
    }

    private void children(List<OutlineNode> nodes, int level) {
        if (level > LAST_HEADING || nodes.stream().allMatch(MarkdownDocument::isOfTopics)) {
            list(nodes, 0, true);
            return;
        }
        for (OutlineNode node : nodes) {
            out.append('\n')
                    .append("#".repeat(level))
                    .append(' ')
                    .append(line(node, 0, false))
                    .append('\n');
            new Body(out, "").fields(node, titles);
            children(node.children(), level + 1);
        }
    }

    private void list(List<OutlineNode> nodes, int depth, boolean isApart) {
        int shown = Math.min(depth, MarkdownForm.DEEPEST_LIST - 1);
        String indent = "  ".repeat(shown);
        boolean isTight = nodes.stream().allMatch(Body::isEmpty);
        boolean first = true;
        for (OutlineNode node : nodes) {
            if (first ? isApart : !isTight) {
                out.append('\n');
            }
            first = false;
            out.append(indent)
                    .append("- ")
                    .append(line(node, depth - shown, !Body.isEmpty(node)))
                    .append('\n');
            new Body(out, indent + "  ").fields(node, titles);
            list(node.children(), depth + 1, !Body.isEmpty(node));
        }
    }

    private String line(OutlineNode node, int below, boolean isBold) {
        ObjectNode remark = RoadmapJson.object();
        ObjectNode fields = RoadmapJson.fields(node);
        for (String name : List.of("id", "kind", "label", "hidden", "origins", "outsideId")) {
            if (fields.has(name)) {
                remark.set(name, fields.get(name));
            }
        }
        if (below > 0) {
            remark.put(MarkdownForm.BELOW, below);
        }
        String title = title(node.label() == null ? node.title() : node.label() + " " + nonBlank(node.title()));
        String anchor = needed.contains(node.id()) ? "<a id=\"" + node.id() + "\"></a>" : "";
        return anchor + (isBold ? "**" + title + "**" : title) + " " + remark(remark);
    }

    private static String nonBlank(String title) {
        return title.isBlank() ? MarkdownForm.UNTITLED : title;
    }

    private static String title(String title) {
        String line = Inscription.of(title);
        return line.isBlank() ? MarkdownForm.UNTITLED : line;
    }

    private String remark(ObjectNode remark) {
        ObjectNode difference = exact.next();
        if (difference != null) {
            MarkdownForm.put(difference, remark);
        }
        return Remark.of(remark);
    }

    private void notes(List<Note> notes) {
        if (notes.isEmpty()) {
            return;
        }
        ObjectNode part = RoadmapJson.object().put(MarkdownForm.ROLE, MarkdownForm.NOTES);
        out.append("\n## ")
                .append(MarkdownForm.NOTES)
                .append(' ')
                .append(Remark.of(part))
                .append('\n');
        for (Note note : notes) {
            String title = note.title() == null ? MarkdownForm.UNTITLED : title(note.title());
            ObjectNode remark = RoadmapJson.object().put(MarkdownForm.ROLE, MarkdownForm.NOTE);
            out.append("\n### ")
                    .append(title)
                    .append(' ')
                    .append(remark(remark))
                    .append('\n');
            new Body(out, "").quoted(note.text());
        }
    }

    private static boolean isOfTopics(OutlineNode node) {
        return node.all().allMatch(one -> one.kind() == NodeKind.TOPIC);
    }
}
