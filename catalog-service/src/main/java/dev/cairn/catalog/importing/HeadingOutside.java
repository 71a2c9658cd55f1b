package dev.cairn.catalog.importing;

import dev.cairn.catalog.importing.text.Plain;
import dev.cairn.catalog.roadmap.model.OutlineNode;
import java.util.List;
import java.util.stream.Stream;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.Node;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/**
 * The title of a document whose first lines are HTML: its first heading, or else what its banner shows.
 *
 * <pre>
 * &lt;div align="center"&gt;
 *   &lt;img src="logo.png" alt="Rowing Course"&gt;
 *   &lt;h2&gt;Rowing&lt;br&gt;from the first stroke&lt;/h2&gt;
 * &lt;/div&gt;
 * </pre>
 */
final class HeadingOutside {

    private HeadingOutside() {}

    /** The text of the first heading; empty when the blocks before the first part have none. */
    static String heading(List<Node> blocks) {
        return first(elements(blocks, "h1, h2, h3").map(Element::text));
    }

    /** What the first picture shows, by its alternative text; empty when there is none. */
    static String banner(List<Node> blocks) {
        return first(elements(blocks, "img[alt]").map(image -> image.attr("alt")));
    }

    private static Stream<Element> elements(List<Node> blocks, String selector) {
        return blocks.stream()
                .filter(HtmlBlock.class::isInstance)
                .flatMap(block -> Jsoup.parseBodyFragment(((HtmlBlock) block).getLiteral()).select(selector).stream());
    }

    private static String first(Stream<String> titles) {
        return titles.map(Plain::squeeze)
                .filter(title -> !title.isEmpty() && title.length() <= OutlineNode.LONGEST_TITLE)
                .findFirst()
                .orElse("");
    }
}
