package dev.cairn.catalog.edition.model;

import dev.cairn.catalog.roadmap.model.NodeKind;
import dev.cairn.catalog.roadmap.model.OutlineNode;
import dev.cairn.catalog.roadmap.model.Prerequisite;
import dev.cairn.catalog.roadmap.model.Roadmap;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** When a draft may be published. Says everything that stands in the way at once. */
public final class PublishingPolicy {

    private PublishingPolicy() {}

    /** What stands in the way; empty when nothing does. */
    public static List<Obstacle> obstacles(Roadmap roadmap) {
        List<Obstacle> obstacles = new ArrayList<>();
        title(roadmap.title(), "", obstacles);
        Map<String, OutlineNode> nodes = new LinkedHashMap<>();
        for (OutlineNode node : roadmap.outline()) {
            visit(node, roadmap.title(), nodes, obstacles);
        }
        if (counted(roadmap) == 0) {
            obstacles.add(
                    new Obstacle(roadmap.title(), "no topic that counts", "at least one topic that is not optional"));
        }
        prerequisites(roadmap.outline().stream().flatMap(OutlineNode::all).toList(), nodes, obstacles);
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
            OutlineNode node, String above, Map<String, OutlineNode> nodes, List<Obstacle> obstacles) {
        String path = above + " > " + node.title();
        title(node.title(), path, obstacles);
        if (nodes.put(node.id(), node) != null) {
            obstacles.add(new Obstacle(path, "id " + node.id() + " twice", "an id of its own"));
        }
        if (node.kind() == NodeKind.STAGE && node.all().noneMatch(below -> below.kind() == NodeKind.TOPIC)) {
            obstacles.add(new Obstacle(path, "a stage without topics", "at least one topic"));
        }
        node.children().forEach(child -> visit(child, path, nodes, obstacles));
    }

    private static void title(String title, String path, List<Obstacle> obstacles) {
        if (title.isBlank() || title.length() > OutlineNode.LONGEST_TITLE) {
            obstacles.add(new Obstacle(
                    path,
                    "a title of " + title.length() + " characters",
                    "1 to " + OutlineNode.LONGEST_TITLE + " characters"));
        }
    }

    private static void prerequisites(List<OutlineNode> all, Map<String, OutlineNode> nodes, List<Obstacle> obstacles) {
        for (OutlineNode node : all) {
            for (Prerequisite prerequisite : node.prerequisites()) {
                if (!nodes.containsKey(prerequisite.node())) {
                    obstacles.add(new Obstacle(
                            node.title(), "prerequisite " + prerequisite.node(), "a node of this roadmap"));
                }
            }
        }
        Set<String> done = new HashSet<>();
        for (String id : nodes.keySet()) {
            Deque<String> path = new ArrayDeque<>();
            if (reachesItself(id, nodes, path, done)) {
                List<String> cycle = new ArrayList<>(path);
                cycle.subList(0, cycle.indexOf(cycle.getLast())).clear();
                List<String> titles = cycle.stream()
                        .map(step -> nodes.containsKey(step) ? nodes.get(step).title() : step)
                        .toList();
                obstacles.add(new Obstacle(
                        String.join(" > ", titles),
                        "a cycle of prerequisites",
                        "an order in which they can be learned"));
                return;
            }
        }
    }

    /** Depth first; on true the path ends with the node that closes the cycle. */
    private static boolean reachesItself(
            String id, Map<String, OutlineNode> nodes, Deque<String> path, Set<String> done) {
        if (path.contains(id)) {
            path.addLast(id);
            return true;
        }
        OutlineNode node = nodes.get(id);
        if (node == null || done.contains(id)) {
            return false;
        }
        path.addLast(id);
        for (Prerequisite prerequisite : node.prerequisites()) {
            if (reachesItself(prerequisite.node(), nodes, path, done)) {
                return true;
            }
        }
        path.removeLast();
        done.add(id);
        return false;
    }
}
