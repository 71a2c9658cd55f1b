package dev.cairn.catalog.importing;

import dev.cairn.catalog.importing.text.Plain;
import dev.cairn.catalog.importing.tree.Inline;
import java.util.List;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;

/**
 * A curriculum that is drawn: headings with a picture below each and nothing to read.
 *
 * <pre>
 * ## Sails
 * ![](images/sails.svg)
 * ## Ropes
 * ![](images/ropes.svg)
 * </pre>
 */
final class Pictures {

    private static final int FEWEST = 2;

    private Pictures() {}

    /** Whether several parts show a picture. */
    static boolean areTheCurriculum(List<Part> parts) {
        return count(parts) >= FEWEST;
    }

    /** How many parts, at any depth, show a picture and are not about the document itself. */
    static long count(List<Part> parts) {
        return parts.stream()
                .filter(part -> PartRole.of(part.heading) == PartRole.CURRICULUM)
                .mapToLong(part -> (part.blocks.stream().anyMatch(Pictures::shows) ? 1 : 0) + count(part.parts))
                .sum();
    }

    /** Whether the paragraph is a row of pictures, as badges are. */
    static boolean areAll(Paragraph paragraph) {
        return Inline.children(paragraph).stream()
                .allMatch(child -> child instanceof Image
                        || child instanceof SoftLineBreak
                        || (child instanceof Link link && link.getFirstChild() instanceof Image)
                        || (child instanceof Text text && Plain.isBlank(text.getLiteral())));
    }

    private static boolean shows(Node block) {
        Seeker seeker = new Seeker();
        block.accept(seeker);
        return seeker.found;
    }

    private static final class Seeker extends AbstractVisitor {
        private boolean found;

        @Override
        public void visit(Image image) {
            found = true;
        }

        @Override
        public void visit(HtmlBlock html) {
            found |= html.getLiteral().contains("<img");
        }

        @Override
        public void visit(HtmlInline html) {
            found |= html.getLiteral().startsWith("<img");
        }
    }
}
