package dev.cairn.catalog.importing;

import dev.cairn.catalog.exchange.MarkdownForm;
import dev.cairn.catalog.exchange.Remark;
import dev.cairn.catalog.importing.tree.Inline;
import dev.cairn.catalog.importing.tree.Parsing;
import dev.cairn.catalog.roadmap.model.NodeKind;
import dev.cairn.catalog.roadmap.model.Resource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.commonmark.ext.front.matter.YamlFrontMatterBlock;
import org.commonmark.ext.task.list.items.TaskListItemMarker;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.ListBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * A document that we wrote ourselves, and that a person may have edited since. Ordinary recognizers guess; here the form
 * is known, and remarks tell what it does not show. For one document and one thread.
 *
 * <pre>
 * ---
 * cairn: 1
 * ---
 *
 * # Knots &lt;!-- cairn: {"part":"roadmap"} --&gt;
 *
 * ## Loops &lt;!-- cairn: {"id":"01a","kind":"stage"} --&gt;
 *
 * - Bowline &lt;!-- cairn: {"id":"01b","kind":"topic"} --&gt;
 * </pre>
 */
public final class OwnMarkdown {

    static final int LAST_HEADING = 6;

    /** Below any heading. */
    private static final int FIRST_LIST = 10;

    private final String text;
    private final Node document;
    private final List<OwnItem> items = new ArrayList<>();
    private OwnBody body;
    private int levelOfNotes;
    private int nodes;

    private OwnMarkdown(String text) {
        this.text = text;
        this.document = Parsing.parseTellingLines(text);
        this.body = new OwnBody(text, new OwnItem(OwnItem.Role.ROADMAP, 0, 1, null));
        items.add(body.item());
        Inline.children(document).forEach(this::block);
        OwnPrerequisites.resolve(items);
    }

    static OwnMarkdown of(String text) {
        return new OwnMarkdown(text);
    }

    /**
     * What a document shows: the roadmap's own fields, those of its nodes in reading order, those of its notes; without
     * what remarks know exactly. For the writer, which notes the difference.
     */
    public static List<ObjectNode> shown(String text) {
        return new OwnMarkdown(text).items.stream().map(OwnItem::shown).toList();
    }

    Node document() {
        return document;
    }

    /** The roadmap first. */
    List<OwnItem> items() {
        return items;
    }

    /** Words that are no content: the front matter, labels, titles where they are links. */
    List<String> structure() {
        List<String> words = OwnWords.of(items);
        for (Node block : Inline.children(document)) {
            if (block instanceof YamlFrontMatterBlock) {
                words.add(Inline.text(block));
            }
        }
        return words;
    }

    /** How many nodes there are; those beyond what a roadmap can have are counted and not kept. */
    int nodes() {
        return nodes;
    }

    private void block(Node block) {
        if (block instanceof Heading heading) {
            heading(heading);
        } else if (!(block instanceof YamlFrontMatterBlock) && !body.takes(block)) {
            items((ListBlock) block, FIRST_LIST);
        }
    }

    private void heading(Heading heading) {
        ObjectNode remark = remark(heading).orElse(null);
        String part = remark == null ? "" : remark.path(MarkdownForm.ROLE).asString("");
        int line = Parsing.lineOf(heading);
        if (part.equals(MarkdownForm.NOTES)) {
            levelOfNotes = heading.getLevel();
            return;
        }
        if (part.equals(MarkdownForm.NOTE) || (levelOfNotes > 0 && heading.getLevel() > levelOfNotes)) {
            body = start(OwnItem.Role.NOTE, heading.getLevel(), line, remark);
            body.item().name(Inline.text(heading));
            return;
        }
        levelOfNotes = 0;
        if (heading.getLevel() == 1
                && items.size() == 1
                && items.getFirst().title.isEmpty()) {
            OwnItem before = items.removeFirst();
            body = start(OwnItem.Role.ROADMAP, 0, line, remark);
            body.item().description.addAll(before.description);
            body.item().name(Inline.text(heading));
            return;
        }
        body = start(OwnItem.Role.NODE, heading.getLevel(), line, remark);
        named(heading, Inline.text(heading));
    }

    private void items(ListBlock list, int level) {
        OwnBody above = body;
        for (Node child : Inline.children(list)) {
            if (child instanceof ListItem item) {
                item(item, level);
            }
        }
        body = above;
    }

    private void item(ListItem item, int level) {
        List<Node> blocks = Inline.children(item);
        // A box to tick, also where the brackets were escaped: it says nothing here.
        blocks.removeIf(TaskListItemMarker.class::isInstance);
        Node first = blocks.isEmpty() ? null : blocks.getFirst();
        ObjectNode remark = first instanceof Paragraph ? remark(first).orElse(null) : null;
        int below =
                remark == null ? 0 : Math.max(0, remark.path(MarkdownForm.BELOW).asInt(0));
        body = start(OwnItem.Role.NODE, level + below, Parsing.lineOf(item), remark);
        OwnBody own = body;
        if (first instanceof Paragraph line) {
            line(line);
            blocks.removeFirst();
        } else if (first instanceof Heading heading) {
            named(heading, Inline.text(heading));
            blocks.removeFirst();
        }
        for (Node block : blocks) {
            body = own;
            if (!own.takes(block)) {
                items((ListBlock) block, level + 1);
            }
        }
    }

    /** The first line is the title; what a person wrote below it without a blank line describes it. */
    private void line(Paragraph paragraph) {
        String rest = "";
        for (Node child = paragraph.getFirstChild(); child != null; child = child.getNext()) {
            if (child instanceof SoftLineBreak && !paragraph.getSourceSpans().isEmpty()) {
                String raw = body.raw(paragraph, false);
                rest = raw.substring(raw.indexOf('\n') + 1);
                while (child != null) {
                    Node next = child.getNext();
                    child.unlink();
                    child = next;
                }
                break;
            }
        }
        named(paragraph, Inline.text(paragraph));
        if (!rest.isEmpty()) {
            body.item().description.add(rest);
        }
    }

    private void named(Node line, String words) {
        OwnItem item = body.item();
        if (item.remark != null) {
            item.name(words);
            Inline.links(line).stream().filter(link -> !isItsOwnText(link)).forEach(item.resources::add);
            return;
        }
        NodeSketch sketch = new NodeSketch(NodeKind.TOPIC, item.line);
        if (line instanceof Paragraph) {
            ItemText.take(line, sketch);
        } else {
            sketch.resources.addAll(Inline.links(line));
            ItemText.sentence(words, sketch);
        }
        item.take(sketch);
    }

    /** An address that stands in a title is a word of it; a link that a person put around it is a resource. */
    private static boolean isItsOwnText(Resource link) {
        return link.url().endsWith(link.title());
    }

    private OwnBody start(OwnItem.Role role, int level, int line, @Nullable ObjectNode remark) {
        OwnItem item = new OwnItem(role, level, line, remark);
        if (role == OwnItem.Role.NODE) {
            nodes++;
        }
        if (nodes <= NodeSketch.MOST_NODES) {
            if (role == OwnItem.Role.ROADMAP) {
                items.addFirst(item);
            } else {
                items.add(item);
            }
        }
        return new OwnBody(text, item);
    }

    private static Optional<ObjectNode> remark(Node line) {
        for (Node child : Inline.children(line)) {
            if (child instanceof HtmlInline html) {
                Optional<ObjectNode> remark = Remark.read(html.getLiteral());
                if (remark.isPresent()) {
                    return remark;
                }
            }
        }
        return Optional.empty();
    }
}
