package dev.cairn.catalog.links.model;

import dev.cairn.catalog.roadmap.model.OutlineNode;
import dev.cairn.catalog.roadmap.model.Resource;
import dev.cairn.catalog.roadmap.model.Roadmap;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Collects the links of a roadmap: of its resources, and those in its texts. For one roadmap. */
public final class RoadmapLinks {

    private record Above(OutlineNode node, List<String> path) {}

    /** For each address as written the nodes that have it. */
    private final Map<String, Map<String, LinkPlace>> found = new LinkedHashMap<>();

    private RoadmapLinks() {}

    /**
     * All links of draft and newest edition, by address.
     *
     * @param published the newest edition; null before the first
     * @param ports that may be asked
     */
    public static List<RoadmapLink> of(Roadmap draft, @Nullable Roadmap published, Set<Integer> ports) {
        RoadmapLinks links = new RoadmapLinks();
        links.collect(draft, true);
        if (published != null) {
            links.collect(published, false);
        }
        return links.found.entrySet().stream()
                .map(entry -> new RoadmapLink(
                        entry.getKey(),
                        LinkAddress.judge(entry.getKey(), ports),
                        entry.getValue().values().stream()
                                .limit(RoadmapLink.MOST_PLACES)
                                .toList(),
                        entry.getValue().size()))
                .sorted(Comparator.comparing(RoadmapLink::position))
                .toList();
    }

    private void collect(Roadmap roadmap, boolean drafted) {
        Deque<Above> open = new ArrayDeque<>();
        LinkPlace itself = new LinkPlace(LinkPlace.ROADMAP, roadmap.title(), List.of(), drafted, !drafted);
        note(MarkdownLinks.in(roadmap.description()), itself);
        note(MarkdownLinks.in(roadmap.outcome()), itself);
        push(roadmap.outline(), List.of(roadmap.title()), open);
        while (!open.isEmpty()) {
            Above at = open.pop();
            OutlineNode node = at.node();
            LinkPlace place = new LinkPlace(node.id(), node.title(), at.path(), drafted, !drafted);
            note(node.resources().stream().map(Resource::url).toList(), place);
            note(MarkdownLinks.in(node.description()), place);
            note(MarkdownLinks.in(node.outcome()), place);
            node.objectives().forEach(objective -> note(MarkdownLinks.in(objective), place));
            if (!node.children().isEmpty()) {
                push(
                        node.children(),
                        Stream.concat(at.path().stream(), Stream.of(node.title()))
                                .toList(),
                        open);
            }
        }
    }

    private void note(Collection<String> urls, LinkPlace place) {
        for (String url : urls) {
            found.computeIfAbsent(url, any -> new LinkedHashMap<>()).merge(place.nodeId(), place, RoadmapLinks::both);
        }
    }

    private static LinkPlace both(LinkPlace one, LinkPlace other) {
        return new LinkPlace(
                one.nodeId(),
                one.title(),
                one.path(),
                one.drafted() || other.drafted(),
                one.published() || other.published());
    }

    private static void push(List<OutlineNode> nodes, List<String> path, Deque<Above> open) {
        nodes.reversed().forEach(node -> open.push(new Above(node, path)));
    }
}
