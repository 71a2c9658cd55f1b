package dev.cairn.catalog.importing;

import dev.cairn.catalog.roadmap.model.NodeKind;
import dev.cairn.catalog.roadmap.model.Note;
import java.util.ArrayList;
import java.util.List;
import org.commonmark.ext.front.matter.YamlFrontMatterBlock;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.task.list.items.TaskListItemMarker;
import org.commonmark.node.ListBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;

/** Fifth step: decides what each part is and builds the outline. For one document and one thread. */
final class OutlineSketch {

    /** Deeper nesting than this is text of its parent: no store and no screen holds a tree of thousands of levels. */
    private static final int DEEPEST = 20;

    /** More are not listed: nobody would look at them. */
    private static final int MOST_UNSURE = 100;

    final NodeSketch root = new NodeSketch(NodeKind.SECTION, 0);
    final List<Note> notes = new ArrayList<>();
    final List<String> unsure = new ArrayList<>();

    OutlineSketch(Part document) {
        List<Part> candidates = candidates(document);
        boolean tableIsCurriculum = candidates.stream().anyMatch(OutlineSketch::holdsTableOfStages);
        for (Part part : candidates) {
            place(part, tableIsCurriculum);
        }
    }

    /** Takes the title off, with what stands under it alone, and gives the parts that may be stages. */
    private List<Part> candidates(Part document) {
        List<Part> parts = document.parts;
        readOrDescribe(document.blocks, parts);
        if (root.title.isEmpty()) {
            root.title = HeadingOutside.heading(document.blocks);
        }
        if (root.title.isEmpty() && (parts.isEmpty() || parts.getFirst().level > 1)) {
            root.title = HeadingOutside.banner(document.blocks);
        }
        if (parts.isEmpty()) {
            return parts;
        }
        Part first = parts.getFirst();
        boolean alone = parts.size() == 1;
        boolean titled = !root.title.isEmpty();
        if (!alone && (titled || first.holdsItems() || PartRole.of(first.heading) != PartRole.CURRICULUM)) {
            return unwrapped(parts);
        }
        TitleText.of(first.heading).into(root);
        root.consumed.addAll(root.label == null ? List.of() : List.of(root.label));
        if (root.estimate != null || !root.tags.isEmpty()) {
            root.title = Plain.withoutLeadingDecoration(first.heading);
        }
        root.resources.addAll(Inline.links(first.source));
        if (alone) {
            readOrDescribe(first.blocks, first.parts);
            return unwrapped(first.parts);
        }
        aside(first.blocks);
        boolean headsStages = first.parts.stream().anyMatch(Part::holdsItemsAnywhere);
        List<Part> rest = new ArrayList<>(headsStages ? first.parts : List.of());
        if (!headsStages) {
            first.parts.forEach(this::keep);
        }
        rest.addAll(parts.subList(1, parts.size()));
        return rest;
    }

    /** What is in a wrapper takes its place. */
    private List<Part> unwrapped(List<Part> parts) {
        Wrapper wrapper = new Wrapper(parts);
        List<Part> inner = new ArrayList<>();
        for (Part part : parts) {
            if (wrapper.is(part)) {
                root.description.add(Parsing.escaped(part.heading));
                readOrDescribe(part.blocks, List.of());
                inner.addAll(part.parts);
            } else {
                inner.add(part);
            }
        }
        return inner;
    }

    private static boolean holdsTableOfStages(Part part) {
        return part.blocks.stream()
                .anyMatch(block -> block instanceof TableBlock table && new TableReader(table).isOfStages());
    }

    private void place(Part part, boolean tableIsCurriculum) {
        switch (PartRole.of(part.heading)) {
            case OVERVIEW -> {
                root.description.add("## " + part.heading);
                describe(part.blocks);
                part.parts.forEach(this::keep);
            }
            case SCHEDULE, CAPSTONES -> {
                NodeSketch section = root.child(NodeKind.SECTION, part.line);
                section.optional = true;
                fill(section, part, 1);
            }
            case OUTCOME -> {
                root.consumed.add(part.heading);
                part.blocks.forEach(block -> root.outcome.add(Parsing.markdown(block)));
                part.parts.forEach(this::keep);
            }
            case CONTENTS, KEPT -> keep(part);
            case CURRICULUM -> {
                if (tableIsCurriculum && holdsTableOfStages(part)) {
                    takeTableOfStages(part);
                } else if (tableIsCurriculum || (!part.holdsItemsAnywhere() && part.parts.isEmpty())) {
                    doubt(part);
                    keep(part);
                } else {
                    fill(root.child(NodeKind.STAGE, part.line), part, 1);
                }
            }
        }
    }

