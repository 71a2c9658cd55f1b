package dev.cairn.catalog.importing.tree;

import dev.cairn.catalog.importing.text.Plain;
import dev.cairn.catalog.roadmap.model.Resource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
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
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.jspecify.annotations.Nullable;

/** What a reader sees of a part of the tree: its text, its links. */
public final class Inline {

    private Inline() {}

    /**
     * What a part of the tree shows.
     *
     * @param text without any markup; a picture gives its alternative text
     * @param links links and pictures in reading order, with what their tooltips add to their words
     * @param tips of each of the links what its tooltip adds; empty where it adds nothing
     * @param defined addresses that are given a name for others to use, whether any does or not
     */
    public record Shown(String text, List<Resource> links, List<String> tips, List<Resource> defined) {}

    public static Shown shown(Node node) {
        StringBuilder text = new StringBuilder();
        Reader reader = new Reader(text);
        node.accept(reader);
        return new Shown(Plain.squeeze(text.toString()), reader.links, reader.tips, reader.defined);
    }

    /** What a tooltip says that the words of its link do not: all of it, or nothing. */
    public static String added(String words, @Nullable String tip) {
        String more = tip == null ? "" : Plain.squeeze(tip);
        return !more.isEmpty() && Set.copyOf(Plain.words(words)).containsAll(Plain.words(more)) ? "" : more;
    }

    /** A link that is called by its words and its tooltip; by its address where it has neither. */
    public static Resource link(String type, String words, String tip, String address) {
        String title = Plain.squeeze(words);
        if (!tip.isEmpty()) {
            title = title.isEmpty() ? tip : title + " – " + tip;
        }
        return new Resource(type, title.isEmpty() ? address : title, address);
    }

    public static String text(Node node) {
        return shown(node).text();
    }

    public static List<Resource> links(Node node) {
        return shown(node).links();
    }

    public static List<Node> children(Node node) {
        List<Node> children = new ArrayList<>();
        for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
            children.add(child);
        }
        return children;
    }

    private static final class Reader extends AbstractVisitor {
        private final StringBuilder text;
        private final List<Resource> links = new ArrayList<>();
        private final List<String> tips = new ArrayList<>();
        private final List<Resource> defined = new ArrayList<>();

        Reader(StringBuilder text) {
            this.text = text;
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
            if (node instanceof FootnoteDefinition footnote) {
                text.append(' ').append(footnote.label).append(' ');
            }
            visitChildren(node);
        }

        @Override
        public void visit(Link node) {
            int from = text.length();
            visitChildren(node);
            link(ResourceType.of(node.getDestination()), from, node.getTitle(), node.getDestination());
        }

        @Override
        public void visit(Image node) {
            int from = text.length();
            visitChildren(node);
            link("other", from, node.getTitle(), node.getDestination());
        }

        private void link(String type, int from, @Nullable String title, String address) {
            String words = text.substring(from);
            String tip = title == null ? "" : added(words, title);
            links.add(Inline.link(type, words, tip, address));
            tips.add(tip);
        }

        @Override
        public void visit(LinkReferenceDefinition node) {
            Definitions.link(node).ifPresent(defined::add);
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
            tips.addAll(html.tips());
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
