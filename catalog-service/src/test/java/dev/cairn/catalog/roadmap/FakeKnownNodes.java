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
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import reactor.core.publisher.Mono;

/** Nodes that an organization has, in memory. */
public final class FakeKnownNodes implements KnownNodes {

    private record Known(String roadmapId, Roadmap roadmap) {}

    private final Map<String, List<Known>> roadmaps = new HashMap<>();

    /** The organization has the roadmap, as {@code r1}. */
    public FakeKnownNodes with(String organization, Roadmap roadmap) {
        return with(organization, "r1", roadmap);
    }

    /** The organization has the roadmap under this id. */
    public FakeKnownNodes with(String organization, String roadmapId, Roadmap roadmap) {
        roadmaps.computeIfAbsent(organization, name -> new ArrayList<>()).add(new Known(roadmapId, roadmap));
        return this;
    }

    @Override
    public Mono<Set<String>> taken(String organization, Set<String> ids) {
        return Mono.fromSupplier(() -> {
            Set<String> taken = new HashSet<>();
            nodes(organization, known -> true)
                    .map(OutlineNode::id)
                    .filter(ids::contains)
                    .forEach(taken::add);
            return taken;
        });
    }

    @Override
    public Mono<Set<String>> takenBeside(String organization, String roadmapId, Set<String> ids) {
        return Mono.fromSupplier(
                () -> nodes(organization, known -> !known.roadmapId().equals(roadmapId))
                        .map(OutlineNode::id)
                        .filter(ids::contains)
                        .collect(Collectors.toSet()));
    }

    @Override
    public Mono<Map<String, String>> titlesOfOutsideIds(String organization, Set<String> outsideIds) {
        return Mono.fromSupplier(() -> {
            Map<String, String> titles = new HashMap<>();
            nodes(organization, known -> true).forEach(node -> {
                if (node.outsideId() != null && outsideIds.contains(node.outsideId())) {
                    titles.put(node.outsideId(), node.title());
                }
            });
            return titles;
        });
    }

    private Stream<OutlineNode> nodes(String organization, Predicate<Known> which) {
        return roadmaps.getOrDefault(organization, List.of()).stream()
                .filter(which)
                .flatMap(known -> known.roadmap().outline().stream())
                .flatMap(OutlineNode::all);
    }
}
