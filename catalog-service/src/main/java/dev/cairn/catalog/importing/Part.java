package dev.cairn.catalog.importing;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;

/**
 * A heading with what stands under it, before anyone has decided what it is. For one thread.
 *
 * <p>Levels are those of the document, whatever they are: a part's children are the next deeper level that occurs under
 * it, so a document that jumps from h1 to h3 has no empty level between.
 */
final class Part {

    /** Deeper than any heading of Markdown. */
    static final int BOLD_LEVEL = 7;

    final int level;
    final int line;
    final String heading;
    final List<Node> blocks = new ArrayList<>();
    final List<Part> parts = new ArrayList<>();
    /** The heading's own tree, for its links. */
    final Node source;

    Part(int level, int line, String heading, Node source) {
        this.level = level;
        this.line = line;
        this.heading = heading;
        this.source = source;
    }

    /** How many headings there are below it. */
    int countAll() {
        return parts.stream().mapToInt(part -> 1 + part.countAll()).sum();
    }

    boolean holdsItems() {
        return blocks.stream()
                .anyMatch(block ->
                        block instanceof ListBlock || block instanceof TableBlock || block instanceof ChartBlock);
    }

    /** Whether anything of it could be learned: it has items, or a part of it has. */
    boolean holdsItemsAnywhere() {
        return holdsItems() || parts.stream().anyMatch(Part::holdsItemsAnywhere);
    }
}
