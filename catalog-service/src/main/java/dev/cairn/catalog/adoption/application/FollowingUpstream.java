package dev.cairn.catalog.adoption.application;

import dev.cairn.catalog.adoption.application.Upstreams.Seen;
import dev.cairn.catalog.adoption.model.Adoption;
import dev.cairn.catalog.adoption.model.Adoptions;
import dev.cairn.catalog.adoption.model.CurrentBase;
import dev.cairn.catalog.adoption.model.UpstreamChange;
import dev.cairn.catalog.adoption.model.UpstreamChanges;
import dev.cairn.catalog.edition.model.Edition;
import dev.cairn.catalog.edition.model.Editions;
import dev.cairn.catalog.roadmap.model.Draft;
import dev.cairn.catalog.roadmap.model.Roadmap;
import dev.cairn.catalog.roadmap.model.Roadmaps;
import dev.cairn.catalog.showcase.model.Showcase;
import java.util.List;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** Shows what changed upstream since a roadmap was adopted. Changes nothing. */
public final class FollowingUpstream {

    /** What there is to see. */
    public sealed interface Outcome {}

    /**
     * Where it came from, and what changed.
     *
     * @param revision of the draft that the changes were held against
     * @param edition the newest one up to which everything is decided
     * @param newest null if upstream shows none
     * @param changes those to decide about
     */
    public record Followed(
            Adoption adoption,
            long revision,
            int edition,
            Shows shows,
            @Nullable Edition newest,
            List<UpstreamChange> changes)
            implements Outcome {}

    public record UnknownRoadmap(String roadmapId) implements Outcome {}

    public record NotAdopted(String roadmapId) implements Outcome {}

    private final Roadmaps roadmaps;
    private final Upstreams upstreams;

    public FollowingUpstream(Roadmaps roadmaps, Adoptions adoptions, Showcase showcase, Editions editions) {
        this.roadmaps = roadmaps;
        this.upstreams = new Upstreams(adoptions, showcase, editions);
    }

    /** What changed upstream of this roadmap. */
    public Mono<Outcome> follow(String organization, String roadmapId) {
        return roadmaps.draft(organization, roadmapId)
                .flatMap(draft -> upstreams
                        .seen(organization, roadmapId)
                        .<Outcome>map(seen -> followed(seen, draft))
                        .defaultIfEmpty(new NotAdopted(roadmapId)))
                .defaultIfEmpty(new UnknownRoadmap(roadmapId));
    }

    private static Followed followed(Seen seen, Draft draft) {
        Roadmap ours = seen.adoption().identities().upstream(draft.roadmap());
        CurrentBase base = CurrentBase.of(seen.adoption(), seen.editions(), ours);
        return new Followed(
                seen.adoption(),
                draft.revision(),
                base.edition(),
                seen.shows(),
                seen.newest(),
                seen.ahead()
                        .map(newest -> UpstreamChanges.between(base.roadmap(), newest.roadmap(), ours)
                                .open())
                        .orElse(List.of()));
    }
}
