package dev.cairn.progress.edition;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An edition as progress knows it: which topics there are, which count, and what comes before what. Immutable; what
 * follows from the nodes is worked out once, as an edition is asked for at every tick.
 */
public final class Edition {

    /**
     * A node in reading order.
     *
     * @param parent null at the top
     * @param after ids of nodes that must be settled before: hard prerequisites
     */
    public record Node(
            String id, @Nullable String parent, String kind, String title, boolean optional, List<String> after) {

        public Node {
            after = List.copyOf(after);
        }

        boolean isTopic() {
            return kind.equals("topic");
        }
    }

    private final String roadmapId;
    private final int number;
    private final String title;
    private final List<Node> nodes;
    private final Map<String, Node> byId = new LinkedHashMap<>();
    private final List<Node> leaves = new ArrayList<>();
    private final Set<String> leafIds = new HashSet<>();
    private final Set<String> counted = new HashSet<>();
    private final Map<String, List<String>> countedBelow = new LinkedHashMap<>();
    private final List<Node> stages;

    public Edition(String roadmapId, int number, String title, List<Node> nodes) {
        this.roadmapId = roadmapId;
        this.number = number;
        this.title = title;
        this.nodes = List.copyOf(nodes);
        Set<String> inner = new HashSet<>();
        for (Node node : nodes) {
            byId.put(node.id(), node);
            countedBelow.put(node.id(), new ArrayList<>());
            if (node.isTopic() && node.parent() != null) {
                inner.add(node.parent());
            }
        }
        for (Node node : nodes) {
            if (node.isTopic() && !inner.contains(node.id())) {
                leaves.add(node);
                leafIds.add(node.id());
                List<Node> up = withAncestors(node);
                if (up.stream().noneMatch(Node::optional)) {
                    counted.add(node.id());
                    up.forEach(above -> belowOf(above.id()).add(node.id()));
                }
            }
        }
        this.stages = nodes.stream().filter(node -> node.kind().equals("stage")).toList();
    }

    public String roadmapId() {
        return roadmapId;
    }

    /** From 1. */
    public int number() {
        return number;
    }

    public String title() {
        return title;
    }

    public List<Node> nodes() {
        return nodes;
    }

    /** What a learner ticks off, in reading order; also what does not count. */
    public List<Node> leaves() {
        return leaves;
    }

    public List<Node> stages() {
        return stages;
    }

    /** Whether it is a topic that can be ticked. */
    public boolean hasLeaf(String topicId) {
        return leafIds.contains(topicId);
    }

    /** Leaf topics that are not optional, nor below something optional. */
    public Set<String> counted() {
        return counted;
    }

    /** The counted topics of a node: itself, or those below it. */
    public List<String> countedOf(String nodeId) {
        return countedBelow.getOrDefault(nodeId, List.of());
    }

    /** Titles for people; the id if there is no such node. */
    public String titleOf(String nodeId) {
        Node node = byId.get(nodeId);
        return node == null ? nodeId : node.title();
    }

    /** Everything that must be settled before the topic, its own and that of the nodes above it. */
    public List<String> neededBefore(String topicId) {
        Node node = byId.get(topicId);
        return node == null
                ? List.of()
                : withAncestors(node).stream()
                        .flatMap(above -> above.after().stream())
                        .distinct()
                        .toList();
    }

    private List<Node> withAncestors(Node node) {
        List<Node> up = new ArrayList<>();
        for (Node at = node; at != null; at = at.parent() == null ? null : byId.get(at.parent())) {
            up.add(at);
        }
        return up;
    }

    private List<String> belowOf(String id) {
        return countedBelow.computeIfAbsent(id, missing -> new ArrayList<>());
    }
}
