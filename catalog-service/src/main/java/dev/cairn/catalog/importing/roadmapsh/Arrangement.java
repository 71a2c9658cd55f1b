package dev.cairn.catalog.importing.roadmapsh;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which shape stands under which: by the lines between them, by the frames around them, and where neither tells by which
 * is nearest. For one drawing.
 */
final class Arrangement {

    private static final Comparator<Shape> FROM_THE_TOP =
            Comparator.comparingDouble(Shape::y).thenComparingDouble(Shape::x);

    private final Graph graph;
    private final List<Shape> topics;
    private final List<Shape> frames;
    private final Map<String, Shape> labelOfFrame = new HashMap<>();
    private final Map<String, List<Shape>> under = new HashMap<>();
    private final List<Shape> top = new ArrayList<>();

    Arrangement(Graph graph) {
        this.graph = graph;
        this.topics = graph.of("topic");
        // The innermost first.
        this.frames = graph.of("section").stream()
                .sorted(Comparator.comparingDouble(Shape::area))
                .toList();
        List<Shape> free = new ArrayList<>(graph.of("label"));
        for (Shape frame : frames) {
            free.stream()
                    .filter(frame::isNamedBy)
                    .filter(label -> !label.label().isEmpty())
                    .findFirst()
                    .ifPresent(label -> {
                        labelOfFrame.put(frame.id(), label);
                        free.remove(label);
                    });
        }
        arrange();
    }

    /** Topics of the drawing, and labels of frames that stand under none. */
    List<Shape> top() {
        return top;
    }

    List<Shape> under(Shape shape) {
        return under.getOrDefault(shape.id(), List.of());
    }

    private void arrange() {
        top.addAll(topics);
        Map<String, Shape> parents = new HashMap<>();
        List<Shape> subtopics = graph.of("subtopic");
        for (Shape subtopic : subtopics) {
            Shape parent = byLine(subtopic);
            if (parent != null) {
                parents.put(subtopic.id(), parent);
            }
        }
        Map<String, Boolean> placed = new HashMap<>();
        for (Shape subtopic : subtopics) {
            Optional<Shape> frame =
                    frames.stream().filter(one -> one.encloses(subtopic)).findFirst();
            Shape label = frame.map(one -> labelOfFrame.get(one.id())).orElse(null);
            Shape parent = parents.get(subtopic.id());
            if (label != null) {
                if (placed.putIfAbsent(label.id(), true) == null) {
                    place(label, parentOfFrame(frame.get(), label, subtopics, parents));
                }
                put(label, subtopic);
            } else if (parent != null) {
                put(parent, subtopic);
            } else {
                place(
                        subtopic,
                        frame.map(one -> parentOfFrame(one, one, subtopics, parents))
                                .orElseGet(() -> nearest(subtopic)));
            }
        }
        top.sort(FROM_THE_TOP);
        under.values().forEach(shapes -> shapes.sort(FROM_THE_TOP));
    }

    private @Nullable Shape byLine(Shape shape) {
        return topics.stream()
                .filter(topic -> graph.areJoined(topic, shape))
                .findFirst()
                .orElse(null);
    }

    /** A line to the frame, to its label or to something within it tells; else the nearest topic. */
    private @Nullable Shape parentOfFrame(Shape frame, Shape label, List<Shape> subtopics, Map<String, Shape> parents) {
        Shape direct = byLine(frame);
        Shape parent = direct == null ? byLine(label) : direct;
        return parent != null
                ? parent
                : subtopics.stream()
                        .filter(frame::encloses)
                        .map(inner -> parents.get(inner.id()))
                        .filter(one -> one != null)
                        .findFirst()
                        .orElseGet(() -> nearest(frame));
    }

    private @Nullable Shape nearest(Shape shape) {
        return topics.stream()
                .min(Comparator.comparingDouble(shape::distanceTo))
                .orElse(null);
    }

    private void place(Shape shape, @Nullable Shape parent) {
        if (parent == null) {
            top.add(shape);
        } else {
            put(parent, shape);
        }
    }

    private void put(Shape parent, Shape child) {
        under.computeIfAbsent(parent.id(), id -> new ArrayList<>()).add(child);
    }
}
