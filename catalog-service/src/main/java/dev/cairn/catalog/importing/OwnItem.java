package dev.cairn.catalog.importing;

import dev.cairn.catalog.exchange.MarkdownForm;
import dev.cairn.catalog.exchange.RoadmapJson;
import dev.cairn.catalog.importing.text.Plain;
import dev.cairn.catalog.roadmap.model.Estimate;
import dev.cairn.catalog.roadmap.model.NodeKind;
import dev.cairn.catalog.roadmap.model.Note;
import dev.cairn.catalog.roadmap.model.OutlineNode;
import dev.cairn.catalog.roadmap.model.Prerequisite;
import dev.cairn.catalog.roadmap.model.Resource;
import dev.cairn.catalog.roadmap.model.Roadmap;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** The roadmap itself, a node or a note of one of our documents while it is read. For one thread. */
final class OwnItem {

    /** What it is. */
    enum Role {
        ROADMAP,
        NODE,
        NOTE
    }

    /** A prerequisite as it is shown: the address of its link and its words. */
    record Before(String id, String words, boolean soft) {}

    private static final List<String> HIDDEN_FIELDS = List.of("id", "kind", "hidden", "origins", "outsideId");

    final Role role;

    /** Smaller is higher: what follows with a greater one is below. */
    final int level;

    final int line;

    /** Null when there was none, or nobody could read it. */
    final @Nullable ObjectNode remark;

    String title = "";

    @Nullable
    String label;

    final List<String> description = new ArrayList<>();
    final List<String> objectives = new ArrayList<>();
    final List<String> outcome = new ArrayList<>();

    @Nullable
    Estimate estimate;

    @Nullable
    String expertise;

    boolean optional;
    final List<String> tags = new ArrayList<>();
    final List<Resource> resources = new ArrayList<>();
    final List<Before> before = new ArrayList<>();
    final List<Prerequisite> prerequisites = new ArrayList<>();

    OwnItem(Role role, int level, int line, @Nullable ObjectNode remark) {
        this.role = role;
        this.level = level;
        this.line = line;
        this.remark = remark;
    }

    /** The id that its remark gives; empty when there is none. */
    String givenId() {
        return remark == null ? "" : remark.path("id").asString("");
    }

    /** Takes label and title apart, as the remark knows the label; a person may have changed it since. */
    void name(String text) {
        if (remark == null) {
            title = text;
            return;
        }
        String known = remark.path("label").isString() ? remark.path("label").stringValue() : null;
        if (known == null) {
            title = text;
        } else if (text.startsWith(Plain.squeeze(known))) {
            label = known;
            title = Plain.trim(text.substring(Plain.squeeze(known).length()));
        } else {
            TitleText parts = TitleText.of(text);
            label = parts.label();
            title = parts.title();
        }
    }

    /** A line that came without a remark: new, and read as in any document. */
    void take(NodeSketch sketch) {
        title = sketch.title;
        label = sketch.label;
        description.addAll(sketch.description);
        estimate = sketch.estimate;
        optional = sketch.optional;
        tags.addAll(sketch.tags);
        resources.addAll(sketch.resources);
    }

    /** What the document shows, with what only remarks tell and without what they know exactly. */
    ObjectNode shown() {
        return switch (role) {
            case ROADMAP ->
                RoadmapJson.head(new Roadmap(
                        title, NodeSketch.joined(description), NodeSketch.joined(outcome), List.of(), List.of()));
            case NOTE -> {
                String text = NodeSketch.joined(description);
                yield RoadmapJson.note(new Note(title, text == null ? "" : text));
            }
            case NODE -> node();
        };
    }

    /** As {@link #shown()}, and with what the remark knows exactly. */
    ObjectNode fields() {
        return remark == null ? shown() : MarkdownForm.exactly(shown(), remark);
    }

    private ObjectNode node() {
        ObjectNode json = RoadmapJson.fields(OutlineNode.of("", NodeKind.TOPIC, title)
                .but()
                .label(label)
                .description(NodeSketch.joined(description))
                .objectives(objectives)
                .outcome(NodeSketch.joined(outcome))
                .estimate(estimate)
                .level(expertise)
                .optional(optional)
                .tags(tags)
                .resources(resources)
                .prerequisites(prerequisites)
                .node());
        json.remove("id");
        json.remove("kind");
        if (remark != null) {
            for (String name : HIDDEN_FIELDS) {
                if (remark.has(name)) {
                    json.set(name, remark.get(name));
                }
            }
        }
        return json;
    }
}
