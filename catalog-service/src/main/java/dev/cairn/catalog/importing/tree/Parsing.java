package dev.cairn.catalog.importing.tree;

import dev.cairn.catalog.importing.text.Extent;
import dev.cairn.catalog.importing.text.Plain;
import java.util.List;
import java.util.stream.Stream;
import org.commonmark.Extension;
import org.commonmark.ext.autolink.AutolinkExtension;
import org.commonmark.ext.front.matter.YamlFrontMatterExtension;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.ext.task.list.items.TaskListItemsExtension;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.Text;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.markdown.MarkdownRenderer;

/** Third step: from text to the CommonMark tree, and back for what stays Markdown. Safe for several threads. */
public final class Parsing {

    private static final List<Extension> EXTENSIONS = List.of(
            TablesExtension.create(),
            AutolinkExtension.create(),
            StrikethroughExtension.create(),
            TaskListItemsExtension.create(),
            YamlFrontMatterExtension.create());

    private static final int DEEPEST_INLINES = 32;

    /** Where lines are told, each costs a place for every block that is open on it. */
    private static final int MOST_LINES_TOLD = 20_000;

    private static final Parser PARSER = parser(EXTENSIONS, IncludeSourceSpans.NONE);
    private static final Parser PARSER_TELLING_LINES = parser(EXTENSIONS, IncludeSourceSpans.BLOCKS);

    /** Of whole documents of others: in a text of ours nothing stands far from what it belongs to. */
    private static final List<Extension> WITH_FOOTNOTES =
            Stream.concat(EXTENSIONS.stream(), Stream.of(new FootnoteSyntax())).toList();

    private static final Parser FOREIGN = parser(WITH_FOOTNOTES, IncludeSourceSpans.NONE);
    private static final Parser FOREIGN_TELLING_LINES = parser(WITH_FOOTNOTES, IncludeSourceSpans.BLOCKS);

    private static final MarkdownRenderer RENDERER = MarkdownRenderer.builder()
            .extensions(
                    List.of(TablesExtension.create(), StrikethroughExtension.create(), TaskListItemsExtension.create()))
            .build();

    private Parsing() {}

    private static Parser parser(List<Extension> extensions, IncludeSourceSpans spans) {
        return Parser.builder()
                .extensions(extensions)
                .includeSourceSpans(spans)
                .maxOpenBlockParsers(Extent.DEEPEST_BLOCKS)
                .maxInlineNesting(DEEPEST_INLINES)
                .build();
    }

    public static Node parse(String text) {
        return PARSER.parse(text);
    }

    /** As {@link #parse}; knows the lines of its blocks, unless there are so many that this would take the memory. */
    public static Node parseTellingLines(String text) {
        return (hasFewLines(text) ? PARSER_TELLING_LINES : PARSER).parse(text);
    }

    /** As {@link #parseTellingLines}, for a document that came from elsewhere: it may have footnotes. */
    public static Node parseForeign(String text) {
        return (hasFewLines(text) ? FOREIGN_TELLING_LINES : FOREIGN).parse(text);
    }

    private static boolean hasFewLines(String text) {
        return text.chars()
                        .filter(character -> character == '\n')
                        .limit(MOST_LINES_TOLD)
                        .count()
                < MOST_LINES_TOLD;
    }

    /** A block as Markdown again. */
    public static String markdown(Node block) {
        // A drawing stands around the code that draws it.
        boolean isDrawing = block instanceof CustomBlock && block.getFirstChild() instanceof FencedCodeBlock;
        return Plain.trim(RENDERER.render(isDrawing ? block.getFirstChild() : block));
    }

    /** Plain text as Markdown that shows just that: what was a star or a tag in code must not become one. */
    public static String escaped(String text) {
        Node paragraph = new Paragraph();
        paragraph.appendChild(new Text(text));
        return markdown(paragraph);
    }

    /** A link in a paragraph of its own. */
    public static String link(String title, String url) {
        Node paragraph = new Paragraph();
        Node link = new Link(url, null);
        link.appendChild(new Text(title));
        paragraph.appendChild(link);
        return markdown(paragraph);
    }

    /** The line of the source that a block begins on, from 1; 0 when it is not known. */
    public static int lineOf(Node block) {
        return block.getSourceSpans().isEmpty()
                ? 0
                : block.getSourceSpans().getFirst().getLineIndex() + 1;
    }
}
