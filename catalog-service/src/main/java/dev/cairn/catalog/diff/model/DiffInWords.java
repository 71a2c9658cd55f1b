package dev.cairn.catalog.diff.model;

import dev.cairn.catalog.diff.model.NodeDiff.Side;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A comparison in plain English. The same comparison gives the same sentences. */
final class DiffInWords {

    private final RoadmapDiff diff;
    private final Map<String, String> titlesBefore = new HashMap<>();
    private final Map<String, String> titlesAfter = new HashMap<>();

    DiffInWords(RoadmapDiff diff) {
        this.diff = diff;
        for (NodeDiff node : diff.nodes()) {
            if (node.before() != null) {
                titlesBefore.put(node.id(), node.before().title());
            }
            if (node.after() != null) {
                titlesAfter.put(node.id(), node.after().title());
            }
        }
    }

    List<String> sentences() {
        if (diff.isNothing()) {
            return List.of("Nothing changed.");
        }
        List<String> sentences = new ArrayList<>();
        if (!diff.nodes().isEmpty()) {
            sentences.add(diff.counts().entrySet().stream()
                            .map(count ->
                                    count.getValue() + " " + count.getKey().word())
                            .collect(Collectors.joining(", "))
                    + ".");
        }
        for (FieldChange change : diff.fields()) {
            sentences.add(
                    change.field().equals("title")
                            ? "The roadmap is now called "
                                    + quoted(change.added().getFirst()) + "."
                            : "The roadmap has another " + change.field() + ".");
        }
        diff.nodes().forEach(node -> add(node, sentences));
        return sentences;
    }

    private void add(NodeDiff node, List<String> to) {
        Side before = node.before();
        Side after = node.after();
        if (before != null && after != null) {
            addStayed(node, before, after, to);
        } else if (after != null) {
            addAppeared(node, after, to);
        } else if (before != null) {
            addGone(node, before, to);
        }
    }

    /** Parts are told of where the whole is, and what took a place where it was taken. */
    private void addAppeared(NodeDiff node, Side after, List<String> to) {
        if (node.fates().contains(Fate.NEW)) {
            to.add(named(after) + " is new" + (after.parent() == null ? "" : ", in " + above(after, titlesAfter))
                    + ".");
        } else if (node.fates().contains(Fate.MERGED)) {
            to.add(named(after) + " was made of " + listed(node.from(), titlesBefore) + ".");
        }
    }

    private void addGone(NodeDiff node, Side before, List<String> to) {
        if (node.fates().contains(Fate.REMOVED)) {
            to.add(named(before)
                    + " was removed"
                    + (before.parent() == null ? "" : " from " + above(before, titlesBefore))
                    + ".");
            return;
        }
        if (node.fates().contains(Fate.SPLIT)) {
            to.add(named(before) + " was split into " + listed(node.into(), titlesAfter) + ".");
        }
        if (node.fates().contains(Fate.REPLACED)) {
            to.add(named(before)
                    + " was replaced by "
                    + listed(node.into(), titlesAfter)
                    + "; what was learned there does not count here.");
        }
    }

    private void addStayed(NodeDiff node, Side before, Side after, List<String> to) {
        boolean renamed = node.fates().contains(Fate.RENAMED);
        boolean moved = node.fates().contains(Fate.MOVED);
        if (renamed || moved) {
            to.add(named(before)
                    + (renamed ? " is now called " + quoted(after.title()) : "")
                    + (renamed && moved ? " and" : "")
                    + (moved ? way(before, after) : "")
                    + ".");
        }
        if (node.fates().contains(Fate.SPLIT) && !node.into().isEmpty()) {
            to.add(named(after) + " was split; " + listed(node.into(), titlesAfter) + " came from it.");
        }
        if (node.fates().contains(Fate.MERGED) && !node.from().isEmpty()) {
            to.add(named(after) + " took in " + listed(node.from(), titlesBefore) + ".");
        }
        if (!node.fields().isEmpty()) {
            to.add("In "
                    + after.kind()
                    + " "
                    + quoted(after.title())
                    + " changed: "
                    + node.fields().stream().map(FieldChange::field).collect(Collectors.joining(", "))
                    + ".");
        }
    }

    private String way(Side before, Side after) {
        if (Objects.equals(before.parent(), after.parent())) {
            return " moved within " + above(after, titlesAfter);
        }
        return " moved from " + above(before, titlesBefore) + " to " + above(after, titlesAfter);
    }

    private static String above(Side side, Map<String, String> titles) {
        return side.parent() == null ? "the top" : quoted(titles.getOrDefault(side.parent(), side.parent()));
    }

    private static String listed(List<String> keys, Map<String, String> titles) {
        List<String> names =
                keys.stream().map(key -> quoted(titles.getOrDefault(key, key))).toList();
        return names.size() < 2
                ? String.join("", names)
                : String.join(", ", names.subList(0, names.size() - 1)) + " and " + names.getLast();
    }

    private static String named(Side side) {
        return side.kind().substring(0, 1).toUpperCase(Locale.ROOT)
                + side.kind().substring(1) + " " + quoted(side.title());
    }

    private static String quoted(@Nullable String title) {
        return "\"" + title + "\"";
    }
}
