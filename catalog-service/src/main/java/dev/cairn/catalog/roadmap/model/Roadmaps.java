package dev.cairn.catalog.roadmap.model;

import dev.cairn.catalog.roadmap.model.RoadmapSummary.Position;
import dev.cairn.kit.event.EventToTell;
import dev.cairn.kit.http.Creation;
import dev.cairn.kit.store.Insertion;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** Where an organization's roadmaps are kept. Every call carries the organization; what is another's is not there. */
public interface Roadmaps {

    /** What is about to be published is there by then, or never will be. */
    Duration PUBLISHING_TAKES = Duration.ofMinutes(1);

    /** What became of a removal. */
    enum Removal {
        REMOVED,
        /** It has an edition, or is about to have one. Nothing changed. */
        PUBLISHED
    }

    /** Keeps a new roadmap under the id that the creation decided; says if it was there before. */
    Mono<Insertion> add(String organization, Creation creation, Roadmap roadmap, ImportReport report, Instant at);

    /** The draft; empty if there is no such roadmap in the organization. */
    Mono<Draft> draft(String organization, String roadmapId);

    /** Whether there is such a roadmap in the organization; nothing of it is read. */
    Mono<Boolean> isThere(String organization, String roadmapId);

    /** How the roadmap came in; empty if there is no such roadmap in the organization. */
    Mono<ImportReport> report(String organization, String roadmapId);

    /**
     * Roadmaps by age, the newest first.
     *
     * @param after the place that the list goes on after; null for the beginning
     */
    Mono<List<RoadmapSummary>> list(String organization, @Nullable Position after, int limit);

    /**
     * As {@link #list}, for those who see no drafts: what has an edition, under the title of the newest.
     *
     * @param after the place that the list goes on after; null for the beginning
     */
    Mono<List<RoadmapSummary>> published(String organization, @Nullable Position after, int limit);

    /**
     * Notes that the first edition is about to come, so that nobody removes the roadmap before it is there.
     *
     * @return false if there is no such roadmap in the organization
     */
    Mono<Boolean> publishing(String organization, String roadmapId, Instant at);

    /**
     * Removes a roadmap that has no edition, with all that its draft holds. Its id is never given again.
     *
     * @param events to be told of it
     * @return empty if there is no such roadmap in the organization
     */
    Mono<Removal> remove(String organization, String roadmapId, Instant at, List<EventToTell> events);

    /**
     * Notes the newest edition, for lists. An older number than the noted one changes nothing.
     *
     * @param title of the edition; the draft's may become another one
     */
    Mono<Void> noteEdition(String organization, String roadmapId, int edition, String title);
}
