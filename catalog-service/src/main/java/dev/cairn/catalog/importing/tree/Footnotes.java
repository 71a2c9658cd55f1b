package dev.cairn.catalog.importing.tree;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableHead;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Block;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Link;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.Text;

/**
 * Footnotes stand at the end of a document, far from what they explain. Each is put behind what refers to it, with its
 * mark, so that it becomes part of the same node.
 *
 * <pre>
 * - Bowline[^1]              - Bowline
 *                    →
 * [^1]: A loop.                [1] A loop.
 * </pre>
 */
public final class Footnotes {

    /** Characters that are written a second time, as several places refer to the same footnote; more becomes a mark alone. */
    private static final int MOST_REPEATED = 100_000;

    private final Map<String, FootnoteDefinition> definitions = new LinkedHashMap<>();
    private final Map<String, String> texts = new LinkedHashMap<>();
    private final Set<String> placed = new HashSet<>();

    /** What came last behind a block, so that several footnotes of one stay in order. */
    private final Map<Node, Node> lastBehind = new LinkedHashMap<>();

    private final Map<Node, Set<String>> had = new LinkedHashMap<>();
    private long repeated;

    private Footnotes() {}

    /**
     * Changes the document: there are no footnotes in it afterwards.
     *
     * @param text what it was parsed from; most documents have none, and are not searched
     */
    public static void placeIn(Node document, String text) {
        if (!text.contains("[^")) {
            return;
        }
        Finder finder = new Finder();
        document.accept(finder);
        if (!finder.definitions.isEmpty()) {
            new Footnotes().place(finder);
        }
    }

    private void place(Finder finder) {
        // Within a footnote a mark is enough: else two that name each other would never end.
        finder.inDefinitions.forEach(Footnotes::mark);
        finder.definitions.forEach(Footnotes::putBehindOuter);
        for (FootnoteDefinition definition : finder.definitions) {
            definitions.putIfAbsent(key(definition.label), definition);
        }
        definitions.forEach((key, definition) -> texts.put(
                key, Inline.children(definition).stream().map(Parsing::markdown).collect(Collectors.joining("\n\n"))));
        finder.references.forEach(this::place);
        for (FootnoteDefinition definition : finder.definitions) {
            String key = key(definition.label);
            if (!definition.equals(definitions.get(key)) || !placed.contains(key)) {
                marked(definition.label, Inline.children(definition)).forEach(definition::insertBefore);
            }
            definition.unlink();
        }
    }

    /** Labels are the same in capitals and in small letters. */
    private static String key(String label) {
        return label.toLowerCase(Locale.ROOT);
    }

    /** One that was written within another is one of its own. */
    private static void putBehindOuter(FootnoteDefinition definition) {
        Node outermost = definition;
        for (Node above = definition.getParent(); above != null; above = above.getParent()) {
            outermost = above instanceof FootnoteDefinition ? above : outermost;
        }
        if (!outermost.equals(definition)) {
            outermost.insertAfter(definition);
        }
    }

    private List<Node> copied(String label) {
        return Inline.children(Parsing.parse(texts.getOrDefault(key(label), "")));
    }

    private void place(FootnoteReference reference) {
        String label = reference.label;
        Node host = host(reference);
        boolean becomesTitle = !(host instanceof Paragraph) || host.getParent() instanceof ListItem;
        if (had.computeIfAbsent(host, none -> new HashSet<>()).add(key(label)) && mayPlace(key(label))) {
            placed.add(key(label));
            if (host instanceof TableCell cell && !(cell.getParent().getParent() instanceof TableHead)) {
                addCell((TableRow) cell.getParent(), label);
            } else {
                Node behind = host instanceof TableCell cell
                        ? cell.getParent().getParent().getParent()
                        : host;
                for (Node block : marked(label, copied(label))) {
                    lastBehind.getOrDefault(behind, behind).insertAfter(block);
                    lastBehind.put(behind, block);
                }
            }
        }
        if (becomesTitle) {
            reference.unlink();
        } else {
            mark(reference);
        }
    }

    private boolean mayPlace(String key) {
        if (!placed.contains(key)) {
            return true;
        }
        repeated += texts.getOrDefault(key, "").length();
        return repeated <= MOST_REPEATED;
    }

    private static void mark(FootnoteReference reference) {
        reference.insertBefore(new Text("[" + reference.label + "]"));
        reference.unlink();
    }

    /** The blocks with the mark before their first words; a quotation, if a list in them could be taken for topics. */
    private static List<Node> marked(String label, List<Node> blocks) {
        List<Node> marked = new ArrayList<>(blocks);
        if (!marked.isEmpty() && marked.getFirst() instanceof Paragraph first) {
            first.prependChild(new Text("[" + label + "] "));
        } else {
            Node alone = new Paragraph();
            alone.appendChild(new Text("[" + label + "]"));
            marked.addFirst(alone);
        }
        if (marked.stream().allMatch(Paragraph.class::isInstance)) {
            return marked;
        }
        Node quotation = new BlockQuote();
        marked.forEach(quotation::appendChild);
        return List.of(quotation);
    }

    /** A row holds text alone; the column has no name. */
    private void addCell(TableRow row, String label) {
        TableCell cell = new TableCell();
        cell.appendChild(new Text("[" + label + "]"));
        for (Node block : copied(label)) {
            cell.appendChild(new Text(" "));
            if (block instanceof Paragraph) {
                Inline.children(block).forEach(cell::appendChild);
            } else {
                Inline.Shown shown = Inline.shown(block);
                cell.appendChild(new Text(shown.text()));
                shown.links().forEach(link -> {
                    Node shownLink = new Link(link.url(), null);
                    shownLink.appendChild(new Text(link.title()));
                    cell.appendChild(new Text(" "));
                    cell.appendChild(shownLink);
                });
            }
        }
        row.appendChild(cell);
        Node header = row.getParent().getParent().getFirstChild().getFirstChild();
        // Rows beyond their header would be cut when the table is written and read again.
        while (Inline.children(header).size() < Inline.children(row).size()) {
            header.appendChild(new TableCell());
        }
    }

    private static Node host(Node reference) {
        Node host = reference.getParent();
        while (!(host instanceof Block) && !(host instanceof TableCell)) {
            host = host.getParent();
        }
        return host;
    }

    private static final class Finder extends AbstractVisitor {
        private final List<FootnoteDefinition> definitions = new ArrayList<>();
        private final List<FootnoteReference> references = new ArrayList<>();
        private final List<FootnoteReference> inDefinitions = new ArrayList<>();
        private int within;

        @Override
        public void visit(CustomBlock block) {
            if (block instanceof FootnoteDefinition definition) {
                definitions.add(definition);
                within++;
                visitChildren(block);
                within--;
            } else {
                visitChildren(block);
            }
        }

        @Override
        public void visit(CustomNode node) {
            if (node instanceof FootnoteReference reference) {
                (within > 0 ? inDefinitions : references).add(reference);
            } else {
                visitChildren(node);
            }
        }
    }
}
