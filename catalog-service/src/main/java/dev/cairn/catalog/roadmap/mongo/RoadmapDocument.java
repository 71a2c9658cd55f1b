package dev.cairn.catalog.roadmap.mongo;

import dev.cairn.catalog.roadmap.model.ImportReport;
import dev.cairn.catalog.roadmap.model.Note;
import dev.cairn.catalog.roadmap.model.Roadmap;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A roadmap with its draft as it is stored, beside the kit's own fields.
 *
 * @param wishes the newest requests with a key that changed the draft, oldest first; null before the first
 * @param visibility null for the organization alone
 * @param link what an unlisted roadmap is found by; null otherwise
 * @param rewritten the last time that the draft was written anew; null before the first
 */
public record RoadmapDocument(
        String title,
        @Nullable String description,
        @Nullable String outcome,
        long revision,
        List<NodeDocument> outline,
        List<Note> notes,
        ImportReport report,
        int latestEdition,
        Instant createdAt,
        @Nullable List<WishDocument> wishes,
        @Nullable String visibility,
        @Nullable String link,
        @Nullable Rewritten rewritten) {

    /**
     * That the draft was written anew.
     *
     * @param reason what it was done for
     * @param revision that it got
     */
    public record Rewritten(String reason, long revision) {}

    /** A request that was fulfilled, with what it is answered when it comes again. */
    public record WishDocument(
            String name, String requestHash, long number, long revision, List<String> nodes, List<String> made) {}

    public List<WishDocument> rememberedWishes() {
        return wishes == null ? List.of() : wishes;
    }

    public Roadmap roadmap() {
        return new Roadmap(title, description, outcome, NodeDocument.nested(outline), notes);
    }
}
