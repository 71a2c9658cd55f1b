package dev.cairn.catalog.importing;

import dev.cairn.catalog.importing.text.Plain;
import dev.cairn.catalog.importing.tree.Inline;
import dev.cairn.catalog.importing.tree.Parsing;
import dev.cairn.catalog.roadmap.model.OutlineNode;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;

/**
 * The first line of a list item or a paragraph, taken apart into a title and what is said of it.
 *
 * <p>A bold beginning is a term: {@code **Term:** text}, {@code **Term** → text}, {@code **Term** (2 hours): text}.
 * An arrow parts a term from its text only there; elsewhere it is content, as in "Embed → Store → Retrieve".
 */
final class ItemText {

    /** Possessive, as is every repeated group of this package: a greedy one recurses, and thousands of colons overflow. */
    private static final Pattern SEPARATOR =
            Pattern.compile("^[\\s\\u00A0]*+(?:[:：→⇒]|->|=>|[–—-](?=[\\s\\u00A0]))++[\\s\\u00A0]*+");

    private static final Pattern BRACKETS = Pattern.compile("^[\\s\\u00A0]*(\\([^()]{1,60}\\))[\\s\\u00A0]*[:：]");
    private static final Pattern SENTENCE_END = Pattern.compile("[.!?。！？](?=[\\s\\u00A0]|$)");

    private ItemText() {}

    /** Whether the text is a term with a definition, as a paragraph may be that stands for a topic. */
    static boolean isDefinition(Node paragraph) {
        Node first = paragraph.getFirstChild();
        if (!(first instanceof StrongEmphasis) || first.getNext() == null) {
            return false;
        }
        String rest = rest(paragraph);
        return !Plain.isBlank(rest)
                && (endsInColon(Inline.text(first)) || SEPARATOR.matcher(rest).find());
    }

    private static boolean endsInColon(String text) {
        return text.endsWith(":") || text.endsWith("：");
    }

    /** Whether it is nothing but an address. */
    static boolean isBareAddress(Node paragraph) {
        List<Node> children = Inline.children(paragraph).stream()
                .filter(child -> !(child instanceof Text text && Plain.isBlank(text.getLiteral())))
                .toList();
        return children.size() == 1
                && children.getFirst() instanceof Link link
                && Inline.text(link).equals(link.getDestination().replace("mailto:", ""));
    }

    /** Puts title, description, estimate and links of the line into the node. */
    static void take(Node paragraph, NodeSketch node) {
        node.resources.addAll(Inline.links(paragraph));
        Node first = paragraph.getFirstChild();
        if (first instanceof StrongEmphasis && !Plain.isBlank(Inline.text(first))) {
            takeTerm(Inline.text(first), rest(paragraph), node);
        } else {
            sentence(Inline.text(paragraph), node);
        }
    }

    private static void takeTerm(String term, String rest, NodeSketch node) {
        String title = term;
        String text = rest;
        Matcher brackets = BRACKETS.matcher(rest);
        if (brackets.find() && TitleText.of("x " + brackets.group(1)).title().equals("x")) {
            title = term + " " + brackets.group(1);
            text = rest.substring(brackets.end());
        }
        TitleText.of(title).into(node);
        if (node.title.isEmpty()) {
            node.title = term;
        }
        Matcher separator = SEPARATOR.matcher(text);
        String said = Plain.trim(separator.find() ? text.substring(separator.end()) : text);
        if (!said.isEmpty()) {
            node.description.add(said);
        }
        shorten(node);
    }

    /** Puts the title and the estimate of a line of plain text into the node. */
    static void sentence(String text, NodeSketch node) {
        TitleText.of(text).into(node);
        if (node.title.isEmpty()) {
            node.title = text;
        }
        shorten(node);
    }

    /** A title that is too long to publish keeps its first sentence or its first words; all of it is described. */
    static void shorten(NodeSketch node) {
        if (node.title.length() <= OutlineNode.LONGEST_TITLE) {
            return;
        }
        String whole = node.title;
        Matcher end = SENTENCE_END.matcher(whole);
        int cut = end.find() && end.end() <= OutlineNode.LONGEST_TITLE ? end.end() : 0;
        if (cut == 0) {
            int space = whole.lastIndexOf(' ', OutlineNode.LONGEST_TITLE - 2);
            cut = space > 40 ? space : OutlineNode.LONGEST_TITLE - 2;
            cut -= Character.isHighSurrogate(whole.charAt(cut - 1)) ? 1 : 0;
            node.title = Plain.trim(whole.substring(0, cut)) + "…";
            node.description.addFirst(Parsing.escaped(whole));
        } else {
            node.title = Plain.trim(whole.substring(0, cut));
            node.description.addFirst(Parsing.escaped(Plain.trim(whole.substring(cut))));
        }
    }

    /** What follows the bold beginning, as Markdown in one line. The tree is as before afterwards. */
    private static String rest(Node paragraph) {
        Node first = paragraph.getFirstChild();
        if (first == null) {
            return "";
        }
        Node copy = new Paragraph();
        while (first.getNext() != null) {
            copy.appendChild(first.getNext());
        }
        // A space at the beginning of a paragraph would be written as an entity.
        String leading = null;
        if (copy.getFirstChild() instanceof Text text) {
            leading = text.getLiteral();
            text.setLiteral(leading.stripLeading());
        }
        String markdown = Parsing.markdown(copy).replace("\n", " ");
        if (leading != null && copy.getFirstChild() instanceof Text text) {
            text.setLiteral(leading);
        }
        while (copy.getFirstChild() != null) {
            paragraph.appendChild(copy.getFirstChild());
        }
        return markdown;
    }
}
