package dev.cairn.catalog.importing;

import dev.cairn.catalog.exchange.MarkdownForm;
import dev.cairn.catalog.importing.text.Bullets;
import dev.cairn.catalog.importing.text.Decoding;
import dev.cairn.catalog.importing.text.Extent;
import dev.cairn.catalog.importing.text.Mending;
import dev.cairn.catalog.importing.text.Plain;
import dev.cairn.catalog.importing.text.RaggedTables;
import dev.cairn.catalog.importing.tree.Addresses;
import dev.cairn.catalog.importing.tree.Definitions;
import dev.cairn.catalog.importing.tree.Doubts;
import dev.cairn.catalog.importing.tree.Footnotes;
import dev.cairn.catalog.importing.tree.Inline;
import dev.cairn.catalog.importing.tree.Parsing;
import dev.cairn.catalog.importing.tree.Unlinking;
import dev.cairn.catalog.roadmap.model.ImportReport;
import dev.cairn.catalog.roadmap.model.NodeKind;
import dev.cairn.catalog.roadmap.model.Note;
import dev.cairn.catalog.roadmap.model.OutlineNode;
import dev.cairn.catalog.roadmap.model.Roadmap;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.commonmark.node.Node;
import org.jspecify.annotations.Nullable;

/**
 * From Markdown to a roadmap: decode, mend, parse, group under headings, build, account. A pure function of its
 * arguments, linear in the size of the input; safe for use by several threads.
 */
public final class MarkdownImport {

    private static final int STAGES_IN_TITLE = 3;

    private MarkdownImport() {}

    /** What an import gives. */
    public sealed interface Outcome {

        /**
         * The same for a document that lay at an address: relative links of resources are whole then.
         *
         * @param base null when it is not known where it lay
         */
        default Outcome at(@Nullable URI base) {
            return this;
        }
    }

    /**
     * The document became a roadmap.
     *
     * @param brought ids that the document gave its nodes itself; they may be taken where it goes
     */
    public record Imported(Roadmap roadmap, ImportReport report, Set<String> brought) implements Outcome {

        @Override
        public Imported at(@Nullable URI base) {
            return new Imported(RelativeLinks.resolved(roadmap, base), report, brought);
        }
    }

    /**
     * The document cannot become a roadmap.
     *
     * @param reason which of the reasons
     * @param found what stood there, for the author
     * @param expected what would be right
     */
    public record Refused(Reason reason, String found, String expected) implements Outcome {}

    /** Why a document is refused. */
    public enum Reason {
        EMPTY,
        BINARY,
        NOT_UTF8,
        NO_STRUCTURE,
        /** The curriculum is drawn: the document shows pictures and little else. */
        IN_PICTURES,
        TOO_MANY_NODES,
        /** Something in it is too deep or too entangled to be read in bounded time. */
        TOO_COMPLEX
    }

    /**
     * Imports a document.
     *
     * @param source its bytes as they came
     * @param title given by the author; null takes the document's own
     * @param ids for the nodes, called once for each in reading order
     */
    public static Outcome of(byte[] source, @Nullable String title, Supplier<String> ids) {
        try {
            return decoded(source, title, ids);
        } catch (StackOverflowError deep) {
            // Depth is bounded everywhere we know of. What we do not know of must be a refusal as well: Reactor takes
            // this error for the end of the machine, passes it by, and the request would never be answered.
            return new Refused(Reason.TOO_COMPLEX, "something that is nested too deeply", "a flatter document");
        }
    }

    private static Outcome decoded(byte[] source, @Nullable String title, Supplier<String> ids) {
        return switch (Decoding.decode(source)) {
            case Decoding.Empty empty ->
                new Refused(Reason.EMPTY, source.length + " bytes", "a document with headings and lists");
            case Decoding.Binary binary ->
                new Refused(
                        Reason.BINARY, "byte " + source[binary.at()] + " at offset " + binary.at(), "Markdown text");
            case Decoding.NotUtf8 broken ->
                new Refused(
                        Reason.NOT_UTF8,
                        "byte 0x%02X at offset %d".formatted(source[broken.at()] & 0xFF, broken.at()),
                        "text in UTF-8");
            case Decoding.Text text -> build(text.text(), title, ids);
        };
    }

