package dev.cairn.catalog.exchange;

import dev.cairn.catalog.roadmap.model.Note;
import dev.cairn.catalog.roadmap.model.OutlineNode;
import dev.cairn.catalog.roadmap.model.Roadmap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A roadmap as JSON, as {@code contract/roadmap.schema.json} describes it. What is empty, null or false is left out, so
 * that equal roadmaps are equal texts.
 */
public final class RoadmapJson {

    public static final String FORMAT = "cairn-roadmap";
    public static final int VERSION = 1;

    /** A name twice in one object would hide a value; words behind the end would be ignored. */
    static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private RoadmapJson() {}

    /**
     * Which one it is; tells a reader where it came from and decides nothing.
     *
     * @param edition null for a draft
     */
    public record Source(String roadmapId, @Nullable Integer edition) {}

    /** The whole roadmap. */
    public static ObjectNode of(Roadmap roadmap, Source source) {
        ObjectNode json = MAPPER.createObjectNode();
        json.put("format", FORMAT);
        json.put("version", VERSION);
        json.put("roadmapId", source.roadmapId());
        if (source.edition() != null) {
            json.put("edition", source.edition());
        }
        json.setAll(head(roadmap));
        ArrayNode outline = json.putArray("outline");
        roadmap.outline().forEach(node -> outline.add(nested(node)));
        if (!roadmap.notes().isEmpty()) {
            ArrayNode notes = json.putArray("notes");
            roadmap.notes().forEach(note -> notes.add(note(note)));
        }
        return json;
    }

    /**
     * The tree of a document.
     *
     * @throws tools.jackson.core.JacksonException if it is no JSON
     */
    public static JsonNode read(byte[] json) {
        return MAPPER.readTree(json);
    }

    /** As text for people as well: indented. */
    public static byte[] bytes(ObjectNode json) {
        return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsBytes(json);
    }

    /** The same text for equal values. */
    public static String text(JsonNode json) {
        return MAPPER.writeValueAsString(json);
    }

    public static ObjectNode object() {
        return MAPPER.createObjectNode();
    }

    /** Title, description and outcome of the whole. */
    public static ObjectNode head(Roadmap roadmap) {
        ObjectNode json = MAPPER.createObjectNode();
        json.put("title", roadmap.title());
        put(json, "description", roadmap.description());
        put(json, "outcome", roadmap.outcome());
        return json;
    }

    public static ObjectNode note(Note note) {
        ObjectNode json = MAPPER.createObjectNode();
        put(json, "title", note.title());
        json.put("text", note.text());
        return json;
    }

    /** A node without its children. */
    public static ObjectNode fields(OutlineNode node) {
        ObjectNode json = MAPPER.createObjectNode();
        json.put("id", node.id());
        json.put("kind", node.kind().word());
        json.put("title", node.title());
        put(json, "label", node.label());
        put(json, "description", node.description());
        texts(json, "objectives", node.objectives());
        put(json, "outcome", node.outcome());
        if (node.estimate() != null) {
            json.putObject("estimate")
                    .put("min", node.estimate().min())
                    .put("max", node.estimate().max())
                    .put("unit", node.estimate().unit());
        }
        put(json, "level", node.level());
        flag(json, "optional", node.optional());
        flag(json, "hidden", node.hidden());
        texts(json, "tags", node.tags());
        if (!node.resources().isEmpty()) {
            ArrayNode resources = json.putArray("resources");
            node.resources()
                    .forEach(link -> resources
                            .addObject()
                            .put("type", link.type())
                            .put("title", link.title())
                            .put("url", link.url()));
        }
        if (!node.prerequisites().isEmpty()) {
            ArrayNode before = json.putArray("prerequisites");
            node.prerequisites()
                    .forEach(one -> before.addObject().put("node", one.node()).put("kind", one.kind()));
        }
        if (!node.origins().isEmpty()) {
            ArrayNode origins = json.putArray("origins");
            node.origins()
                    .forEach(one -> origins.addObject()
                            .put("node", one.node())
                            .put("kind", one.kind().word()));
        }
        put(json, "outsideId", node.outsideId());
        return json;
    }

    private static ObjectNode nested(OutlineNode node) {
        ObjectNode json = fields(node);
        if (!node.children().isEmpty()) {
            ArrayNode children = json.putArray("children");
            node.children().forEach(child -> children.add(nested(child)));
        }
        return json;
    }

    private static void put(ObjectNode json, String name, @Nullable String text) {
        if (text != null) {
            json.put(name, text);
        }
    }

    private static void flag(ObjectNode json, String name, boolean value) {
        if (value) {
            json.put(name, true);
        }
    }

    private static void texts(ObjectNode json, String name, List<String> texts) {
        if (!texts.isEmpty()) {
            ArrayNode array = json.putArray(name);
            texts.forEach(array::add);
        }
    }
}
