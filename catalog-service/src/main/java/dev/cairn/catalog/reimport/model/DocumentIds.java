package dev.cairn.catalog.reimport.model;

import dev.cairn.catalog.diff.model.Placed;
import dev.cairn.catalog.roadmap.model.OutlineNode;
import dev.cairn.catalog.roadmap.model.Prerequisite;
import dev.cairn.catalog.roadmap.model.Roadmap;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * A document may bring ids along. One of this roadmap is that node's, also when the draft has lost it since the newest
 * edition; any other belongs to something else, and is not taken over. In a proposal each node has an id of its own, which
 * a new node keeps.
 */
public final class DocumentIds {

    /**
     * What matching gives.
     *
     * @param document with ids that nothing else has
     */
    public record Matched(Roadmap document, List<Match> matches) {

        public Matched {
            matches = List.copyOf(matches);
        }
    }

    private DocumentIds() {}

    /**
     * Matches a document with a draft.
     *
     * @param published the outline of the newest edition; empty before the first
     * @param given the ids that were given while reading; the others stood in the document
     * @param ids for nodes whose id stood in the document
     */
    public static Matched match(
            Roadmap draft, List<OutlineNode> published, Roadmap read, Set<String> given, Supplier<String> ids) {
        Set<String> drafted = idsOf(draft.outline());
        Set<String> lost = idsOf(published);
        lost.removeAll(drafted);
        List<Match> matches = Matching.of(draft, read);
        List<Placed> nodes = Placed.all(read.outline());
        Map<String, String> renewed = new HashMap<>();
        List<Match> own = new ArrayList<>(matches.size());
        Set<String> returned = new HashSet<>();
        List<String> inOrder = new ArrayList<>(nodes.size());
        for (int at = 0; at < nodes.size(); at++) {
            Match match = matches.get(at);
            String id = nodes.get(at).node().id();
            String fresh = given.contains(id) ? id : ids.get();
            renewed.putIfAbsent(id, fresh);
            inOrder.add(fresh);
            boolean returns = match.topicId() == null && lost.contains(id) && returned.add(id);
            own.add(
                    returns
                            ? new Match(fresh, id, Match.By.ID, 1)
                            : new Match(fresh, match.topicId(), match.by(), match.likeness()));
        }
        Renewal renewal = new Renewal(inOrder, renewed);
        return new Matched(
                new Roadmap(
                        read.title(),
                        read.description(),
                        read.outcome(),
                        read.outline().stream().map(renewal::of).toList(),
                        read.notes()),
                own);
    }

    private static Set<String> idsOf(List<OutlineNode> outline) {
        return outline.stream()
                .flatMap(OutlineNode::all)
                .map(OutlineNode::id)
                .collect(Collectors.toCollection(HashSet::new));
    }

    /** Gives nodes their ids, called in reading order. For one thread. */
    private static final class Renewal {

        private final List<String> inOrder;
        private final Map<String, String> renewed;
        private int at;

        Renewal(List<String> inOrder, Map<String, String> renewed) {
            this.inOrder = inOrder;
            this.renewed = renewed;
        }

        OutlineNode of(OutlineNode node) {
            String id = inOrder.get(at++);
            List<Prerequisite> prerequisites = node.prerequisites().stream()
                    .map(needed -> new Prerequisite(renewed.getOrDefault(needed.node(), needed.node()), needed.kind()))
                    .toList();
            return node.but()
                    .id(id)
                    .prerequisites(prerequisites)
                    .children(node.children().stream().map(this::of).toList())
                    .node();
        }
    }
}
