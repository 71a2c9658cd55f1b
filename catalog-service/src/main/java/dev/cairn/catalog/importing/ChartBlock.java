package dev.cairn.catalog.importing;

import dev.cairn.catalog.importing.text.Plain;
import dev.cairn.catalog.importing.tree.Doubts;
import dev.cairn.catalog.importing.tree.Inline;
import dev.cairn.catalog.importing.tree.Parsing;
import dev.cairn.catalog.importing.tree.ResourceType;
import dev.cairn.catalog.roadmap.model.NodeKind;
import dev.cairn.catalog.roadmap.model.Resource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;

/**
 * A drawn curriculum in the place of the code that draws it: boxes are topics, groups are sections, arrows say what
 * comes first, dotted ones more weakly. A chart that only repeats the headings is a picture of the document and stays.
 */
final class ChartBlock extends CustomBlock {

    /** What stood here, and stands within now; whoever does not want the chart keeps the code. */
    private final FencedCodeBlock code;

    private final FlowChart chart;

    private ChartBlock(FlowChart chart, FencedCodeBlock code) {
        this.chart = chart;
        this.code = code;
    }

    /** Puts one in the place of each chart of a document that is part of its curriculum. */
    static void markIn(Node document) {
        Set<String> headings = new HashSet<>();
        for (Node block : Inline.children(document)) {
            if (block instanceof Heading) {
                headings.add(key(Inline.text(block)));
            }
        }
        for (Node block : Inline.children(document)) {
            if (block instanceof FencedCodeBlock code
                    && "mermaid".equals(code.getInfo().strip())) {
                FlowChart chart = FlowChartReader.read(code.getLiteral());
                if (chart != null && !repeats(chart, headings)) {
                    ChartBlock marked = new ChartBlock(chart, code);
                    marked.setSourceSpans(code.getSourceSpans());
                    code.insertBefore(marked);
                    marked.appendChild(code);
                }
            }
        }
    }

    private static boolean repeats(FlowChart chart, Set<String> headings) {
        long known = chart.boxes().stream()
                .filter(box -> headings.contains(key(box.title)))
                .count();
        return known * 2 >= chart.boxes().size();
    }

    private static String key(String title) {
        return String.join(" ", Plain.words(TitleText.of(title).title()));
    }

    /**
     * Puts what is drawn below a node.
     *
     * @param groups what an outermost group becomes; one within another is a section
     */
    void into(NodeSketch node, NodeKind groups, Doubts doubts) {
        node.consumed.add(code.getLiteral());
        Map<FlowChart.Box, NodeSketch> made = new HashMap<>();
        int line = Parsing.lineOf(this);
        chart.top().forEach(box -> add(box, node, groups, line, made));
        for (FlowChart.Arrow arrow : chart.arrows()) {
            NodeSketch from = made.get(arrow.from());
            NodeSketch to = made.get(arrow.to());
            if (from == null || to == null) {
                continue;
            }
            if (from.all().anyMatch(below -> below == to)
                    || to.all().anyMatch(above -> above == from)
                    || needs(from, to)) {
                doubts.tell(
                        line,
                        "the arrow from \"%s\" to \"%s\" leads in a circle and was not taken for a prerequisite"
                                .formatted(from.title, to.title));
            } else {
                to.needs.add(new NodeSketch.Need(from, arrow.isDotted()));
            }
            if (!arrow.text().isEmpty()) {
                to.description.add(Parsing.escaped(arrow.text()));
            }
        }
    }

    /** Whether one needs another, itself or by way of others. */
    private static boolean needs(NodeSketch one, NodeSketch other) {
        Set<NodeSketch> seen = new HashSet<>(Set.of(one));
        Deque<NodeSketch> open = new ArrayDeque<>(seen);
        while (!open.isEmpty()) {
            for (NodeSketch.Need need : open.pop().needs) {
                if (need.node() == other) {
                    return true;
                }
                if (seen.add(need.node())) {
                    open.push(need.node());
                }
            }
        }
        return false;
    }

    private static void add(
            FlowChart.Box box, NodeSketch parent, NodeKind groups, int line, Map<FlowChart.Box, NodeSketch> made) {
        if (box.all().allMatch(FlowChart.Box::isGroup)) {
            return;
        }
        NodeSketch node = parent.child(box.isGroup() ? groups : NodeKind.TOPIC, line);
        ItemText.sentence(box.title, node);
        if (box.address != null) {
            node.resources.add(new Resource(ResourceType.of(box.address), node.title, box.address));
        }
        made.put(box, node);
        box.within.forEach(inner -> add(inner, node, NodeKind.SECTION, line, made));
    }
}
