package dev.cairn.catalog.importing;

import dev.cairn.catalog.importing.text.Plain;
import dev.cairn.catalog.importing.tree.Doubts;
import dev.cairn.catalog.importing.tree.Inline;
import dev.cairn.catalog.importing.tree.Parsing;
import dev.cairn.catalog.roadmap.model.NodeKind;
import dev.cairn.catalog.roadmap.model.Note;
import java.util.ArrayList;
import java.util.List;
import org.commonmark.ext.front.matter.YamlFrontMatterBlock;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;

/** Fifth step: decides what each part is and builds the outline. For one document and one thread. */
final class OutlineSketch {

    final NodeSketch root = new NodeSketch(NodeKind.SECTION, 0);
    final List<Note> notes = new ArrayList<>();
    private final Doubts doubts;
    private final NodeFilling filling;

    OutlineSketch(Part document, Doubts doubts) {
        this.doubts = doubts;
        this.filling = new NodeFilling(doubts);
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
        if (root.label != null || root.estimate != null || root.optional || !root.tags.isEmpty()) {
            // A roadmap has no such fields: they stay in its title.
            root.title = Plain.withoutLeadingDecoration(first.heading);
            root.estimate = null;
            root.optional = false;
            root.tags.clear();
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
                heading(part, Parsing.escaped(part.heading));
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
                heading(part, "## " + Parsing.escaped(part.heading));
                describe(part.blocks);
                part.parts.forEach(this::keep);
            }
            case SCHEDULE, CAPSTONES -> {
                NodeSketch section = root.child(NodeKind.SECTION, part.line);
                section.optional = true;
                filling.fill(section, part, 1);
            }
            case OUTCOME -> {
                root.consumed.add(part.heading);
                root.resources.addAll(Inline.links(part.source));
                part.blocks.forEach(block -> root.outcome.add(Parsing.markdown(block)));
                part.parts.forEach(this::keep);
            }
            case CONTENTS, KEPT -> keep(part);
            case CURRICULUM -> {
                if (tableIsCurriculum && holdsTableOfStages(part)) {
                    takeTableOfStages(part);
                } else if (tableIsCurriculum || (!part.holdsItemsAnywhere() && part.parts.isEmpty())) {
                    if (!tableIsCurriculum && isStageOfProse(part)) {
                        takeStageOfProse(part);
                    } else {
                        doubt(part, "was kept as a note, not as a stage");
                        keep(part);
                    }
                } else {
                    takeStage(part);
                }
            }
        }
    }

    /** A list may hold nothing but addresses; without a topic it is no stage that anybody could learn. */
    private void takeStage(Part part) {
        NodeSketch stage = root.child(NodeKind.STAGE, part.line);
        filling.fill(stage, part, 1);
        if (stage.children.isEmpty() && root.nodesOfOutline() <= NodeSketch.MOST_NODES) {
            root.dropLast(stage);
            doubt(part, "lists nothing to learn and was kept as a note");
            keep(part);
        }
    }

    /** "Stage 4 — Winter" is a stage by its own word, though it lists nothing. */
    private static boolean isStageOfProse(Part part) {
        String label = TitleText.of(part.heading).label();
        return label != null && TitleText.isNamed(label) && !part.blocks.isEmpty();
    }

    /** What such a stage asks for is one thing: a topic of its name, so that it can be published and ticked off. */
    private void takeStageOfProse(Part part) {
        NodeSketch stage = root.child(NodeKind.STAGE, part.line);
        TitleText.of(part.heading).into(stage);
        stage.resources.addAll(Inline.links(part.source));
        NodeSketch topic = stage.child(NodeKind.TOPIC, part.line);
        topic.title = stage.title;
        filling.blocks(part.blocks, topic, 2);
        doubt(part, "lists nothing; its text became a topic of the same name");
    }

    private void doubt(Part part, String what) {
        doubts.tell(part.line, "\"" + part.heading + "\" " + what);
    }

    private void takeTableOfStages(Part part) {
        if (Plain.words(part.heading).equals(Plain.words(root.title))) {
            root.consumed.add(part.heading);
            root.resources.addAll(Inline.links(part.source));
        } else {
            heading(part, Parsing.escaped(part.heading));
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

    /** A heading that becomes a line of the roadmap's description; its links are the roadmap's. */
    private void heading(Part part, String line) {
        root.description.add(line);
        root.resources.addAll(Inline.links(part.source));
    }

    private void describe(List<Node> blocks) {
        for (Node block : blocks) {
            if (block instanceof Paragraph paragraph && LineRecognizer.anyTakes(Inline.text(paragraph), root)) {
                root.resources.addAll(Inline.links(paragraph));
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
            if (read && block instanceof ChartBlock chart) {
                chart.into(root, NodeKind.STAGE, doubts);
            } else if (read && block instanceof TableBlock table && new TableReader(table).isOfStages()) {
                new TableReader(table).readInto(root, NodeKind.STAGE);
            } else if (read
                    && (block instanceof ListBlock || block instanceof TableBlock)
                    && !ResourceList.isOfAnchors(block)) {
                filling.block(block, root, 1);
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
                if (block instanceof ListBlock) {
                    doubts.tell(
                            Parsing.lineOf(block),
                            "this list stands above the first stage and describes the roadmap; below a heading its items"
                                    + " would be topics");
                }
                describe(List.of(block));
            }
        }
    }

    private void keep(Part part) {
        List<String> text = new ArrayList<>();
        Inline.links(part.source).forEach(link -> text.add(Parsing.link(link.title(), link.url())));
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
