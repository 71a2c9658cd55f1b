package dev.cairn.catalog.importing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A flowchart as mermaid writes it: boxes, groups of boxes, arrows. How it looks is left out.
 *
 * <pre>
 * flowchart LR
 *   subgraph hive [The hive]
 *     A[Frames] --> B(Smoker)
 *   end
 *   B -.-> C{Harvest}
 * </pre>
 */
final class FlowChart {

    /** A box, or a group of boxes. */
    static final class Box {
        private final boolean isGroup;
        String title;
        final List<Box> within = new ArrayList<>();

        @Nullable
        String address;

        private Box(boolean isGroup, String title) {
            this.isGroup = isGroup;
            this.title = title;
        }

        boolean isGroup() {
            return isGroup;
        }

        /** This one and all within it. */
        Stream<Box> all() {
            return Stream.concat(Stream.of(this), within.stream().flatMap(Box::all));
        }
    }

    /**
     * One thing after another.
     *
     * @param isDotted drawn with dots: the weaker one
     * @param text what is written on it; empty when there is nothing
     */
    record Arrow(Box from, Box to, boolean isDotted, String text) {}

    private final Map<String, Box> byName = new LinkedHashMap<>();
    private final Map<Box, Box> groupOf = new HashMap<>();
    private final List<Box> top = new ArrayList<>();
    private final List<Arrow> arrows = new ArrayList<>();

    /** Boxes and groups that stand in no group, in the order in which they are named first. */
    List<Box> top() {
        return List.copyOf(top);
    }

    /** From what comes first to what needs it. */
    List<Arrow> arrows() {
        return List.copyOf(arrows);
    }

    /** All that can be learned, groups left out. */
    List<Box> boxes() {
        return top.stream().flatMap(Box::all).filter(box -> !box.isGroup).toList();
    }

    /** The box of this name; one that is named within a group belongs to it, wherever else it is named. */
    Box box(String name, @Nullable Box group) {
        Box box = byName.get(name);
        if (box == null) {
            box = new Box(false, name);
            byName.put(name, box);
            place(box, group);
        } else if (group != null && !box.isGroup && groupOf.get(box) == null && top.remove(box)) {
            place(box, group);
        }
        return box;
    }

    /** A group; arrows may lead to it as to a box, even before it is opened. */
    Box group(String name, String title, @Nullable Box within) {
        Box named = byName.get(name);
        Box group = new Box(true, title);
        byName.put(name, group);
        if (named != null) {
            replace(named, group);
        }
        place(group, within);
        return group;
    }

    void arrow(Box from, Box to, boolean isDotted, String text) {
        arrows.add(new Arrow(from, to, isDotted, text));
    }

    private void replace(Box named, Box group) {
        top.remove(named);
        Box home = groupOf.remove(named);
        if (home != null) {
            home.within.remove(named);
        }
        arrows.replaceAll(arrow -> new Arrow(
                arrow.from == named ? group : arrow.from,
                arrow.to == named ? group : arrow.to,
                arrow.isDotted,
                arrow.text));
    }

    private void place(Box box, @Nullable Box group) {
        if (group == null) {
            top.add(box);
        } else {
            group.within.add(box);
            groupOf.put(box, group);
        }
    }
}
