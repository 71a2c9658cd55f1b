package dev.cairn.catalog.reimport.model;

import dev.cairn.catalog.diff.model.Placed;
import dev.cairn.catalog.likeness.Likeness;
import dev.cairn.catalog.likeness.Lookalikes;
import dev.cairn.catalog.likeness.Pairs;
import dev.cairn.catalog.likeness.Traits;
import dev.cairn.catalog.reimport.model.Match.By;
import dev.cairn.catalog.roadmap.model.Roadmap;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Recognizes the nodes of a roadmap in a document: by id, by path, by title, by likeness, the surest first and each node
 * once. Deterministic, and about linear in the number of nodes: no node is compared with more than those that have
 * something telling in common with it. For one thread.
 */
public final class Matching {

    /** Below this two nodes have less in common than not. */
    private static final double LEAST = 0.5;

    /** An id of another system is trusted as far as the title agrees: some systems use them again. */
    private static final double LEAST_FOR_OUTSIDE_ID = 0.5;

    /** A stage is rarely what was a topic. */
    private static final double OTHER_KIND = 0.85;

    /** So many nodes without a match below the same node are compared with each other, whatever their words. */
    private static final int FEW = 12;

    private record Found(Traits known, By by, double likeness) {}

    private final List<Traits> known;
    private final List<Traits> imported;
    private final Map<String, Traits> knownById = new HashMap<>();
    private final Map<Integer, Found> found = new HashMap<>();
    private final Set<Integer> taken = new HashSet<>();

    private Matching(Roadmap known, Roadmap imported) {
        this.known = Traits.of(Placed.all(known.outline()));
        this.imported = Traits.of(Placed.all(imported.outline()));
        this.known.forEach(node -> knownById.put(node.placed().key(), node));
    }

    /**
     * Takes each node of the document for one of the roadmap or for a new one.
     *
     * @param known the draft
     * @param imported the document; an id in it that is one of the draft's is that node's
     * @return one for each node of the document, in reading order
     */
    public static List<Match> of(Roadmap known, Roadmap imported) {
        Matching matching = new Matching(known, imported);
        matching.byId();
        matching.byOutsideId();
        matching.byPath();
        matching.byTitle();
        matching.byLikeness(node -> !node.placed().node().children().isEmpty());
        matching.byPath();
        matching.byLikeness(node -> true);
        return matching.matches();
    }

    private void byId() {
        for (Traits node : imported) {
            Traits same = knownById.get(node.placed().node().id());
            if (same != null && isFree(node, same)) {
                take(node, same, By.ID, 1);
            }
        }
    }

    private void byOutsideId() {
        Map<String, Traits> byOutsideId = new HashMap<>();
        Set<String> twice = new HashSet<>();
        for (Traits node : known) {
            String outside = node.placed().node().outsideId();
            if (outside != null && byOutsideId.putIfAbsent(outside, node) != null) {
                twice.add(outside);
            }
        }
        byOutsideId.keySet().removeAll(twice);
        for (Traits node : imported) {
            String outside = node.placed().node().outsideId();
            Traits same = outside == null ? null : byOutsideId.get(outside);
            if (same != null && isFree(node, same) && Likeness.ofTitles(node, same) >= LEAST_FOR_OUTSIDE_ID) {
                take(node, same, By.ID, 1);
            }
        }
    }

    /** From the top down: of those below the same node, the first of a title is the first of that title. */
    private void byPath() {
        Map<String, List<Traits>> free = new HashMap<>();
        for (Traits node : known) {
            if (!taken.contains(node.placed().order())) {
                free.computeIfAbsent(place(node.placed().parentKey(), node), key -> new ArrayList<>())
                        .add(node);
            }
        }
        for (Traits node : imported) {
            Placed parent = node.placed().parent();
            Found above = parent == null ? null : found.get(parent.order());
            if (found.containsKey(node.placed().order()) || (parent != null && above == null)) {
                continue;
            }
            String under = above == null ? null : above.known().placed().key();
            List<Traits> same = free.getOrDefault(place(under, node), new ArrayList<>());
            if (!same.isEmpty()) {
                take(node, same.removeFirst(), By.PATH, 1);
            }
        }
    }

