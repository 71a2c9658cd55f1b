package dev.cairn.assessment.edition;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * An edition as the assessment knows it: what a paper can be bound to.
 *
 * @param number from 1
 * @param nodes ids of stages, sections and topics
 * @param leaves those of them that are topics without topics below: what a learner settles
 */
public record Edition(String roadmapId, int number, Set<String> nodes, Set<String> leaves) {

    public Edition {
        nodes = Set.copyOf(nodes);
        leaves = Set.copyOf(leaves);
    }

    /** Which of these are no nodes of the edition, in the order given. */
    public List<String> unknownAmong(Collection<String> ids) {
        Set<String> unknown = new HashSet<>(ids);
        unknown.removeAll(nodes);
        return ids.stream().filter(unknown::contains).toList();
    }
}
