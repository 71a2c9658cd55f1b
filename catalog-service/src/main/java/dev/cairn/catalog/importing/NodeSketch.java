package dev.cairn.catalog.importing;

import dev.cairn.catalog.importing.text.Plain;
import dev.cairn.catalog.importing.tree.Inline;
import dev.cairn.catalog.importing.tree.Parsing;
import dev.cairn.catalog.roadmap.model.Estimate;
import dev.cairn.catalog.roadmap.model.NodeKind;
import dev.cairn.catalog.roadmap.model.OutlineNode;
import dev.cairn.catalog.roadmap.model.Prerequisite;
import dev.cairn.catalog.roadmap.model.Resource;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A node while the import is at work on it. For one thread.
 *
 * <p>All nodes of an outline are counted together. Those beyond {@link #MOST_NODES} are counted and not kept, so that
 * the refusal can say how many there were, and memory is bounded all the same.
 */
final class NodeSketch {

    /** Five times the largest curriculum known; what is kept of so many still fits one document of the store. */
    static final int MOST_NODES = 20_000;

    final NodeKind kind;
    final int line;
    String title = "";

    @Nullable
    String label;

    final List<String> description = new ArrayList<>();
    final List<String> objectives = new ArrayList<>();
    final List<String> outcome = new ArrayList<>();

    @Nullable
    Estimate estimate;

    boolean optional;
    final List<String> tags = new ArrayList<>();
    final List<Resource> resources = new ArrayList<>();
    /** Titles, as the author names what comes first. */
    final List<String> comesAfter = new ArrayList<>();

    /** Nodes that come first, where the author drew it. */
    final List<Need> needs = new ArrayList<>();

    final List<NodeSketch> children = new ArrayList<>();
    /** Words that became structure: "Objective", a number, a duration. */
    final List<String> consumed = new ArrayList<>();

    String id = "";

    /** That another node comes first. */
    record Need(NodeSketch node, boolean isSoft) {}

    private final AtomicInteger nodesOfOutline;

    /** The root of an outline. */
    NodeSketch(NodeKind kind, int line) {
        this(kind, line, new AtomicInteger());
    }

    private NodeSketch(NodeKind kind, int line, AtomicInteger nodesOfOutline) {
        this.kind = kind;
        this.line = line;
        this.nodesOfOutline = nodesOfOutline;
    }

    NodeSketch child(NodeKind childKind, int childLine) {
        NodeSketch child = new NodeSketch(childKind, childLine, nodesOfOutline);
        if (nodesOfOutline.incrementAndGet() <= MOST_NODES) {
            children.add(child);
        }
        return child;
    }

    /** Takes the youngest child off again. */
    void dropLast(NodeSketch child) {
        nodesOfOutline.decrementAndGet();
        if (!children.isEmpty() && children.getLast() == child) {
            children.removeLast();
        }
    }

    /** How many nodes the whole outline got, those that were not kept too. */
    int nodesOfOutline() {
        return nodesOfOutline.get();
    }

    Stream<NodeSketch> all() {
        return Stream.concat(Stream.of(this), children.stream().flatMap(NodeSketch::all));
    }

    /** Gives this node and all below their ids, in reading order. */
    void identify(Supplier<String> ids) {
        all().forEach(node -> node.id = ids.get());
    }

    /**
     * The finished node.
     *
     * @param named what a prerequisite's name leads to; one that leads nowhere is told in the description
     */
    OutlineNode finished(NamedNodes named) {
        List<Prerequisite> prerequisites = new ArrayList<>();
        List<String> text = new ArrayList<>(description);
        List<String> names =
                comesAfter.stream().flatMap(name -> named.parted(name).stream()).toList();
        for (String before : names) {
            String target = named.idOf(before);
            if (target == null || target.equals(id)) {
                text.add("Prerequisite: " + before);
            } else {
                prerequisites.add(new Prerequisite(target, Prerequisite.HARD));
            }
        }
        needs.forEach(need ->
                prerequisites.add(new Prerequisite(need.node.id, need.isSoft ? Prerequisite.SOFT : Prerequisite.HARD)));
        return OutlineNode.of(id, kind, Plain.squeeze(title))
                .but()
                .label(label)
                .description(joined(text))
                .objectives(objectives)
                .outcome(joined(outcome))
                .estimate(estimate)
                .optional(optional)
                .tags(tags.stream().distinct().toList())
                .resources(resources.stream().distinct().toList())
                .prerequisites(prerequisites.stream().distinct().toList())
                .children(children.stream().map(child -> child.finished(named)).toList())
                .node();
    }

    /** What only nodes have a field for and stood at the top of the document: paragraphs that describe the roadmap. */
    List<String> saidOfRoadmap() {
        List<String> said = new ArrayList<>();
        objectives.forEach(objective -> said.add(Parsing.escaped("Objective: " + objective)));
        comesAfter.forEach(before -> said.add(Parsing.escaped("Prerequisite: " + before)));
        if (estimate != null) {
            said.add("Duration: " + words(estimate));
        }
        if (!tags.isEmpty()) {
            said.add(Parsing.escaped(String.join(", ", tags)));
        }
        // As a set: there may be as many links as the description has words.
        Set<String> described = Stream.concat(description.stream(), outcome.stream())
                .flatMap(markdown -> Inline.links(Parsing.parse(markdown)).stream())
                .map(Resource::url)
                .collect(Collectors.toSet());
        resources.stream()
                .distinct()
                .filter(resource -> !described.contains(resource.url()))
                .forEach(resource -> said.add(Parsing.link(resource.title(), resource.url())));
        return said;
    }

    private static String words(Estimate estimate) {
        NumberFormat number = NumberFormat.getInstance(Locale.ROOT);
        number.setGroupingUsed(false);
        String from = number.format(estimate.min());
        String to = number.format(estimate.max());
        return (from.equals(to) ? from : from + "-" + to) + " " + estimate.unit();
    }

    static @Nullable String joined(List<String> paragraphs) {
        return paragraphs.isEmpty() ? null : String.join("\n\n", paragraphs);
    }
}
