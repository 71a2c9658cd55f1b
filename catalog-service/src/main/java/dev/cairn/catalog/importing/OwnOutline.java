package dev.cairn.catalog.importing;

import dev.cairn.catalog.exchange.Fault;
import dev.cairn.catalog.exchange.ReadingJson;
import dev.cairn.catalog.importing.tree.Addresses;
import dev.cairn.catalog.importing.tree.Inline;
import dev.cairn.catalog.roadmap.model.NodeKind;
import dev.cairn.catalog.roadmap.model.Note;
import dev.cairn.catalog.roadmap.model.OutlineNode;
import dev.cairn.catalog.roadmap.model.Roadmap;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** Builds the roadmap of one of our documents. For one document and one thread. */
final class OwnOutline {

    /** More an author does not read. */
    private static final int MOST_TOLD = 100;

    /** A node whose children are not all known yet. */
    private static final class Open {
        final int level;
        final ObjectNode fields;
        final List<OutlineNode> children = new ArrayList<>();

        Open(int level, ObjectNode fields) {
            this.level = level;
            this.fields = fields;
        }
    }

    private final OwnMarkdown own;
    private final Supplier<String> ids;
    private final Set<String> brought = new HashSet<>();
    private final List<String> unsure = new ArrayList<>();
    private final List<OutlineNode> outline = new ArrayList<>();
    private final Deque<Open> open = new ArrayDeque<>();

    OwnOutline(OwnMarkdown own, Supplier<String> ids) {
        this.own = own;
        this.ids = ids;
    }

    MarkdownImport.Imported imported(@Nullable String title) {
        ObjectNode root = own.items().getFirst().fields();
        List<Note> notes = new ArrayList<>();
        for (OwnItem item : own.items()) {
            switch (item.role) {
                case ROADMAP -> {}
                case NODE -> node(item);
                case NOTE -> notes.add(note(item));
            }
        }
        closeDownTo(Integer.MIN_VALUE);
        Roadmap roadmap = new Roadmap(
                title == null ? root.path("title").asString("") : title,
                text(root, "description"),
                text(root, "outcome"),
                outline,
                notes);
        roadmap = Addresses.harmless(roadmap, this::tell);
        Accounting.Lost lost = Accounting.lost(Inline.shown(own.document()), roadmap, own.structure());
        return new MarkdownImport.Imported(roadmap, Counting.report(roadmap, 0, lost, unsure, List.of()), brought);
    }

    private void node(OwnItem item) {
        closeDownTo(item.level);
        ObjectNode fields = item.fields();
        if (item.remark == null) {
            tell("line %d: \"%s\" has no remark and is taken as new".formatted(item.line, item.title));
        } else {
            List<Fault> faults = faults(fields);
            if (!faults.isEmpty()) {
                tell("line %d: the remark of \"%s\" cannot be read (%s: %s), so it is taken as new"
                        .formatted(
                                item.line,
                                item.title,
                                faults.getFirst().path(),
                                faults.getFirst().found()));
                fields = item.shown();
                fields.remove(List.of("id", "kind", "hidden", "origins", "outsideId"));
            }
        }
        String id = fields.path("id").asString("");
        if (!id.isEmpty() && !brought.add(id)) {
            tell("line %d: the id of \"%s\" stands in the document before, so it is taken as new"
                    .formatted(item.line, item.title));
            fields.remove("id");
        }
        open.addLast(new Open(item.level, fields));
    }

    private void closeDownTo(int level) {
        while (!open.isEmpty() && open.getLast().level >= level) {
            Open done = open.removeLast();
            if (!done.fields.has("kind")) {
                done.fields.put("kind", kind(done).word());
            }
            OutlineNode node = new ReadingJson(ids)
                    .node(done.fields, "")
                    .but()
                    .children(done.children)
                    .node();
            (open.isEmpty() ? outline : open.getLast().children).add(node);
        }
    }

    /** Of a node without a remark, by where a person put it. */
    private NodeKind kind(Open node) {
        if (node.level > OwnMarkdown.LAST_HEADING) {
            return NodeKind.TOPIC;
        }
        if (open.isEmpty()) {
            return NodeKind.STAGE;
        }
        return node.children.isEmpty() ? NodeKind.TOPIC : NodeKind.SECTION;
    }

    private static List<Fault> faults(ObjectNode fields) {
        ReadingJson reading = new ReadingJson(() -> "");
        ObjectNode whole = fields.deepCopy();
        if (!whole.has("kind")) {
            whole.put("kind", NodeKind.TOPIC.word());
        }
        reading.node(whole, "");
        return reading.faults();
    }

    private static Note note(OwnItem item) {
        ObjectNode fields = item.fields();
        return new Note(text(fields, "title"), Objects.requireNonNullElse(text(fields, "text"), ""));
    }

    private static @Nullable String text(ObjectNode fields, String name) {
        return fields.path(name).isString() ? fields.path(name).stringValue() : null;
    }

    private void tell(String what) {
        if (unsure.size() < MOST_TOLD) {
            unsure.add(what);
        }
    }
}
