package dev.cairn.catalog.diff.application;

import dev.cairn.catalog.diff.model.RoadmapDiff;
import dev.cairn.catalog.diff.model.State;
import dev.cairn.catalog.edition.model.Editions;
import dev.cairn.catalog.edition.model.Visible;
import dev.cairn.catalog.roadmap.model.Roadmap;
import dev.cairn.catalog.roadmap.model.Roadmaps;
import dev.cairn.kit.Ids;
import dev.cairn.kit.http.IfMatch;
import java.nio.charset.StandardCharsets;
import reactor.core.publisher.Mono;

/** Says what differs between two editions of a roadmap, or between one and the draft. */
public final class ComparingRoadmaps {

    /** What became of it. */
    public sealed interface Outcome {}

    /**
     * What differs.
     *
     * @param tag the same for the same two states
     */
    public record Compared(RoadmapDiff diff, String tag) implements Outcome {}

    /** There is no such edition, or no such roadmap to have a draft. */
    public record Unknown(State which) implements Outcome {}

    private record Read(Roadmap roadmap, String tag) {}

    private final Roadmaps roadmaps;
    private final Editions editions;

    public ComparingRoadmaps(Roadmaps roadmaps, Editions editions) {
        this.roadmaps = roadmaps;
        this.editions = editions;
    }

    /** Compares. The draft is taken as its edition would be: without what is hidden. */
    public Mono<Outcome> compare(String organization, String roadmapId, State from, State to) {
        return read(organization, roadmapId, from)
                .flatMap(before -> read(organization, roadmapId, to)
                        .<Outcome>map(after -> compared(before, after))
                        .defaultIfEmpty(new Unknown(to)))
                .defaultIfEmpty(new Unknown(from));
    }

    private static Compared compared(Read before, Read after) {
        String tag = Ids.hash((before.tag() + "\n" + after.tag()).getBytes(StandardCharsets.UTF_8));
        return new Compared(RoadmapDiff.between(before.roadmap(), after.roadmap()), tag.substring(0, 16));
    }

    private Mono<Read> read(String organization, String roadmapId, State which) {
        return switch (which) {
            case State.OfDraft draft ->
                roadmaps.draft(organization, roadmapId)
                        .map(there -> new Read(Visible.of(there.roadmap()), IfMatch.tagOf(there.revision())));
            case State.OfEdition edition ->
                editions.find(organization, roadmapId, edition.number())
                        .map(there -> new Read(there.roadmap(), there.contentHash()));
        };
    }
}
