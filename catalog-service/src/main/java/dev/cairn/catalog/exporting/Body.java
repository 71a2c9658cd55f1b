package dev.cairn.catalog.exporting;

import dev.cairn.catalog.exchange.MarkdownForm;
import dev.cairn.catalog.importing.tree.Tameness;
import dev.cairn.catalog.roadmap.model.OutlineNode;
import dev.cairn.catalog.roadmap.model.Prerequisite;
import dev.cairn.catalog.roadmap.model.Resource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes what stands below a title. What could be taken for structure is quoted, which holds anything together. */
final class Body {

    private final StringBuilder out;
    private final String indent;

    /**
     * For one title.
     *
     * @param indent before each line
     */
    Body(StringBuilder out, String indent) {
        this.out = out;
        this.indent = indent;
    }

    /** Whether a node has nothing but its title. */
    static boolean isEmpty(OutlineNode node) {
        return node.description() == null
                && node.outcome() == null
                && node.objectives().isEmpty()
                && node.prerequisites().isEmpty()
                && node.resources().isEmpty()
                && facts(node).isEmpty();
    }

    void fields(OutlineNode node, Map<String, String> titles) {
        List<String> facts = facts(node);
        if (!facts.isEmpty()) {
            block(String.join(MarkdownForm.BETWEEN_FACTS, facts));
        }
        description(node.description());
        outcome(node.outcome());
        if (!node.objectives().isEmpty()) {
            block(MarkdownForm.OBJECTIVES);
            items(node.objectives().stream().map(Inscription::of).toList());
        }
        if (!node.prerequisites().isEmpty()) {
            List<String> links = node.prerequisites().stream()
                    .map(before -> link(before, titles))
                    .toList();
            block(MarkdownForm.PREREQUISITES + " " + String.join(", ", links));
        }
        if (!node.resources().isEmpty()) {
            block(MarkdownForm.RESOURCES);
            items(node.resources().stream().map(Body::link).toList());
        }
    }

    void description(@Nullable String markdown) {
        if (markdown != null) {
            if (Tameness.isTame(markdown)) {
                block(markdown);
            } else {
                quoted(markdown);
            }
        }
    }

    void outcome(@Nullable String markdown) {
        if (markdown == null) {
            return;
        }
        if (Tameness.isTame(markdown) && !markdown.contains("\n\n")) {
            block(MarkdownForm.OUTCOME + " " + markdown);
        } else {
            block(MarkdownForm.OUTCOME);
            quoted(markdown);
        }
    }

    /** Whatever the text holds, it ends where the quotation ends. */
    void quoted(String markdown) {
        out.append('\n');
        for (String line : Inscription.storable(markdown).split("\n", -1)) {
            out.append(indent).append(line.isEmpty() ? ">" : "> ").append(line).append('\n');
        }
    }

    private void block(String markdown) {
        out.append('\n');
        for (String line : markdown.split("\n", -1)) {
            out.append(line.isEmpty() ? "" : indent).append(line).append('\n');
        }
    }

    /** Stars, where nodes have dashes: lists with other marks stay apart. */
    private void items(List<String> lines) {
        out.append('\n');
        lines.forEach(line -> out.append(indent).append("* ").append(line).append('\n'));
    }

    private static List<String> facts(OutlineNode node) {
        List<String> facts = new ArrayList<>();
        if (node.estimate() != null) {
            facts.add(MarkdownForm.TIME + " " + MarkdownForm.time(node.estimate()));
        }
        if (node.level() != null) {
            facts.add(MarkdownForm.LEVEL + " " + Inscription.of(node.level()));
        }
        if (node.optional()) {
            facts.add(MarkdownForm.OPTIONAL);
        }
        if (!node.tags().isEmpty()) {
            facts.add(MarkdownForm.TAGS + " "
                    + String.join(
                            ", ", node.tags().stream().map(Inscription::of).toList()));
        }
        return facts;
    }

    private static String link(Prerequisite before, Map<String, String> titles) {
        String title = Inscription.of(titles.getOrDefault(before.node(), before.node()));
        return "[" + (title.isBlank() ? MarkdownForm.UNTITLED : title) + "](#" + before.node() + ")"
                + (before.kind().equals(Prerequisite.SOFT) ? " " + MarkdownForm.SOFT : "");
    }

    private static String link(Resource resource) {
        return "[" + Inscription.of(resource.title()) + "](" + Inscription.address(resource.url()) + ") ("
                + Inscription.of(resource.type()) + ")";
    }
}
