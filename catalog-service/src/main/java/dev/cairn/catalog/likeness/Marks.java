package dev.cairn.catalog.likeness;

import java.util.Arrays;
import java.util.Collection;

/** A set of texts, kept as their hashes in order: comparing two of them is one pass over numbers. */
final class Marks {

    static final Marks NONE = new Marks(new int[0]);

    private final int[] hashes;

    private Marks(int[] hashes) {
        this.hashes = hashes;
    }

    static Marks of(Collection<String> texts) {
        return texts.isEmpty()
                ? NONE
                : new Marks(texts.stream()
                        .mapToInt(String::hashCode)
                        .sorted()
                        .distinct()
                        .toArray());
    }

    int size() {
        return hashes.length;
    }

    boolean isEmpty() {
        return hashes.length == 0;
    }

    int common(Marks other) {
        int common = 0;
        int mine = 0;
        int theirs = 0;
        while (mine < hashes.length && theirs < other.hashes.length) {
            int order = Integer.compare(hashes[mine], other.hashes[theirs]);
            common += order == 0 ? 1 : 0;
            mine += order <= 0 ? 1 : 0;
            theirs += order >= 0 ? 1 : 0;
        }
        return common;
    }

    /** Dice's coefficient: 1 for the same set, 0 for nothing in common or two empty sets. */
    double alike(Marks other) {
        int both = size() + other.size();
        return both == 0 ? 0 : 2.0 * common(other) / both;
    }

    @Override
    public String toString() {
        return Arrays.toString(hashes);
    }
}