    private void doubt(Part part) {
        if (unsure.size() < MOST_UNSURE) {
            String place = part.line == 0 ? "" : "line " + part.line + ": ";
            unsure.add(place + "\"" + part.heading + "\" was kept as a note, not as a stage");
        }
    }

    private void takeTableOfStages(Part part) {
        if (Plain.words(part.heading).equals(Plain.words(root.title))) {
            root.consumed.add(part.heading);
        } else {
            root.description.add(part.heading);
        }
        for (Node block : part.blocks) {
            if (block instanceof TableBlock table && new TableReader(table).isOfStages()) {
                new TableReader(table).readInto(root, NodeKind.STAGE);
            } else {
                describe(List.of(block));
            }
        }
        part.parts.forEach(this::keep);
    }

    private void fill(NodeSketch node, Part part, int depth) {
        TitleText.of(part.heading).into(node);
        if (node.title.isEmpty()) {
            node.title = part.heading;
        }
        node.resources.addAll(Inline.links(part.source));
        blocks(part.blocks, node, depth);
        for (Part inner : part.parts) {
            if (ResourceList.isLabel(inner.heading) && inner.blocks.stream().allMatch(ResourceList::isOfLinks)) {
                node.consumed.add(inner.heading);
                inner.blocks.forEach(list -> resources(list, node, depth));
            } else {
                fill(node.child(NodeKind.SECTION, inner.line), inner, depth + 1);
            }
        }
    }

    private void blocks(List<Node> blocks, NodeSketch node, int depth) {
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

    private void block(Node block, NodeSketch node, int depth) {
        switch (block) {
            case ListBlock list -> list(list, node, depth);
            case TableBlock table -> new TableReader(table).readInto(node, NodeKind.TOPIC);
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
        if (blocks.getFirst() instanceof Paragraph line) {
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

    private void describe(List<Node> blocks) {
        for (Node block : blocks) {
            if (block instanceof Paragraph paragraph && LineRecognizer.anyTakes(Inline.text(paragraph), root)) {
                continue;
            }
            root.description.add(Parsing.markdown(block));
            root.resources.addAll(Inline.links(block));
        }
    }

    /** A document may be a single list: where no heading has any, the list under the title is the curriculum. */
    private void readOrDescribe(List<Node> blocks, List<Part> below) {
        boolean read = below.stream().noneMatch(Part::holdsItemsAnywhere);
        for (Node block : blocks) {
            if (read && block instanceof TableBlock table && new TableReader(table).isOfStages()) {
                new TableReader(table).readInto(root, NodeKind.STAGE);
            } else if (read
                    && (block instanceof ListBlock || block instanceof TableBlock)
                    && !ResourceList.isOfAnchors(block)) {
                block(block, root, 1);
            } else {
                aside(List.of(block));
            }
        }
    }

    /** Blocks under the title alone: badges are notes, the rest describes the roadmap. */
    private void aside(List<Node> blocks) {
        for (Node block : blocks) {
            if (block instanceof Paragraph paragraph && Pictures.areAll(paragraph)) {
                notes.add(new Note(null, Parsing.markdown(block)));
            } else if (block instanceof YamlFrontMatterBlock matter) {
                FrontMatter.take(matter, root, notes);
            } else {
                describe(List.of(block));
            }
        }
    }

    private void keep(Part part) {
        List<String> text = new ArrayList<>();
        markdown(part, text);
        notes.add(new Note(part.heading, String.join("\n\n", text)));
    }

    private static void markdown(Part part, List<String> text) {
        part.blocks.forEach(block -> text.add(Parsing.markdown(block)));
        for (Part inner : part.parts) {
            text.add(Parsing.markdown(inner.source));
            markdown(inner, text);
        }
    }
}
