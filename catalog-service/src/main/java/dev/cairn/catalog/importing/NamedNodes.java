package dev.cairn.catalog.importing;

import dev.cairn.catalog.importing.text.Plain;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which node an author means who names what comes first: by its title ("Pruning"), by the label that it is numbered with
 * ("Stage 2"), or by both ("Stage 2: Pruning"). A name that two nodes have leads nowhere; titles go before labels.
 */
final class NamedNodes {

    private static final Pattern COMMAS = Pattern.compile("[,，、]|\\s(?:and|&)\\s");

    private final Map<String, String> ids;

    private NamedNodes(Map<String, String> ids) {
        this.ids = ids;
    }

    /** Of an outline whose nodes have their ids. */
    static NamedNodes below(NodeSketch root) {
        List<NodeSketch> nodes = root.all().toList();
        Map<String, String> ids = unique(nodes, node -> node.id, node -> node.title);
        ids.remove(key(root.title));
        unique(nodes, node -> node.id, node -> node.label != null && TitleText.isNamed(node.label) ? node.label : "")
                .forEach(ids::putIfAbsent);
        unique(nodes, node -> node.id, node -> node.label == null ? "" : node.label + " " + node.title)
                .forEach(ids::putIfAbsent);
        return new NamedNodes(ids);
    }

    /** By title alone. */
    static <T> NamedNodes titled(List<T> nodes, Function<T, String> id, Function<T, String> title) {
        return new NamedNodes(unique(nodes, id, title));
    }

    /** The id of the node that is named so; null if there is none, or more than one. */
    @Nullable
    String idOf(String name) {
        return ids.get(key(name));
    }

    /** The names that a list is made of, if each leads somewhere: a comma may as well stand within one. */
    List<String> parted(String name) {
        if (idOf(name) != null) {
            return List.of(name);
        }
        List<String> parts = new ArrayList<>();
        for (String part : COMMAS.split(name, -1)) {
            if (idOf(part) == null) {
                return List.of(name);
            }
            parts.add(Plain.trim(part));
        }
        return parts;
    }

    private static <T> Map<String, String> unique(List<T> nodes, Function<T, String> id, Function<T, String> name) {
        Map<String, String> ids = new HashMap<>();
        Set<String> twice = new HashSet<>();
        for (T node : nodes) {
            String key = key(name.apply(node));
            if (!key.isEmpty() && ids.putIfAbsent(key, id.apply(node)) != null) {
                twice.add(key);
            }
        }
        twice.forEach(ids::remove);
        return ids;
    }

    private static String key(String name) {
        return String.join(" ", Plain.words(name));
    }
}
