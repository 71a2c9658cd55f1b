package dev.cairn.catalog.diff.model;

import dev.cairn.catalog.roadmap.model.Estimate;
import dev.cairn.catalog.roadmap.model.OutlineNode;
import dev.cairn.catalog.roadmap.model.Roadmap;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One comparison of two states of a roadmap. */
final class Comparison {

    private final Roadmap earlier;
    private final Roadmap later;
    private final Map<String, Placed> before;
    private final Map<String, Placed> after;
    private final Relations relations;

    Comparison(Roadmap earlier, Roadmap later) {
        this.earlier = earlier;
        this.later = later;
        this.before = byKey(earlier);
        this.after = byKey(later);
        this.relations = new Relations(before, after);
    }

    RoadmapDiff diff() {
        Set<String> moved = moved();
        List<NodeDiff> nodes = new ArrayList<>(after.size());
        for (Placed now : after.values()) {
            Placed then = before.get(now.key());
            nodes.add(then == null ? appeared(now) : stayed(then, now, moved.contains(now.key())));
        }
        before.values().stream().filter(then -> !after.containsKey(then.key())).forEach(then -> nodes.add(gone(then)));
        return new RoadmapDiff(fieldsOfRoadmap(), nodes);
    }

    private NodeDiff appeared(Placed now) {
        Set<Fate> fates = relations.fates(now.key());
        return new NodeDiff(
                now.key(),
                fates.isEmpty() ? Set.of(Fate.NEW) : Collections.unmodifiableSet(fates),
                null,
                NodeDiff.Side.of(now),
                relations.from(now.key()),
                List.of(),
                List.of());
    }

    private NodeDiff gone(Placed then) {
        Set<Fate> fates = relations.fates(then.key());
        return new NodeDiff(
                then.key(),
                fates.isEmpty() ? Set.of(Fate.REMOVED) : Collections.unmodifiableSet(fates),
                NodeDiff.Side.of(then),
                null,
                List.of(),
                relations.into(then.key()),
                List.of());
    }

    private NodeDiff stayed(Placed then, Placed now, boolean moved) {
        Set<Fate> fates = new TreeSet<>(relations.fates(now.key()));
        if (!then.node().title().equals(now.node().title())) {
            fates.add(Fate.RENAMED);
        }
        if (moved) {
            fates.add(Fate.MOVED);
        }
        return new NodeDiff(
                now.key(),
                fates.isEmpty() ? Set.of(Fate.KEPT) : Collections.unmodifiableSet(fates),
                NodeDiff.Side.of(then),
                NodeDiff.Side.of(now),
                relations.from(now.key()),
                relations.into(now.key()),
                fields(then.node(), now.node()));
    }

    /** Those under another node, and of those beside each other the fewest that explain the new order. */
    private Set<String> moved() {
        Set<String> moved = new HashSet<>();
        Map<String, List<Placed>> beside = new LinkedHashMap<>();
        for (Placed now : after.values()) {
            Placed then = before.get(now.key());
            if (then == null) {
                continue;
            }
            if (relations.standsFor(then.parentKey(), now.parentKey())) {
                beside.computeIfAbsent(String.valueOf(now.parentKey()), parent -> new ArrayList<>())
                        .add(then);
            } else {
                moved.add(now.key());
            }
        }
        beside.values().forEach(siblings -> {
            boolean[] inOrder =
                    LongestOrder.of(siblings.stream().mapToInt(Placed::order).toArray());
            for (int i = 0; i < siblings.size(); i++) {
                if (!inOrder[i]) {
                    moved.add(siblings.get(i).key());
                }
            }
        });
        return moved;
    }

    private List<FieldChange> fieldsOfRoadmap() {
        return Stream.of(
                        FieldChange.of("title", earlier.title(), later.title()),
                        FieldChange.of("description", earlier.description(), later.description()),
                        FieldChange.of("outcome", earlier.outcome(), later.outcome()))
                .flatMap(Optional::stream)
                .toList();
    }

    private List<FieldChange> fields(OutlineNode then, OutlineNode now) {
        return Stream.of(
                        FieldChange.of("kind", then.kind().word(), now.kind().word()),
                        FieldChange.of("label", then.label(), now.label()),
                        FieldChange.of("description", then.description(), now.description()),
                        FieldChange.of("objectives", then.objectives(), now.objectives()),
                        FieldChange.of("outcome", then.outcome(), now.outcome()),
                        FieldChange.of("estimate", estimate(then), estimate(now)),
                        FieldChange.of("level", then.level(), now.level()),
                        FieldChange.of("optional", then.optional(), now.optional()),
                        FieldChange.of("hidden", then.hidden(), now.hidden()),
                        FieldChange.of("tags", then.tags(), now.tags()),
                        FieldChange.of("resources", resources(then), resources(now)),
                        FieldChange.of("prerequisites", prerequisites(then), prerequisites(now)),
                        FieldChange.of("outsideId", then.outsideId(), now.outsideId()))
                .flatMap(Optional::stream)
                .toList();
    }

    private static @Nullable String estimate(OutlineNode node) {
        Estimate estimate = node.estimate();
        if (estimate == null) {
            return null;
        }
        String least = number(estimate.min());
        return (estimate.max() > estimate.min() ? least + " to " + number(estimate.max()) : least)
                + " "
                + estimate.unit();
    }

    /** 2 and not 2.0. */
    private static String number(double value) {
        return value == Math.rint(value) ? String.valueOf((long) value) : String.valueOf(value);
    }

    private static List<String> resources(OutlineNode node) {
        return node.resources().stream()
                .map(link -> link.type() + " " + link.title() + " " + link.url())
                .toList();
    }

    private static List<String> prerequisites(OutlineNode node) {
        return node.prerequisites().stream()
                .map(needed -> needed.kind() + " " + needed.node())
                .toList();
    }

    private static Map<String, Placed> byKey(Roadmap roadmap) {
        Map<String, Placed> placed = new LinkedHashMap<>();
        Placed.all(roadmap.outline()).forEach(one -> placed.put(one.key(), one));
        return placed;
    }
}
