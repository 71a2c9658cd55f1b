package dev.cairn.catalog.edition.model;

import dev.cairn.catalog.roadmap.model.NodeKind;
import dev.cairn.catalog.roadmap.model.OutlineNode;
import dev.cairn.catalog.roadmap.model.Prerequisite;
import dev.cairn.catalog.roadmap.model.Resource;
import dev.cairn.catalog.roadmap.model.Roadmap;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** What an author should look at before publishing, of what an edition would show. For one draft. */
public final class Cautions {

    private static final Pattern ABSOLUTE = Pattern.compile("^[A-Za-z][A-Za-z0-9+.-]*+:");
    private static final int LONGEST_SHOWN = 200;

    /** A node with the titles above it. */
    private record Open(String above, OutlineNode node) {}

    private final List<Caution> cautions = new ArrayList<>();
    private final Set<String> hidden;

    private Cautions(Roadmap draft) {
        this.hidden = Visible.hidden(draft);
    }

    /** All of them, in reading order. */
    public static List<Caution> of(Roadmap draft) {
        Cautions found = new Cautions(draft);
        found.siblings(draft.title(), draft.outline());
        Deque<Open> open = new ArrayDeque<>();
        push(open, draft.title(), draft.outline());
        while (!open.isEmpty()) {
            Open next = open.pop();
            OutlineNode node = next.node();
            if (!node.hidden()) {
                String path = next.above() + " > " + node.title();
                found.node(path, node);
                found.siblings(path, node.children());
                push(open, path, node.children());
            }
        }
        return List.copyOf(found.cautions);
    }

    private static void push(Deque<Open> open, String above, List<OutlineNode> nodes) {
        nodes.reversed().forEach(node -> open.push(new Open(above, node)));
    }

    private void node(String path, OutlineNode node) {
        if (node.kind() == NodeKind.SECTION && node.children().stream().allMatch(OutlineNode::hidden)) {
            add(path, "a section with nothing in it", "topics, or no section");
        }
        for (Resource resource : node.resources()) {
            if (!ABSOLUTE.matcher(resource.url()).find()) {
                add(path, "the relative link " + cut(resource.url()), "an address that works anywhere");
            } else if (resource.url().toLowerCase(Locale.ROOT).startsWith("http:")) {
                add(path, "the insecure link " + cut(resource.url()), "https");
            }
        }
        for (Prerequisite needed : node.prerequisites()) {
            if (hidden.contains(needed.node()) && !hidden.contains(node.id())) {
                add(
                        path,
                        "prerequisite " + needed.node() + ", which is hidden",
                        "one that editions have; this one they leave out");
            }
        }
    }

    private void siblings(String path, List<OutlineNode> siblings) {
        List<OutlineNode> shown =
                siblings.stream().filter(node -> !node.hidden()).toList();
        Set<String> titles = new HashSet<>();
        for (OutlineNode node : shown) {
            if (!titles.add(node.title().strip().toLowerCase(Locale.ROOT))) {
                add(path + " > " + node.title(), "a title that stands beside it already", "another title");
            }
        }
        if (shown.stream().anyMatch(node -> isEstimatedStage(node, true))) {
            shown.stream()
                    .filter(node -> isEstimatedStage(node, false))
                    .forEach(node -> add(
                            path + " > " + node.title(),
                            "a stage without an estimate beside some that have one",
                            "an estimate"));
        }
    }

    private static boolean isEstimatedStage(OutlineNode node, boolean estimated) {
        return node.kind() == NodeKind.STAGE && (node.estimate() != null) == estimated;
    }

    private void add(String path, String found, String expected) {
        cautions.add(new Caution(path, found, expected));
    }

    private static String cut(String text) {
        return text.length() <= LONGEST_SHOWN ? text : text.substring(0, LONGEST_SHOWN) + "…";
    }
}
