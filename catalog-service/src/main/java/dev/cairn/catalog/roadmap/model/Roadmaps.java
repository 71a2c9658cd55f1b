package dev.cairn.catalog.roadmap.model;

import dev.cairn.kit.http.Creation;
import dev.cairn.kit.store.Insertion;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** Where an organization's roadmaps are kept. Every call carries the organization; what is another's is not there. */
public interface Roadmaps {

    /** Keeps a new roadmap under the id that the creation decided; says if it was there before. */
    Mono<Insertion> add(String organization, Creation creation, Roadmap roadmap, ImportReport report, Instant at);

    /** The draft; empty if there is no such roadmap in the organization. */
    Mono<Draft> draft(String organization, String roadmapId);

    /** Whether there is such a roadmap in the organization; nothing of it is read. */
    Mono<Boolean> isThere(String organization, String roadmapId);

    /** How the roadmap came in; empty if there is no such roadmap in the organization. */
    Mono<ImportReport> report(String organization, String roadmapId);

    /** Roadmaps by age, oldest first: at most {@code limit}, after the given id. */
    Mono<List<RoadmapSummary>> list(String organization, @Nullable String after, int limit);

    /** Notes the newest edition, for lists. An older number than the noted one changes nothing. */
    Mono<Void> noteEdition(String organization, String roadmapId, int edition);

    /**
     * Writes the whole draft anew, if it is still at this revision. The last reason is kept with the draft, so that a
     * repeated call for it changes nothing and gets the first one's answer.
     *
     * @param revision that the new draft was made from
     * @param reason names what it is done for
     * @return empty if there is no such roadmap in the organization
     */
    Mono<Rewriting> rewrite(String organization, String roadmapId, long revision, Roadmap roadmap, String reason);
}
