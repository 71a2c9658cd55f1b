package dev.cairn.catalog.importing;

import dev.cairn.catalog.importing.text.Plain;
import dev.cairn.catalog.importing.tree.Inline;
import dev.cairn.catalog.roadmap.model.Resource;
import java.util.List;
import java.util.regex.Pattern;
import org.commonmark.node.ListBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;

/**
 * A label and a list of links: what to read about the topics beside it.
 *
 * <pre>
 * - **Bowline**: A loop that holds.
 *
 * 📚 Resources:
 *
 * - [Knots for sailors](https://knots.example): with drawings
 * </pre>
 *
 * Where there are no topics beside it, the links are what is learned, and stay topics.
 */
final class ResourceList {

    private static final Pattern LABEL = Pattern.compile(
            "(?:learning |recommended )?(?:resources|references|links|further reading)", Pattern.CASE_INSENSITIVE);

    private ResourceList() {}

    /** Whether the heading or the line announces one. */
    static boolean isLabel(String text) {
        return LABEL.matcher(TitleText.withoutTrailingColon(Plain.withoutLeadingDecoration(text)))
                .matches();
    }

    /** Whether each item is one line with a link in it. */
    static boolean isOfLinks(Node block) {
        return block instanceof ListBlock
                && Inline.children(block).stream()
                        .allMatch(item -> item instanceof ListItem
                                && item.getFirstChild() instanceof Paragraph line
                                && line.getNext() == null
                                && !Inline.links(line).isEmpty());
    }

    /** A list of links into the document repeats its headings. */
    static boolean isOfAnchors(Node block) {
        List<Resource> links = Inline.links(block);
        return !links.isEmpty() && links.stream().allMatch(link -> link.url().startsWith("#"));
    }

    /** Puts the links into the node; what a line says of its link becomes the link's title. */
    static void take(Node list, NodeSketch node) {
        for (Node item : Inline.children(list)) {
            Inline.Shown line = Inline.shown(item);
            List<Resource> links = line.links();
            Resource first = links.getFirst();
            node.resources.add(
                    Inline.link(first.type(), line.text(), line.tips().getFirst(), first.url()));
            node.resources.addAll(links.subList(1, links.size()));
        }
    }
}
