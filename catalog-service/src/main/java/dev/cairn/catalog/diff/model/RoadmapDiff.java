package dev.cairn.catalog.diff.model;

import dev.cairn.catalog.roadmap.model.Roadmap;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What differs between two states of a roadmap. A node is itself by its id; what it came from is told by its origins.
 *
 * @param fields of the roadmap itself
 * @param nodes first those of the later state in reading order, then those that are only in the earlier one, likewise
 */
public record RoadmapDiff(List<FieldChange> fields, List<NodeDiff> nodes) {

    public RoadmapDiff {
        fields = List.copyOf(fields);
        nodes = List.copyOf(nodes);
    }

    /** Compares; n log n in the number of nodes. */
    public static RoadmapDiff between(Roadmap before, Roadmap after) {
        return new Comparison(before, after).diff();
    }

    /** How many nodes have each fate, without those that none has; a node may have two. */
    public Map<Fate, Integer> counts() {
        Map<Fate, Integer> counts = new EnumMap<>(Fate.class);
        nodes.forEach(node -> node.fates().forEach(fate -> counts.merge(fate, 1, Integer::sum)));
        return counts;
    }

    /** Whether both states are the same. */
    public boolean isNothing() {
        return fields.isEmpty() && nodes.stream().allMatch(NodeDiff::isUntouched);
    }

    /** The same in plain English: a summary, then a sentence for each thing that changed. */
    public List<String> inWords() {
        return new DiffInWords(this).sentences();
    }
}
