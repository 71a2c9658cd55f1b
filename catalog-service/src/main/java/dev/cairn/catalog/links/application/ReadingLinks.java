package dev.cairn.catalog.links.application;

import dev.cairn.catalog.edition.model.Edition;
import dev.cairn.catalog.edition.model.Editions;
import dev.cairn.catalog.links.model.RoadmapLink;
import dev.cairn.catalog.links.model.RoadmapLinks;
import dev.cairn.catalog.roadmap.model.Roadmaps;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import reactor.core.publisher.Mono;

/** Reads which links a roadmap has. */
public final class ReadingLinks {

    private final Roadmaps roadmaps;
    private final Editions editions;
    private final Set<Integer> ports;

    /**
     * Reads.
     *
     * @param ports that may be asked
     */
    public ReadingLinks(Roadmaps roadmaps, Editions editions, Set<Integer> ports) {
        this.roadmaps = roadmaps;
        this.editions = editions;
        this.ports = Set.copyOf(ports);
    }

    /** Links of the draft and of the newest edition, by address; empty if there is no such roadmap. */
    public Mono<List<RoadmapLink>> of(String organization, String roadmapId) {
        return roadmaps.draft(organization, roadmapId)
                .zipWith(editions.latest(organization, roadmapId)
                        .map(Optional::of)
                        .defaultIfEmpty(Optional.empty()))
                .map(both -> RoadmapLinks.of(
                        both.getT1().roadmap(),
                        both.getT2().map(Edition::roadmap).orElse(null),
                        ports));
    }
}
