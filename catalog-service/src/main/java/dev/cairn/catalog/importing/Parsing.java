package dev.cairn.catalog.importing;

import java.util.List;
import org.commonmark.Extension;
import org.commonmark.ext.autolink.AutolinkExtension;
import org.commonmark.ext.front.matter.YamlFrontMatterExtension;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.ext.task.list.items.TaskListItemsExtension;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.Text;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.markdown.MarkdownRenderer;

/** Third step: from text to the CommonMark tree, and back for what stays Markdown. Safe for several threads. */
final class Parsing {

    private static final List<Extension> EXTENSIONS = List.of(
            TablesExtension.create(),
            AutolinkExtension.create(),
            StrikethroughExtension.create(),
            TaskListItemsExtension.create(),
            YamlFrontMatterExtension.create());

    /** Blocks within blocks, two to each level of a list; deeper marks are text. Everything after recurses on it. */
    static final int DEEPEST_BLOCKS = 64;

    private static final int DEEPEST_INLINES = 32;

    /** Where lines are told, each costs a place for every block that is open on it. */
    private static final int MOST_LINES_TOLD = 20_000;

    private static final Parser PARSER = parser(IncludeSourceSpans.NONE);
    private static final Parser PARSER_TELLING_LINES = parser(IncludeSourceSpans.BLOCKS);

    private static final MarkdownRenderer RENDERER = MarkdownRenderer.builder()
            .extensions(
                    List.of(TablesExtension.create(), StrikethroughExtension.create(), TaskListItemsExtension.create()))
            .build();

    private Parsing() {}

    private static Parser parser(IncludeSourceSpans spans) {
        return Parser.builder()
                .extensions(EXTENSIONS)
                .includeSourceSpans(spans)
                .maxOpenBlockParsers(DEEPEST_BLOCKS)
                .maxInlineNesting(DEEPEST_INLINES)
                .build();
    }

    static Node parse(String text) {
        return PARSER.parse(text);
    }

    /** As {@link #parse}; knows the lines of its blocks, unless there are so many that this would take the memory. */
    static Node parseTellingLines(String text) {
        boolean few = text.chars()
                        .filter(character -> character == '\n')
                        .limit(MOST_LINES_TOLD)
                        .count()
                < MOST_LINES_TOLD;
        return (few ? PARSER_TELLING_LINES : PARSER).parse(text);
    }

    /** A block as Markdown again. */
    static String markdown(Node block) {
        return Plain.trim(RENDERER.render(block instanceof ChartBlock chart ? chart.code : block));
    }

    /** Plain text as Markdown that shows just that: what was a star or a tag in code must not become one. */
    static String escaped(String text) {
        Node paragraph = new Paragraph();
        paragraph.appendChild(new Text(text));
        return markdown(paragraph);
    }

    /** The line of the source that a block begins on, from 1; 0 when it is not known. */
    static int lineOf(Node block) {
        return block.getSourceSpans().isEmpty()
                ? 0
                : block.getSourceSpans().getFirst().getLineIndex() + 1;
    }
}
