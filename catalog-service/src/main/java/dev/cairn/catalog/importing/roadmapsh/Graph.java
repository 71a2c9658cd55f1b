package dev.cairn.catalog.importing.roadmapsh;

import dev.cairn.catalog.exchange.RoadmapJson;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * A drawing: shapes in reading order, from the top, and which are joined by lines.
 *
 * @param twice ids that stand more than once; the first has it
 */
record Graph(List<Shape> shapes, Map<String, Set<String>> joined, List<String> twice) {

    /** More shapes than any drawing has, and few enough to compare each topic with each frame. */
    static final int MOST_SHAPES = 20_000;

    /** The drawing of a file; empty when there is none in it. */
    static Optional<Graph> of(byte[] json) {
        JsonNode root;
        try {
            root = RoadmapJson.read(json);
        } catch (JacksonException broken) {
            return Optional.empty();
        }
        if (!root.path("nodes").isArray() || !root.path("edges").isArray()) {
            return Optional.empty();
        }
        List<Shape> shapes = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        List<String> twice = new ArrayList<>();
        for (JsonNode node : root.path("nodes")) {
            Shape shape = shape(node);
            if (!ids.add(shape.id())) {
                twice.add(shape.id());
            } else {
                shapes.add(shape);
            }
        }
        shapes.sort(Comparator.comparingDouble(Shape::y).thenComparingDouble(Shape::x));
        Map<String, Set<String>> joined = new HashMap<>();
        for (JsonNode edge : root.path("edges")) {
            String from = edge.path("source").asString("");
            String to = edge.path("target").asString("");
            joined.computeIfAbsent(from, id -> new HashSet<>()).add(to);
            joined.computeIfAbsent(to, id -> new HashSet<>()).add(from);
        }
        return Optional.of(new Graph(shapes, joined, twice));
    }

    List<Shape> of(String type) {
        return shapes.stream().filter(shape -> shape.is(type)).toList();
    }

    boolean areJoined(Shape one, Shape other) {
        return joined.getOrDefault(one.id(), Set.of()).contains(other.id());
    }

    private static Shape shape(JsonNode node) {
        JsonNode data = node.path("data");
        JsonNode place = node.has("positionAbsolute") ? node.path("positionAbsolute") : node.path("position");
        return new Shape(
                node.path("id").asString(""),
                node.path("type").asString(""),
                data.path("label").asString("").strip(),
                data.path("href").asString("").strip(),
                place.path("x").asDouble(0),
                place.path("y").asDouble(0),
                size(node, "width"),
                size(node, "height"));
    }

    private static double size(JsonNode node, String side) {
        return node.path(side).asDouble(node.path("style").path(side).asDouble(0));
    }
}
