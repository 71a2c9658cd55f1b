package dev.cairn.assessment.edition;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * An edition as the assessment knows it: what a paper can be bound to.
 *
 * @param number from 1
 * @param outline stages, sections and topics in reading order, a parent before its children
 */
public record Edition(String roadmapId, int number, List<Node> outline) {

    /**
     * A node.
     *
     * @param parent null at the top
     * @param isLeaf whether it is a topic without topics below: what a learner settles
     */
    public record Node(String id, @Nullable String parent, boolean isLeaf) {}

    public Edition {
        outline = List.copyOf(outline);
    }

    /** Which of these are no nodes of the edition, in the order given. */
    public List<String> unknownAmong(Collection<String> ids) {
        Set<String> known = outline.stream().map(Node::id).collect(Collectors.toSet());
        return ids.stream().filter(id -> !known.contains(id)).toList();
    }

    /** How many leaf topics these nodes stand for: themselves and those below them, each once. */
    public int settledBy(Collection<String> ids) {
        Set<String> within = new HashSet<>(ids);
        int leaves = 0;
        for (Node node : outline) {
            if (node.parent() != null && within.contains(node.parent())) {
                within.add(node.id());
            }
            if (node.isLeaf() && within.contains(node.id())) {
                leaves++;
            }
        }
        return leaves;
    }
}
