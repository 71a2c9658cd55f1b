package dev.cairn.catalog.importing.tree;

import dev.cairn.catalog.roadmap.model.WebAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.Text;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/** Takes links and pictures apart that nobody is to be led to: their words stay, and their addresses as text. */
public final class Unlinking {

    private static final Pattern ATTRIBUTE = Pattern.compile(
            "\\b(?:href|src)\\s*+=\\s*+(?:\"([^\"]*+)\"|'([^']*+)'|([^\\s>\"']++))", Pattern.CASE_INSENSITIVE);

    private Unlinking() {}

    /** Changes the document, and tells of each. */
    public static void in(Node document, Inline.Shown shown, Doubts doubts) {
        if (shown.links().stream().allMatch(link -> WebAddress.isHarmless(link.url()))) {
            return;
        }
        Finder finder = new Finder();
        document.accept(finder);
        for (Node node : finder.found) {
            switch (node) {
                case Link link -> unlink(link, link.getDestination(), link.getTitle(), doubts);
                case Image image -> unlink(image, image.getDestination(), image.getTitle(), doubts);
                case HtmlInline html -> html.setLiteral(without(html, html.getLiteral(), doubts));
                case HtmlBlock html -> html.setLiteral(without(html, html.getLiteral(), doubts));
                default -> throw new IllegalStateException("found " + node);
            }
        }
    }

    private static void unlink(Node link, String address, @Nullable String title, Doubts doubts) {
        String words = Inline.text(link);
        String tip = Inline.added(words, title);
        while (link.getFirstChild() != null) {
            link.insertBefore(link.getFirstChild());
        }
        if (!words.equals(address)) {
            String behind = tip.isEmpty() ? Addresses.text(address) : tip + ", " + Addresses.text(address);
            link.insertBefore(new Text(words.isEmpty() ? behind : " (" + behind + ")"));
        }
        doubts.tell(line(link), Addresses.doubt(address));
        link.unlink();
    }

    /** The tag without such attributes; what they said follows it. */
    private static String without(Node html, String literal, Doubts doubts) {
        List<String> addresses = new ArrayList<>();
        String rest = ATTRIBUTE.matcher(literal).replaceAll(found -> {
            String address = address(found.group(1), found.group(2), found.group(3));
            if (WebAddress.isHarmless(address)) {
                return Matcher.quoteReplacement(found.group());
            }
            addresses.add(address);
            return "";
        });
        for (String address : addresses.reversed()) {
            Node text = new Text(" " + Addresses.text(address) + " ");
            if (html instanceof HtmlBlock) {
                Node paragraph = new Paragraph();
                paragraph.appendChild(new Text(Addresses.text(address)));
                text = paragraph;
            }
            html.insertAfter(text);
            doubts.tell(line(html), Addresses.doubt(address));
        }
        return rest;
    }

    private static String address(@Nullable String... groups) {
        for (String group : groups) {
            if (group != null) {
                return Parser.unescapeEntities(group, true);
            }
        }
        return "";
    }

    private static int line(Node node) {
        Node block = node;
        while (block.getSourceSpans().isEmpty() && block.getParent() != null) {
            block = block.getParent();
        }
        return Parsing.lineOf(block);
    }

    private static final class Finder extends AbstractVisitor {
        private final List<Node> found = new ArrayList<>();

        @Override
        public void visit(Link link) {
            visitChildren(link);
            add(link, link.getDestination());
        }

        @Override
        public void visit(Image image) {
            visitChildren(image);
            add(image, image.getDestination());
        }

        private void add(Node node, String address) {
            if (!WebAddress.isHarmless(address)) {
                found.add(node);
            }
        }

        @Override
        public void visit(HtmlInline html) {
            found.add(html);
        }

        @Override
        public void visit(HtmlBlock html) {
            found.add(html);
        }
    }
}