    private static Outcome build(String text, @Nullable String title, Supplier<String> ids) {
        // Ours was never damaged: what looks so in it stood in the roadmap.
        boolean isOurs = MarkdownForm.isOurs(text);
        Mending.Mended mended = isOurs ? new Mending.Mended(text, 0, null) : Mending.mend(text);
        String whole = isOurs ? text : Bullets.known(RaggedTables.widened(mended.text()));
        Extent.TooMuch much = Extent.of(whole);
        if (much != null) {
            return new Refused(
                    Reason.TOO_COMPLEX,
                    much.count() + " " + much.what() + ", from line " + much.line(),
                    "at most " + much.atMost());
        }
        if (isOurs) {
            OwnMarkdown own = OwnMarkdown.of(text);
            return own.nodes() > NodeSketch.MOST_NODES
                    ? tooMany(own.nodes())
                    : new OwnOutline(own, ids).imported(title);
        }
        Node document = Parsing.parseForeign(whole);
        // Measured before anything is recognized in it: what a recognizer forgets must be missed.
        Inline.Shown source = Inline.shown(document);
        Doubts doubts = new Doubts();
        Optional<Note> unused = Definitions.takeFrom(document, source, doubts);
        Unlinking.in(document, source, doubts);
        Footnotes.placeIn(document, whole);
        ChartBlock.markIn(document);
        Part parts = Parts.of(document);
        int headings = parts.countAll();
        if (headings > NodeSketch.MOST_NODES) {
            return tooMany(headings);
        }
        OutlineSketch sketch = new OutlineSketch(parts, doubts);
        unused.ifPresent(sketch.notes::add);
        if (sketch.root.nodesOfOutline() > NodeSketch.MOST_NODES) {
            return tooMany(sketch.root.nodesOfOutline());
        }
        if (sketch.root.all().noneMatch(node -> node.kind == NodeKind.TOPIC)) {
            if (Pictures.areTheCurriculum(parts.parts)) {
                return new Refused(
                        Reason.IN_PICTURES,
                        Pictures.count(parts.parts) + " headings with a picture and no list below them",
                        "the same stages and topics in words, as headings and list items");
            }
            return new Refused(
                    Reason.NO_STRUCTURE,
                    "no heading with a list or a table below it",
                    "stages as headings, topics as list items or table rows");
        }
        gatherLooseTopics(sketch.root);
        if (mended.encoding() != null) {
            doubts.tell(
                    0,
                    "%d runs of text were read as %s once and were mended".formatted(mended.runs(), mended.encoding()));
        }
        Roadmap roadmap = Addresses.harmless(roadmap(sketch, title, ids), what -> doubts.tell(0, what));
        Accounting.Lost lost = Accounting.lost(source, sketch.root, roadmap);
        Optional<Note> leftovers = Leftovers.of(whole, lost, doubts);
        if (leftovers.isPresent()) {
            sketch.notes.add(leftovers.get());
            roadmap = new Roadmap(
                    roadmap.title(), roadmap.description(), roadmap.outcome(), roadmap.outline(), sketch.notes);
            lost = Accounting.lost(source, sketch.root, roadmap);
        }
        return new Imported(
                roadmap, Counting.report(roadmap, mended.runs(), lost, doubts.all(), lines(sketch.root)), Set.of());
    }

    private static List<ImportReport.SourceLine> lines(NodeSketch root) {
        return root.all()
                .filter(node -> node.line > 0 && !node.id.isEmpty())
                .map(node -> new ImportReport.SourceLine(node.id, node.line))
                .toList();
    }

    /** Leaves room for characters that take two places. */
    private static final int CUT_TITLE = OutlineNode.LONGEST_TITLE / 2;

    private static Refused tooMany(int nodes) {
        return new Refused(Reason.TOO_MANY_NODES, nodes + " nodes", "at most " + NodeSketch.MOST_NODES);
    }

    /** A list that stands under no stage is one: a document may be a single list. */
    private static void gatherLooseTopics(NodeSketch root) {
        if (root.children.stream().noneMatch(child -> child.kind == NodeKind.TOPIC)) {
            return;
        }
        List<NodeSketch> loose = root.children.stream()
                .filter(child -> child.kind == NodeKind.TOPIC)
                .toList();
        root.children.removeIf(child -> child.kind == NodeKind.TOPIC);
        NodeSketch stage = new NodeSketch(NodeKind.STAGE, loose.getFirst().line);
        stage.title = root.title.isEmpty() ? "Topics" : root.title;
        stage.children.addAll(loose);
        root.children.addFirst(stage);
    }

    private static Roadmap roadmap(OutlineSketch sketch, @Nullable String title, Supplier<String> ids) {
        NodeSketch root = sketch.root;
        root.children.forEach(child -> child.identify(ids));
        NamedNodes named = NamedNodes.below(root);
        String own = root.title.isEmpty() ? titleOfStages(root) : Plain.squeeze(root.title);
        List<String> description = new ArrayList<>(root.description);
        if (own.length() > OutlineNode.LONGEST_TITLE) {
            // A title of a megabyte would stand in every list; its words are kept below it.
            description.addFirst(own);
            own = own.substring(0, own.offsetByCodePoints(0, CUT_TITLE)) + "…";
        } else if (title != null && !title.equals(own) && !root.title.isEmpty()) {
            description.addFirst(Parsing.escaped(own));
        }
        description.addAll(root.saidOfRoadmap());
        return new Roadmap(
                title == null ? own : title,
                NodeSketch.joined(description),
                NodeSketch.joined(root.outcome),
                root.children.stream().map(child -> child.finished(named)).toList(),
                sketch.notes);
    }

    /** A document without a title is known by what it is about. */
    private static String titleOfStages(NodeSketch root) {
        List<String> titles = root.children.stream().map(child -> child.title).toList();
        String joined = String.join(", ", titles.subList(0, Math.min(titles.size(), STAGES_IN_TITLE)));
        boolean more = titles.size() > STAGES_IN_TITLE || joined.length() >= OutlineNode.LONGEST_TITLE;
        return joined.substring(0, Math.min(joined.length(), OutlineNode.LONGEST_TITLE - 1)) + (more ? "…" : "");
    }
}
