package dev.cairn.catalog.edition.model;

import dev.cairn.catalog.roadmap.model.NodeKind;
import dev.cairn.catalog.roadmap.model.OutlineNode;
import dev.cairn.catalog.roadmap.model.Prerequisite;
import dev.cairn.catalog.roadmap.model.Roadmap;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** When a draft may be published. Says everything that stands in the way at once. */
public final class PublishingPolicy {

    private PublishingPolicy() {}

    /** What stands in the way; empty when nothing does. */
    public static List<Obstacle> obstacles(Roadmap roadmap) {
        List<Obstacle> obstacles = new ArrayList<>();
        title(roadmap.title(), "", obstacles);
        text("description", roadmap.description(), roadmap.title(), obstacles);
        text("outcome", roadmap.outcome(), roadmap.title(), obstacles);
        Set<String> all = roadmap.outline().stream()
                .flatMap(OutlineNode::all)
                .map(OutlineNode::id)
                .collect(Collectors.toSet());
        Set<String> seen = new HashSet<>();
        for (OutlineNode node : roadmap.outline()) {
            visit(node, roadmap.title(), all, seen, obstacles);
        }
        if (counted(roadmap) == 0) {
            obstacles.add(
                    new Obstacle(roadmap.title(), "no topic that counts", "at least one topic that is not optional"));
        }
        cycle(roadmap, obstacles);
        return List.copyOf(obstacles);
    }

    /** Leaf topics that are not optional, nor below something optional. */
    public static long counted(Roadmap roadmap) {
        return roadmap.outline().stream().mapToLong(PublishingPolicy::counted).sum();
    }

    private static long counted(OutlineNode node) {
        if (node.optional()) {
            return 0;
        }
        return (node.isLeafTopic() ? 1 : 0)
                + node.children().stream().mapToLong(PublishingPolicy::counted).sum();
    }

    private static void visit(
            OutlineNode node, String above, Set<String> all, Set<String> seen, List<Obstacle> obstacles) {
        String path = above + " > " + node.title();
        title(node.title(), path, obstacles);
        text("description", node.description(), path, obstacles);
        text("outcome", node.outcome(), path, obstacles);
        if (!seen.add(node.id())) {
            obstacles.add(new Obstacle(path, "id " + node.id() + " twice", "an id of its own"));
        }
        if (node.kind() == NodeKind.STAGE && node.all().noneMatch(below -> below.kind() == NodeKind.TOPIC)) {
            obstacles.add(new Obstacle(path, "a stage without topics", "at least one topic"));
        }
        for (Prerequisite prerequisite : node.prerequisites()) {
            if (!all.contains(prerequisite.node())) {
                obstacles.add(new Obstacle(path, "prerequisite " + prerequisite.node(), "a node of this roadmap"));
            }
        }
        node.children().forEach(child -> visit(child, path, all, seen, obstacles));
    }

    private static void title(String title, String path, List<Obstacle> obstacles) {
        if (!OutlineNode.isTitle(title)) {
            obstacles.add(new Obstacle(
                    path,
                    "a title of " + title.length() + " characters",
                    "1 to " + OutlineNode.LONGEST_TITLE + " characters in one line"));
        }
    }

    private static void text(String what, @Nullable String text, String path, List<Obstacle> obstacles) {
        if (text != null && text.length() > OutlineNode.LONGEST_TEXT) {
            obstacles.add(new Obstacle(
                    path,
                    "%s %s of %d characters".formatted(what.equals("outcome") ? "an" : "a", what, text.length()),
                    "at most " + OutlineNode.LONGEST_TEXT + " characters"));
        }
    }

    private static void cycle(Roadmap roadmap, List<Obstacle> obstacles) {
        List<String> titles = PrerequisiteCycle.in(roadmap.outline());
        if (!titles.isEmpty()) {
            obstacles.add(new Obstacle(
                    String.join(" > ", titles), "a cycle of prerequisites", "an order in which they can be learned"));
        }
    }
}