    private static String place(@Nullable String parent, Traits node) {
        return parent + "\n" + node.title();
    }

    private void byTitle() {
        Map<String, List<Traits>> here =
                freeByTitle(known, node -> !taken.contains(node.placed().order()));
        Map<String, List<Traits>> there =
                freeByTitle(imported, node -> !found.containsKey(node.placed().order()));
        there.forEach((title, nodes) -> {
            List<Traits> same = here.getOrDefault(title, List.of());
            if (nodes.size() == 1 && same.size() == 1) {
                double likeness = likeness(nodes.getFirst(), same.getFirst());
                if (likeness >= LEAST) {
                    take(nodes.getFirst(), same.getFirst(), By.TITLE, likeness);
                }
            }
        });
    }

    private static Map<String, List<Traits>> freeByTitle(List<Traits> nodes, Predicate<Traits> isFree) {
        Map<String, List<Traits>> byTitle = new HashMap<>();
        nodes.stream()
                .filter(isFree)
                .forEach(node -> byTitle.computeIfAbsent(node.title(), title -> new ArrayList<>())
                        .add(node));
        return byTitle;
    }

    private void byLikeness(Predicate<Traits> which) {
        List<Traits> free = known.stream()
                .filter(node -> !taken.contains(node.placed().order()))
                .filter(which)
                .toList();
        Lookalikes lookalikes = new Lookalikes(free);
        Map<String, List<Traits>> freeBelow = new HashMap<>();
        free.forEach(node -> freeBelow
                .computeIfAbsent(String.valueOf(node.placed().parentKey()), key -> new ArrayList<>())
                .add(node));
        Pairs pairs = new Pairs();
        for (Traits node : imported) {
            if (!found.containsKey(node.placed().order()) && which.test(node)) {
                Set<Traits> candidates = new HashSet<>(lookalikes.of(node));
                candidates.addAll(beside(node, freeBelow));
                candidates.forEach(candidate -> {
                    double likeness = likeness(node, candidate);
                    if (likeness >= LEAST) {
                        pairs.add(node, candidate, likeness);
                    }
                });
            }
        }
        pairs.best().forEach(pair -> take(pair.one(), pair.other(), By.LIKENESS, pair.likeness()));
    }

    /** A node may have got other words and kept its place. */
    private List<Traits> beside(Traits node, Map<String, List<Traits>> freeBelow) {
        Placed parent = node.placed().parent();
        Found above = parent == null ? null : found.get(parent.order());
        if (parent != null && above == null) {
            return List.of();
        }
        List<Traits> there = freeBelow.getOrDefault(
                above == null ? "null" : above.known().placed().key(), List.of());
        return there.size() <= FEW ? there : List.of();
    }

    private static double likeness(Traits one, Traits other) {
        double likeness = Likeness.of(one, other);
        return one.placed().node().kind() == other.placed().node().kind() ? likeness : likeness * OTHER_KIND;
    }

    private boolean isFree(Traits node, Traits same) {
        return !found.containsKey(node.placed().order())
                && !taken.contains(same.placed().order());
    }

    private void take(Traits node, Traits same, By by, double likeness) {
        found.put(node.placed().order(), new Found(same, by, likeness));
        taken.add(same.placed().order());
    }

    private List<Match> matches() {
        return imported.stream()
                .map(node -> {
                    Found there = found.get(node.placed().order());
                    String id = node.placed().node().id();
                    return there == null
                            ? Match.isNew(id)
                            : new Match(id, there.known().placed().node().id(), there.by(), there.likeness());
                })
                .toList();
    }
}
