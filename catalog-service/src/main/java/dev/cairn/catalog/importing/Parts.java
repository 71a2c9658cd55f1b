package dev.cairn.catalog.importing;

import dev.cairn.catalog.importing.text.Plain;
import dev.cairn.catalog.importing.tree.Inline;
import dev.cairn.catalog.importing.tree.Parsing;
import java.util.ArrayDeque;
import java.util.Deque;
import org.commonmark.node.Block;
import org.commonmark.node.Heading;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.node.ThematicBreak;
import org.jspecify.annotations.Nullable;

/** Fourth step: groups the blocks under their headings, real ones and bold paragraphs that act as one. */
final class Parts {

    private Parts() {}

    /** The document as one part without a heading, at level 0. */
    static Part of(Node document) {
        Part root = new Part(0, 0, "", document);
        Deque<Part> open = new ArrayDeque<>();
        open.push(root);
        for (Node block : Inline.children(document)) {
            Part opened = opened(block);
            if (opened == null) {
                if (!(block instanceof ThematicBreak) && !(block instanceof Heading)) {
                    enclosing(open).blocks.add(block);
                }
                continue;
            }
            while (enclosing(open).level >= opened.level) {
                open.pop();
            }
            enclosing(open).parts.add(opened);
            open.push(opened);
        }
        return root;
    }

    private static Part enclosing(Deque<Part> open) {
        return open.getFirst();
    }

    private static @Nullable Part opened(Node block) {
        if (block instanceof Heading heading) {
            Inline.Shown shown = Inline.shown(heading);
            if (!shown.text().isEmpty()) {
                return new Part(heading.getLevel(), Parsing.lineOf(heading), shown.text(), heading);
            }
            if (!shown.links().isEmpty()) {
                // A picture without words is known by its address, as any link.
                String title = shown.links().getFirst().title();
                return new Part(heading.getLevel(), Parsing.lineOf(heading), title, heading);
            }
            return null;
        }
        if (block instanceof Paragraph paragraph && isBoldHeading(paragraph)) {
            return new Part(Part.BOLD_LEVEL, Parsing.lineOf(paragraph), Inline.text(paragraph), paragraph);
        }
        return null;
    }

    /** A paragraph that is all bold, but for a colon, and has a list below: "**1. Programming:**". */
    private static boolean isBoldHeading(Paragraph paragraph) {
        boolean strong = false;
        for (Node child : Inline.children(paragraph)) {
            if (child instanceof StrongEmphasis && !strong) {
                strong = true;
            } else if (!(child instanceof Text text
                    && Plain.trim(text.getLiteral()).matches("[:：]?"))) {
                return false;
            }
        }
        return strong && next(paragraph) instanceof ListBlock;
    }

    private static @Nullable Node next(Block block) {
        return block.getNext();
    }
}
