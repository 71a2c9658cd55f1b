package dev.cairn.catalog.importing;

import dev.cairn.catalog.importing.tree.Doubts;
import dev.cairn.catalog.importing.tree.Inline;
import dev.cairn.catalog.importing.tree.Parsing;
import dev.cairn.catalog.roadmap.model.NodeKind;
import java.util.List;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.task.list.items.TaskListItemMarker;
import org.commonmark.node.ListBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;

/** What stands under a heading or in a list item, put into its node. Depths count from 1. For one document and thread. */
final class NodeFilling {

    /** Deeper nesting than this is text of its parent: no store and no screen holds a tree of thousands of levels. */
    private static final int DEEPEST = 20;

    private final Doubts doubts;
    private boolean saidDepth;

    NodeFilling(Doubts doubts) {
        this.doubts = doubts;
    }

    /** Puts a part with all below it into a node: its heading, its blocks, its own parts as sections. */
    void fill(NodeSketch node, Part part, int depth) {
        ItemText.sentence(part.heading, node);
        node.resources.addAll(Inline.links(part.source));
        blocks(part.blocks, node, depth);
        for (Part inner : part.parts) {
            if (ResourceList.isLabel(inner.heading) && inner.blocks.stream().allMatch(ResourceList::isOfLinks)) {
                node.consumed.add(inner.heading);
                node.resources.addAll(Inline.links(inner.source));
                inner.blocks.forEach(list -> resources(list, node, depth));
            } else {
                fill(node.child(NodeKind.SECTION, inner.line), inner, depth + 1);
            }
        }
    }

    /** Puts blocks into a node, those that belong together at once. */
    void blocks(List<Node> blocks, NodeSketch node, int depth) {
        for (int at = 0; at < blocks.size(); at++) {
            Node block = blocks.get(at);
            int folded = Folded.length(blocks.subList(at, blocks.size()));
            if (folded > 0) {
                Folded.take(blocks.subList(at, at + folded), node);
                at += folded - 1;
            } else if (at + 1 < blocks.size()
                    && block instanceof Paragraph
                    && ResourceList.isLabel(Inline.text(block))
                    && ResourceList.isOfLinks(blocks.get(at + 1))) {
                node.consumed.add(Inline.text(block));
                node.resources.addAll(Inline.links(block));
                resources(blocks.get(++at), node, depth);
            } else {
                block(block, node, depth);
            }
        }
    }

    /** Beside topics they are what to read about them; alone they are what is to be learned. */
    private void resources(Node list, NodeSketch node, int depth) {
        if (node.children.isEmpty()) {
            block(list, node, depth);
        } else {
            ResourceList.take(list, node);
        }
    }

    /** Puts one block into a node. */
    void block(Node block, NodeSketch node, int depth) {
        switch (block) {
            case ListBlock list -> list(list, node, depth);
            case TableBlock table -> new TableReader(table).readInto(node, NodeKind.TOPIC);
            case ChartBlock chart -> chart.into(node, NodeKind.SECTION, doubts);
            case Paragraph paragraph -> paragraph(paragraph, node);
            default -> {
                node.description.add(Parsing.markdown(block));
                node.resources.addAll(Inline.links(block));
            }
        }
    }

    private void paragraph(Paragraph paragraph, NodeSketch node) {
        if (LineRecognizer.anyTakes(Inline.text(paragraph), node)) {
            node.resources.addAll(Inline.links(paragraph));
        } else if (ItemText.isDefinition(paragraph) && node.kind != NodeKind.TOPIC) {
            ItemText.take(paragraph, node.child(NodeKind.TOPIC, Parsing.lineOf(paragraph)));
        } else {
            node.description.add(Parsing.markdown(paragraph));
            node.resources.addAll(Inline.links(paragraph));
        }
    }

    private void list(ListBlock list, NodeSketch node, int depth) {
        for (Node item : Inline.children(list)) {
            if (!(item instanceof ListItem)) {
                continue;
            }
            if (depth >= DEEPEST) {
                doubtDepth(item);
                Inline.children(item).forEach(block -> node.description.add(Parsing.markdown(block)));
                node.resources.addAll(Inline.links(item));
            } else if (node.nodesOfOutline() > NodeSketch.MOST_NODES) {
                node.child(NodeKind.TOPIC, 0);
            } else {
                item(item, node, depth);
            }
        }
    }

    private void item(Node item, NodeSketch parent, int depth) {
        List<Node> blocks = Inline.children(item).stream()
                .filter(block -> !(block instanceof TaskListItemMarker))
                .toList();
        if (blocks.isEmpty()) {
            return;
        }
        if (blocks.getFirst() instanceof Paragraph line && !Inline.text(line).isEmpty()) {
            boolean single = blocks.size() == 1;
            if (single && ItemText.isBareAddress(line)) {
                parent.resources.addAll(Inline.links(line));
                return;
            }
            if (single && LineRecognizer.anyTakes(Inline.text(line), parent)) {
                parent.resources.addAll(Inline.links(line));
                return;
            }
            NodeSketch topic = parent.child(NodeKind.TOPIC, Parsing.lineOf(item));
            ItemText.take(line, topic);
            blocks.subList(1, blocks.size()).forEach(block -> block(block, topic, depth + 1));
            return;
        }
        blocks.forEach(block -> block(block, parent, depth + 1));
    }

    /** Once: whoever looks at the first sees the others. */
    private void doubtDepth(Node item) {
        if (!saidDepth) {
            doubts.tell(
                    Parsing.lineOf(item),
                    "what is listed on a level below the " + DEEPEST + "th stays text of the topic above it");
            saidDepth = true;
        }
    }
}
