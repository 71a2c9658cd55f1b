package dev.cairn.catalog.importing;

import dev.cairn.catalog.roadmap.model.Resource;
import java.util.ArrayList;
import java.util.List;
import org.commonmark.ext.front.matter.YamlFrontMatterNode;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Block;
import org.commonmark.node.Code;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.CustomNode;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;

/** What a reader sees of a part of the tree: its text, its links. */
final class Inline {

    private Inline() {}

    /**
     * What a part of the tree shows.
     *
     * @param text without any markup; a picture gives its alternative text
     * @param links links and pictures in reading order
     */
    record Shown(String text, List<Resource> links) {}

    static Shown shown(Node node) {
        StringBuilder text = new StringBuilder();
        List<Resource> links = new ArrayList<>();
        node.accept(new Reader(text, links));
        return new Shown(Plain.squeeze(text.toString()), links);
    }

    static String text(Node node) {
        return shown(node).text();
    }

    static List<Resource> links(Node node) {
        return shown(node).links();
    }

    static List<Node> children(Node node) {
        List<Node> children = new ArrayList<>();
        for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
            children.add(child);
        }
        return children;
    }

    private static final class Reader extends AbstractVisitor {
        private final StringBuilder text;
        private final List<Resource> links;

        Reader(StringBuilder text, List<Resource> links) {
            this.text = text;
            this.links = links;
        }

        @Override
        public void visit(Text node) {
            text.append(node.getLiteral());
        }

        @Override
        public void visit(Code node) {
            text.append(node.getLiteral());
        }

        @Override
        public void visit(SoftLineBreak node) {
            text.append(' ');
        }

        @Override
        public void visit(HardLineBreak node) {
            text.append(' ');
        }

        @Override
        public void visit(FencedCodeBlock node) {
            text.append(' ').append(node.getLiteral()).append(' ');
        }

        @Override
        public void visit(IndentedCodeBlock node) {
            text.append(' ').append(node.getLiteral()).append(' ');
        }

        @Override
        public void visit(CustomBlock node) {
            if (node instanceof ChartBlock chart) {
                text.append(' ').append(chart.code.getLiteral()).append(' ');
            }
            visitChildren(node);
        }

        @Override
        public void visit(Link node) {
            int from = text.length();
            visitChildren(node);
            String title = Plain.squeeze(text.substring(from));
            links.add(new Resource(
                    ResourceType.of(node.getDestination()),
                    title.isEmpty() ? node.getDestination() : title,
                    node.getDestination()));
        }

        @Override
        public void visit(Image node) {
            int from = text.length();
            visitChildren(node);
            String title = Plain.squeeze(text.substring(from));
            links.add(new Resource("other", title.isEmpty() ? node.getDestination() : title, node.getDestination()));
        }

        @Override
        public void visit(HtmlBlock node) {
            html(Html.of(node.getLiteral()));
        }

        @Override
        public void visit(HtmlInline node) {
            html(Html.ofTag(node.getLiteral()));
        }

        @Override
        public void visit(CustomNode node) {
            if (node instanceof YamlFrontMatterNode matter) {
                text.append(' ').append(matter.getKey()).append(' ').append(String.join(" ", matter.getValues()));
            }
            visitChildren(node);
        }

        private void html(Html html) {
            text.append(' ').append(html.text()).append(' ');
            links.addAll(html.links());
        }

        @Override
        protected void visitChildren(Node parent) {
            super.visitChildren(parent);
            if (parent instanceof Block || parent instanceof TableCell) {
                text.append(' ');
            }
        }
    }
}
