package dev.cairn.catalog.likeness;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Pairs of nodes of two outlines, of which the most alike are taken, each node once. For one thread. */
public final class Pairs {

    /**
     * Two nodes.
     *
     * @param likeness from 0 to 1
     */
    public record Pair(Traits one, Traits other, double likeness) {}

    /** The order decides between pairs that are alike to the same degree, so that the choice does not depend on chance. */
    private static final Comparator<Pair> BEST_FIRST = Comparator.comparingDouble(Pair::likeness)
            .reversed()
            .thenComparingInt(pair ->
                    Math.abs(pair.one().placed().order() - pair.other().placed().order()))
            .thenComparingInt(pair -> pair.one().placed().order())
            .thenComparingInt(pair -> pair.other().placed().order());

    private final List<Pair> pairs = new ArrayList<>();

    public void add(Traits one, Traits other, double likeness) {
        pairs.add(new Pair(one, other, likeness));
    }

    /** One to one, best first. */
    public List<Pair> best() {
        Set<Integer> ones = new HashSet<>();
        Set<Integer> others = new HashSet<>();
        List<Pair> best = new ArrayList<>();
        pairs.sort(BEST_FIRST);
        for (Pair pair : pairs) {
            int one = pair.one().placed().order();
            int other = pair.other().placed().order();
            if (!ones.contains(one) && !others.contains(other)) {
                ones.add(one);
                others.add(other);
                best.add(pair);
            }
        }
        return best;
    }
}
