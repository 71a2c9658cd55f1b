package dev.cairn.catalog.likeness;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Nodes to be found by what they could have in common with another: a word of the title, the beginning of one, a
 * resource. What is in too many nodes to tell them apart is passed over, so that a search costs the same in an outline of
 * any size. Immutable.
 */
public final class Lookalikes {

    /** A word in more titles than this tells nothing. */
    private static final int TELLING = 40;

    private static final int BEGINNING = 4;

    /** So many are compared with one node at most. */
    private static final int MOST = 24;

    private final List<Traits> nodes;
    private final Map<String, List<Integer>> places = new HashMap<>();

    public Lookalikes(List<Traits> nodes) {
        this.nodes = List.copyOf(nodes);
        for (int at = 0; at < nodes.size(); at++) {
            for (String sign : signs(nodes.get(at))) {
                List<Integer> there = places.computeIfAbsent(sign, key -> new ArrayList<>(2));
                // One more than tells anything: so much must be known of it, and no more.
                if (there.size() <= TELLING) {
                    there.add(at);
                }
            }
        }
    }

    /** Those that may be like this one, the likeliest first and not many; each is still to be compared. */
    public List<Traits> of(Traits wanted) {
        Map<Integer, Double> shared = new HashMap<>();
        for (String sign : signs(wanted)) {
            List<Integer> there = places.getOrDefault(sign, List.of());
            if (there.size() <= TELLING) {
                // What few have tells more.
                there.forEach(at -> shared.merge(at, 1.0 / there.size(), Double::sum));
            }
        }
        return shared.entrySet().stream()
                .sorted(Map.Entry.<Integer, Double>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(MOST)
                .map(entry -> nodes.get(entry.getKey()))
                .toList();
    }

    private static Collection<String> signs(Traits node) {
        Set<String> signs = new LinkedHashSet<>();
        signs.add("title " + node.title());
        signs.add("place " + node.above() + "/" + node.title());
        for (String word : node.titleWords()) {
            signs.add("word " + word);
            if (word.length() >= BEGINNING) {
                signs.add("begins " + word.substring(0, BEGINNING));
            }
        }
        node.addresses().forEach(address -> signs.add("address " + address));
        return signs;
    }
}
