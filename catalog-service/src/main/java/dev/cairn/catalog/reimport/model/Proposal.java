package dev.cairn.catalog.reimport.model;

import dev.cairn.catalog.roadmap.model.ImportReport;
import dev.cairn.catalog.roadmap.model.Roadmap;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A document that is to change a roadmap, and what its nodes were taken for. Nothing of it counts before an author
 * confirms.
 *
 * @param revision of the draft that it was made for; for another one it is stale
 * @param expiresAt when it is forgotten, confirmed or not
 * @param document with ids of its own
 * @param matches one for each node of the document, in reading order
 * @param confirmed null before that
 */
public record Proposal(
        String proposalId,
        String roadmapId,
        long revision,
        Instant createdAt,
        Instant expiresAt,
        Roadmap document,
        ImportReport report,
        List<Match> matches,
        @Nullable Confirmed confirmed) {

    /**
     * That it was taken over.
     *
     * @param revision of the draft that it made
     * @param corrections hash of what was corrected, which tells a repeated confirmation from another one
     */
    public record Confirmed(long revision, String corrections, Instant at) {}

    public Proposal {
        matches = List.copyOf(matches);
    }

    /** The draft as it becomes when the proposal is confirmed as it is. */
    public Roadmap applied(Roadmap draft) {
        return Takeover.of(draft, document, Decisions.of(matches));
    }
}
