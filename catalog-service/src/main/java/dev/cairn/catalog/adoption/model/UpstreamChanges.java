package dev.cairn.catalog.adoption.model;

import dev.cairn.catalog.roadmap.model.Roadmap;
import java.util.List;

/**
 * What is another one upstream than it was, and how that stands to what is here.
 *
 * @param all first those of what is upstream in reading order, then what is gone there, likewise
 */
public record UpstreamChanges(List<UpstreamChange> all) {

    public UpstreamChanges {
        all = List.copyOf(all);
    }

    /**
     * Compares three ways; n log n in the number of nodes. All have the ids that nodes have upstream.
     *
     * @param base what is decided about already
     * @param theirs the edition
     * @param ours the draft
     */
    public static UpstreamChanges between(Roadmap base, Roadmap theirs, Roadmap ours) {
        return new UpstreamChanges(new ThreeWays(Tree.of(base), Tree.of(theirs), Tree.of(ours)).changes());
    }

    /** Those about which there is something to decide. */
    public List<UpstreamChange> open() {
        return all.stream().filter(UpstreamChange::isOpen).toList();
    }
}
