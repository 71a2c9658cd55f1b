package dev.cairn.catalog.importing;

import dev.cairn.catalog.importing.text.Plain;
import dev.cairn.catalog.importing.tree.Html;
import dev.cairn.catalog.importing.tree.Inline;
import dev.cairn.catalog.importing.tree.Parsing;
import dev.cairn.catalog.roadmap.model.NodeKind;
import java.util.List;
import java.util.regex.Pattern;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.Node;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/**
 * A folded part: its summary is a topic, and what unfolds describes it.
 *
 * <pre>
 * &lt;details&gt;
 *   &lt;summary&gt;Which knot makes a loop?&lt;/summary&gt;
 *
 *   * The bowline
 * &lt;/details&gt;
 * </pre>
 *
 * One that folds headings is none: it ends in another part than it begins.
 */
final class Folded {

    private static final Pattern BEGIN = Pattern.compile("^\\s*+<details\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern END = Pattern.compile("</details>\\s*+$", Pattern.CASE_INSENSITIVE);

    private Folded() {}

    /** How many of the blocks, from the first, it takes; 0 when none begins there. */
    static int length(List<Node> blocks) {
        if (!(blocks.getFirst() instanceof HtmlBlock begin)
                || !BEGIN.matcher(begin.getLiteral()).find()
                || summary(begin).isEmpty()) {
            return 0;
        }
        for (int at = 0; at < blocks.size(); at++) {
            if (blocks.get(at) instanceof HtmlBlock html) {
                if (at > 0 && BEGIN.matcher(html.getLiteral()).find()) {
                    return 0;
                }
                if (END.matcher(html.getLiteral()).find()) {
                    return at + 1;
                }
            }
        }
        return 0;
    }

    /** Puts it below the node. */
    static void take(List<Node> folded, NodeSketch parent) {
        Node begin = folded.getFirst();
        NodeSketch topic = parent.child(NodeKind.TOPIC, Parsing.lineOf(begin));
        ItemText.sentence(summary(begin), topic);
        for (Node block : folded) {
            topic.resources.addAll(Inline.links(block));
            String said = block instanceof HtmlBlock html ? Parsing.escaped(rest(html)) : Parsing.markdown(block);
            if (!said.isEmpty()) {
                topic.description.add(said);
            }
        }
    }

    private static String summary(Node begin) {
        Element summary =
                Jsoup.parseBodyFragment(((HtmlBlock) begin).getLiteral()).selectFirst("summary");
        return summary == null ? "" : Plain.squeeze(summary.text());
    }

    private static String rest(HtmlBlock html) {
        Element body = Jsoup.parseBodyFragment(html.getLiteral()).body();
        body.select("summary").remove();
        return Html.of(body.html()).text();
    }
}
