package dev.cairn.catalog.adoption.model;

import dev.cairn.catalog.editing.model.Field;
import dev.cairn.catalog.roadmap.model.Estimate;
import dev.cairn.catalog.roadmap.model.NodeKind;
import dev.cairn.catalog.roadmap.model.Origin;
import dev.cairn.catalog.roadmap.model.OutlineNode;
import dev.cairn.catalog.roadmap.model.Prerequisite;
import dev.cairn.catalog.roadmap.model.Resource;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Values of nodes for a person to read. */
final class InWords {

    /** Characters; whoever wants more reads the edition. */
    private static final int LONGEST = 500;

    /** More nobody compares by eye. */
    private static final int MOST = 50;

    private InWords() {}

    /** The values of a field, each in a text of its own; none if it is empty. */
    static List<String> of(Field field, String id, Tree tree) {
        return tree.has(id) ? words(field.read(tree.node(id)), tree) : List.of();
    }

    /** Where a node stands. */
    static List<String> place(String id, Tree tree) {
        String parent = tree.parent(id);
        if (parent == null) {
            return List.of();
        }
        String before = tree.before(id);
        return List.of(
                cut(tree.path(parent)),
                before == null ? "first" : "after " + cut(tree.node(before).title()));
    }

    private static List<String> words(@Nullable Object value, Tree tree) {
        return switch (value) {
            case null -> List.of();
            case Collection<?> many ->
                many.stream().limit(MOST).map(one -> word(one, tree)).toList();
            default -> List.of(word(value, tree));
        };
    }

    private static String word(Object value, Tree tree) {
        return cut(
                switch (value) {
                    case NodeKind kind -> kind.word();
                    case Estimate(double min, double max, String unit) ->
                        (max > min ? number(min) + " to " + number(max) : number(min)) + " " + unit;
                    case Resource(String type, String title, String url) -> type + " " + title + " " + url;
                    case Prerequisite(String node, String kind) -> kind + " " + title(node, tree);
                    case Origin(String node, Origin.Kind kind) -> kind.word() + " " + title(node, tree);
                    default -> value.toString();
                });
    }

    private static String title(String node, Tree tree) {
        if (!tree.has(node)) {
            return node;
        }
        OutlineNode there = tree.node(node);
        return there.title();
    }

    /** 2 and not 2.0. */
    private static String number(double value) {
        return value == Math.rint(value) ? String.valueOf((long) value) : String.valueOf(value);
    }

    private static String cut(String text) {
        if (text.length() <= LONGEST) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(LONGEST - 2)) ? LONGEST - 2 : LONGEST - 1;
        return text.substring(0, end) + "…";
    }
}
