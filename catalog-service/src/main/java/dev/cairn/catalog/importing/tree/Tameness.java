package dev.cairn.catalog.importing.tree;

import java.util.regex.Pattern;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;

/** Whether Markdown can stand in a document of ours as it is. */
public final class Tameness {

    /** What is left out here could be read as something else where it stands, or not be stored as text. */
    private static final Pattern UNUSUAL =
            Pattern.compile("[\\x00-\\x09\\x0B-\\x1F\\x85\\u2028\\u2029\\uD800-\\uDFFF]");

    private Tameness() {}

    /** True for paragraphs and nothing else, none of which begins as our labels do. */
    public static boolean isTame(String markdown) {
        if (markdown.isBlank()
                || markdown.startsWith("**")
                || markdown.contains("\n**")
                || markdown.contains("<!--")
                || UNUSUAL.matcher(markdown).find()
                || Character.isWhitespace(markdown.charAt(0))
                || Character.isWhitespace(markdown.charAt(markdown.length() - 1))) {
            return false;
        }
        int paragraphs = 0;
        for (Node block : Inline.children(Parsing.parse(markdown))) {
            if (!(block instanceof Paragraph)) {
                return false;
            }
            paragraphs++;
        }
        return paragraphs > 0;
    }
}
