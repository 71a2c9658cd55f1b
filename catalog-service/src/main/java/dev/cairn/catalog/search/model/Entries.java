package dev.cairn.catalog.search.model;

import dev.cairn.catalog.roadmap.model.OutlineNode;
import dev.cairn.catalog.roadmap.model.Roadmap;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What can be found of a roadmap: what draft and newest edition share stands once. */
public final class Entries {

    private static final String ROADMAP = "roadmap";

    private record Above(OutlineNode node, List<String> path) {}

    private Entries() {}

    /**
     * The entries of a roadmap.
     *
     * @param published the newest edition; null before the first
     */
    public static List<Entry> of(Roadmap draft, @Nullable Roadmap published) {
        Map<Entry, Boolean> drafted = new LinkedHashMap<>();
        entries(draft, false, true).forEach(entry -> drafted.put(entry, false));
        List<Entry> all = new ArrayList<>();
        if (published != null) {
            for (Entry entry : entries(published, true, false)) {
                Entry inDraft = with(entry, false, true);
                boolean isShared = drafted.remove(inDraft) != null;
                all.add(isShared ? with(entry, true, true) : entry);
            }
        }
        all.addAll(drafted.keySet());
        return all;
    }

    private static List<Entry> entries(Roadmap roadmap, boolean published, boolean drafted) {
        List<Entry> entries = new ArrayList<>();
        entries.add(new Entry(
                null,
                ROADMAP,
                roadmap.title(),
                List.of(),
                List.of(),
                joined(Stream.of(roadmap.description(), roadmap.outcome())),
                List.of(),
                published,
                drafted));
        Deque<Above> open = new ArrayDeque<>();
        push(roadmap.outline(), List.of(roadmap.title()), open);
        while (!open.isEmpty()) {
            Above at = open.pop();
            OutlineNode node = at.node();
            entries.add(new Entry(
                    node.id(),
                    node.kind().word(),
                    node.title(),
                    at.path(),
                    node.tags(),
                    joined(Stream.concat(Stream.of(node.description(), node.outcome()), node.objectives().stream())),
                    node.resources().stream()
                            .map(resource -> resource.title() + " " + resource.url())
                            .toList(),
                    published,
                    drafted));
            if (!node.children().isEmpty()) {
                List<String> path = Stream.concat(at.path().stream(), Stream.of(node.title()))
                        .toList();
                push(node.children(), path, open);
            }
        }
        return entries;
    }

    private static void push(List<OutlineNode> nodes, List<String> path, Deque<Above> open) {
        nodes.reversed().forEach(node -> open.push(new Above(node, path)));
    }

    private static String joined(Stream<? extends @Nullable String> texts) {
        return texts.filter(Objects::nonNull).collect(Collectors.joining("\n"));
    }

    private static Entry with(Entry entry, boolean published, boolean drafted) {
        return new Entry(
                entry.nodeId(),
                entry.kind(),
                entry.title(),
                entry.path(),
                entry.tags(),
                entry.text(),
                entry.resources(),
                published,
                drafted);
    }
}
