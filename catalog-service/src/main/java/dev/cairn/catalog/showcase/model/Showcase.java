package dev.cairn.catalog.showcase.model;

import dev.cairn.kit.event.EventToTell;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** Where it is kept who may see a roadmap. */
public interface Showcase {

    /**
     * A place in the index.
     *
     * @param position what the index goes on after
     * @param roadmap empty if no edition of it is open to newcomers
     */
    record Line(String position, Optional<PublicRoadmap> roadmap) {}

    /** How far the roadmap can be seen; empty if there is no such roadmap in the organization. */
    Mono<Shown> shown(String organization, String roadmapId);

    /**
     * Changes it, with the event that tells of it; to what it is already, nothing is written and nothing told.
     *
     * @param freshLink for a roadmap that becomes unlisted; one that is keeps its link
     */
    Mono<Shown> change(
            String organization, String roadmapId, Visibility visibility, String freshLink, EventToTell changed);

    /**
     * The roadmap that anyone may read by this name: a public one by its id, an unlisted one by its link. Empty if there
     * is none.
     */
    Mono<Shown> opened(String organization, String name);

    /**
     * Public roadmaps of all organizations, in a stable order: the one list that knows no organization.
     *
     * @param after the position that the list goes on after; null for the beginning
     */
    Mono<List<Line>> index(@Nullable String after, int limit);
}
