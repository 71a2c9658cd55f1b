package dev.cairn.catalog.roadmap;

import dev.cairn.catalog.roadmap.model.KnownNodes;
import dev.cairn.catalog.roadmap.model.OutlineNode;
import dev.cairn.catalog.roadmap.model.Roadmap;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import reactor.core.publisher.Mono;

/** Nodes that an organization has, in memory. */
public final class FakeKnownNodes implements KnownNodes {

    private final Map<String, List<Roadmap>> roadmaps = new HashMap<>();

    /** The organization has the roadmap. */
    public FakeKnownNodes with(String organization, Roadmap roadmap) {
        roadmaps.computeIfAbsent(organization, name -> new ArrayList<>()).add(roadmap);
        return this;
    }

    @Override
    public Mono<Set<String>> taken(String organization, Set<String> ids) {
        return Mono.fromSupplier(() -> {
            Set<String> taken = new HashSet<>();
            nodes(organization).map(OutlineNode::id).filter(ids::contains).forEach(taken::add);
            return taken;
        });
    }

    @Override
    public Mono<Map<String, String>> titlesOfOutsideIds(String organization, Set<String> outsideIds) {
        return Mono.fromSupplier(() -> {
            Map<String, String> titles = new HashMap<>();
            nodes(organization).forEach(node -> {
                if (node.outsideId() != null && outsideIds.contains(node.outsideId())) {
                    titles.put(node.outsideId(), node.title());
                }
            });
            return titles;
        });
    }

    private Stream<OutlineNode> nodes(String organization) {
        return roadmaps.getOrDefault(organization, List.of()).stream()
                .flatMap(roadmap -> roadmap.outline().stream())
                .flatMap(OutlineNode::all);
    }
}
