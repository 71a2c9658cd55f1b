package dev.cairn.catalog.edition.model;

import dev.cairn.catalog.roadmap.model.OutlineNode;
import dev.cairn.catalog.roadmap.model.Prerequisite;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Looks for prerequisites that can never be settled. For one roadmap.
 *
 * <p>A node may be begun when the node above may be begun and all that it needs is finished; it is finished when all
 * below it is, a leaf when it was begun. So each node stands in the graph twice, and a topic that needs its own stage is
 * a cycle: the topic's beginning waits for the stage's end, which waits for the topic. Without recursion, as a chain may
 * be as long as the roadmap.
 */
final class PrerequisiteCycle {

    /** A beginning or an end. */
    private record Step(OutlineNode node, boolean end) {}

    private static final class Visit {
        final Step step;
        final List<Step> waitsFor;
        int next;

        Visit(Step step, List<Step> waitsFor) {
            this.step = step;
            this.waitsFor = waitsFor;
        }
    }

    private final List<OutlineNode> nodes = new ArrayList<>();
    private final Map<String, OutlineNode> byId = new HashMap<>();
    private final Map<String, OutlineNode> above = new HashMap<>();

    private PrerequisiteCycle(List<OutlineNode> outline) {
        outline.stream().flatMap(OutlineNode::all).forEach(node -> {
            nodes.add(node);
            byId.putIfAbsent(node.id(), node);
            node.children().forEach(child -> above.putIfAbsent(child.id(), node));
        });
    }

    /** The titles around one cycle, the first again at the end; empty when there is none. */
    static List<String> in(List<OutlineNode> outline) {
        PrerequisiteCycle graph = new PrerequisiteCycle(outline);
        Map<String, Boolean> openOrDone = new HashMap<>();
        for (OutlineNode node : graph.nodes) {
            List<String> cycle = graph.from(new Step(node, false), openOrDone);
            if (!cycle.isEmpty()) {
                return cycle;
            }
        }
        return List.of();
    }

    /**
     * Depth first.
     *
     * @param openOrDone true for a step on the way here, false for one that leads into no cycle
     */
    private List<String> from(Step start, Map<String, Boolean> openOrDone) {
        Deque<Visit> way = new ArrayDeque<>();
        enter(start, way, openOrDone);
        while (!way.isEmpty()) {
            Visit visit = way.getLast();
            if (visit.next == visit.waitsFor.size()) {
                openOrDone.put(key(visit.step), false);
                way.removeLast();
                continue;
            }
            Step next = visit.waitsFor.get(visit.next++);
            if (Boolean.TRUE.equals(openOrDone.get(key(next)))) {
                return titles(way, next);
            }
            enter(next, way, openOrDone);
        }
        return List.of();
    }

    private void enter(Step step, Deque<Visit> way, Map<String, Boolean> openOrDone) {
        if (openOrDone.putIfAbsent(key(step), true) == null) {
            way.addLast(new Visit(step, waitsFor(step)));
        }
    }

    private List<Step> waitsFor(Step step) {
        OutlineNode node = step.node();
        List<Step> steps = new ArrayList<>();
        if (step.end()) {
            node.children().forEach(child -> steps.add(new Step(child, true)));
            if (node.children().isEmpty()) {
                steps.add(new Step(node, false));
            }
            return steps;
        }
        for (Prerequisite prerequisite : node.prerequisites()) {
            OutlineNode needed = byId.get(prerequisite.node());
            if (needed != null) {
                steps.add(new Step(needed, true));
            }
        }
        OutlineNode parent = above.get(node.id());
        if (parent != null) {
            steps.add(new Step(parent, false));
        }
        return steps;
    }

    /** A node whose beginning and end follow each other is named once. */
    private static List<String> titles(Deque<Visit> way, Step closing) {
        List<Step> cycle = new ArrayList<>();
        way.forEach(visit -> cycle.add(visit.step));
        cycle.subList(0, cycle.indexOf(closing)).clear();
        List<OutlineNode> around = new ArrayList<>();
        for (Step step : cycle) {
            if (around.isEmpty() || !isSame(around.getLast(), step.node())) {
                around.add(step.node());
            }
        }
        if (around.size() == 1 || !isSame(around.getLast(), around.getFirst())) {
            around.add(around.getFirst());
        }
        return around.stream().map(OutlineNode::title).toList();
    }

    private static boolean isSame(OutlineNode one, OutlineNode other) {
        return one.id().equals(other.id());
    }

    private static String key(Step step) {
        return (step.end() ? "end of " : "beginning of ") + step.node().id();
    }
}
