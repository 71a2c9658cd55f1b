package dev.cairn.catalog.importing;

import java.util.List;
import org.commonmark.Extension;
import org.commonmark.ext.autolink.AutolinkExtension;
import org.commonmark.ext.front.matter.YamlFrontMatterExtension;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.ext.task.list.items.TaskListItemsExtension;
import org.commonmark.node.Node;
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

    private static final Parser PARSER = Parser.builder()
            .extensions(EXTENSIONS)
            .includeSourceSpans(IncludeSourceSpans.BLOCKS)
            .build();

    private static final MarkdownRenderer RENDERER = MarkdownRenderer.builder()
            .extensions(
                    List.of(TablesExtension.create(), StrikethroughExtension.create(), TaskListItemsExtension.create()))
            .build();

    private Parsing() {}

    static Node parse(String text) {
        return PARSER.parse(text);
    }

    /** A block as Markdown again. */
    static String markdown(Node block) {
        return Plain.trim(RENDERER.render(block));
    }

    /** The line of the source that a block begins on, from 1; 0 when it is not known. */
    static int lineOf(Node block) {
        return block.getSourceSpans().isEmpty()
                ? 0
                : block.getSourceSpans().getFirst().getLineIndex() + 1;
    }
}
