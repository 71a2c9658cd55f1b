package dev.cairn.catalog.links.model;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.commonmark.ext.autolink.AutolinkExtension;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.jspecify.annotations.Nullable;

/** Finds the links in a text of Markdown: those with words, those behind pictures, and bare addresses. */
final class MarkdownLinks {

    /** Of brackets and marks of stress: a parser holds them against each other, so many more would take it minutes. */
    private static final int MOST_MARKS = 5_000;

    private static final String MARKS = "[*_<`~";
    private static final int DEEPEST_BLOCKS = 64;
    private static final int DEEPEST_INLINES = 32;

    private static final Parser PARSER = Parser.builder()
            .extensions(List.of(AutolinkExtension.create()))
            .maxOpenBlockParsers(DEEPEST_BLOCKS)
            .maxInlineNesting(DEEPEST_INLINES)
            .build();

    private MarkdownLinks() {}

    /** Each address once, as written; none of a place within the document itself, and none for mail. */
    static Set<String> in(@Nullable String markdown) {
        Set<String> found = new LinkedHashSet<>();
        if (markdown == null || !mayHaveSome(markdown)) {
            return found;
        }
        Deque<Node> open = new ArrayDeque<>();
        open.push(PARSER.parse(markdown));
        while (!open.isEmpty()) {
            Node node = open.pop();
            String address = switch (node) {
                case Link link -> link.getDestination();
                case Image image -> image.getDestination();
                default -> "";
            };
            if (!address.isBlank()
                    && !address.startsWith("#")
                    && !address.regionMatches(true, 0, "mailto:", 0, "mailto:".length())) {
                found.add(address);
            }
            for (Node child = node.getLastChild(); child != null; child = child.getPrevious()) {
                open.push(child);
            }
        }
        return found;
    }

    private static boolean mayHaveSome(String markdown) {
        return (markdown.contains("](")
                        || markdown.contains("]:")
                        || markdown.contains(":/")
                        || markdown.contains("www."))
                && markdown.chars().filter(sign -> MARKS.indexOf(sign) >= 0).count() <= MOST_MARKS;
    }
}
