package dev.cairn.catalog.exchange;

import dev.cairn.catalog.roadmap.model.Estimate;
import dev.cairn.catalog.roadmap.model.NodeKind;
import dev.cairn.catalog.roadmap.model.Note;
import dev.cairn.catalog.roadmap.model.Origin;
import dev.cairn.catalog.roadmap.model.OutlineNode;
import dev.cairn.catalog.roadmap.model.Prerequisite;
import dev.cairn.catalog.roadmap.model.Resource;
import dev.cairn.catalog.roadmap.model.Roadmap;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * From the JSON form to a roadmap. Strict: a field that the format does not know is a fault, and all faults are told at
 * once. For one document and one thread.
 */
public final class ReadingJson {

    private static final Set<String> ROOT =
            Set.of("format", "version", "roadmapId", "edition", "title", "description", "outcome", "outline", "notes");

    private static final Set<String> NODE = Set.of(
            "id",
            "kind",
            "title",
            "label",
            "description",
            "objectives",
            "outcome",
            "estimate",
            "level",
            "optional",
            "hidden",
            "tags",
            "resources",
            "prerequisites",
            "origins",
            "outsideId",
            "children");

    private static final List<String> KINDS = List.of("stage", "section", "topic");
    private static final List<String> PREREQUISITES = List.of(Prerequisite.HARD, Prerequisite.SOFT);
    private static final List<String> ORIGINS = List.of("split", "merged", "replaced");

    public static final List<String> RESOURCES = List.of(
            "article", "video", "course", "book", "official", "opensource", "tool", "dataset", "project", "other");

    private final Values values = new Values();
    private final Supplier<String> ids;
    private final Set<String> brought = new LinkedHashSet<>();
    private int nodes;

    /**
     * For one document.
     *
     * @param ids for nodes that bring none
     */
    public ReadingJson(Supplier<String> ids) {
        this.ids = ids;
    }

    /** What is wrong so far; empty when nothing is. */
    public List<Fault> faults() {
        return values.faults();
    }

    /** Ids that the document gave its nodes. */
    public Set<String> brought() {
        return Set.copyOf(brought);
    }

    /** Nodes so far. */
    public int nodes() {
        return nodes;
    }

    /** The roadmap; to be used only when there are no faults. */
    public Roadmap roadmap(JsonNode json) {
        if (!(json instanceof ObjectNode root)) {
            values.fault("", json, "an object");
            return new Roadmap("", null, null, List.of(), List.of());
        }
        values.noOthers(root, "", ROOT);
        values.that(
                RoadmapJson.FORMAT.equals(root.path("format").asString("")),
                "format",
                root.get("format"),
                RoadmapJson.FORMAT);
        values.that(
                root.path("version").isInt() && root.path("version").intValue() == RoadmapJson.VERSION,
                "version",
                root.get("version"),
                String.valueOf(RoadmapJson.VERSION));
        values.optionalText(root, "roadmapId", "");
        values.that(!root.has("edition") || root.path("edition").isInt(), "edition", root.get("edition"), "a number");
        List<Note> notes = new ArrayList<>();
        values.each(root, "notes", "", (note, path) -> notes.add(note(note, path)));
        return new Roadmap(
                values.text(root, "title", ""),
                values.optionalText(root, "description", ""),
                values.optionalText(root, "outcome", ""),
                nodes(root, "outline", ""),
                notes);
    }

    /** A note of its own. */
    public Note note(ObjectNode json, String path) {
        values.noOthers(json, path, Set.of("title", "text"));
        return new Note(values.optionalText(json, "title", path), values.text(json, "text", path));
    }

    private List<OutlineNode> nodes(ObjectNode parent, String name, String path) {
        List<OutlineNode> list = new ArrayList<>();
        values.each(parent, name, path, (json, at) -> list.add(node(json, at)));
        return list;
    }

    /** A node with all below it. */
    public OutlineNode node(ObjectNode json, String path) {
        nodes++;
        values.noOthers(json, path, NODE);
        List<Resource> resources = new ArrayList<>();
        values.each(json, "resources", path, (one, at) -> {
            values.noOthers(one, at, Set.of("type", "title", "url"));
            resources.add(new Resource(
                    values.word(one, "type", at, RESOURCES),
                    values.text(one, "title", at),
                    values.text(one, "url", at)));
        });
        List<Prerequisite> prerequisites = new ArrayList<>();
        values.each(json, "prerequisites", path, (one, at) -> {
            values.noOthers(one, at, Set.of("node", "kind"));
            prerequisites.add(
                    new Prerequisite(values.id(one, "node", at), values.word(one, "kind", at, PREREQUISITES)));
        });
        List<Origin> origins = new ArrayList<>();
        values.each(json, "origins", path, (one, at) -> {
            values.noOthers(one, at, Set.of("node", "kind"));
            origins.add(new Origin(values.id(one, "node", at), Origin.Kind.of(values.word(one, "kind", at, ORIGINS))));
        });
        return OutlineNode.of(
                        id(json, path),
                        NodeKind.of(values.word(json, "kind", path, KINDS)),
                        values.text(json, "title", path))
                .but()
                .label(values.optionalText(json, "label", path))
                .description(values.optionalText(json, "description", path))
                .objectives(values.texts(json, "objectives", path))
                .outcome(values.optionalText(json, "outcome", path))
                .estimate(estimate(json, path))
                .level(values.optionalText(json, "level", path))
                .optional(values.flag(json, "optional", path))
                .hidden(values.flag(json, "hidden", path))
                .tags(values.texts(json, "tags", path))
                .resources(resources)
                .prerequisites(prerequisites)
                .origins(origins)
                .outsideId(values.optionalText(json, "outsideId", path))
                .children(nodes(json, "children", path))
                .node();
    }

    private String id(ObjectNode json, String path) {
        if (!json.has("id")) {
            return ids.get();
        }
        String id = values.id(json, "id", path);
        values.that(
                brought.add(id) || id.isEmpty(), Values.below(path, "id"), json.get("id"), "an id that stands once");
        return id;
    }

    private @Nullable Estimate estimate(ObjectNode json, String path) {
        if (!json.has("estimate")) {
            return null;
        }
        String at = Values.below(path, "estimate");
        if (!(json.get("estimate") instanceof ObjectNode estimate)) {
            values.fault(at, json.get("estimate"), "an object");
            return null;
        }
        values.noOthers(estimate, at, Set.of("min", "max", "unit"));
        double min = values.number(estimate, "min", at);
        double max = values.number(estimate, "max", at);
        String unit = values.word(estimate, "unit", at, Estimate.UNITS);
        boolean right = min >= 0 && max >= min;
        values.that(right, at, estimate, "min of 0 or more, and max not below it");
        return right ? new Estimate(min, max, unit) : null;
    }
}
