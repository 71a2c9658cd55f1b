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
 * @param org as in the key; an index by age begins with it
 * @param latestTitle of the newest edition; null before the first
 * @param publishingSince when the first edition was last about to come; null before
 * @param removedAt since when there is no such roadmap any more, and nothing of it here; null while there is
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
        String org,
        @Nullable String latestTitle,
        @Nullable Instant publishingSince,
        @Nullable Instant removedAt) {

    /** A request that was fulfilled, with what it is answered when it comes again. */
    public record WishDocument(
            String name, String requestHash, long number, long revision, List<String> nodes, List<String> made) {}

    public List<WishDocument> rememberedWishes() {
        return wishes == null ? List.of() : wishes;
    }

    /** Whether it was not removed. */
    public boolean isThere() {
        return removedAt == null;
    }

    public Roadmap roadmap() {
        return new Roadmap(title, description, outcome, NodeDocument.nested(outline), notes);
    }
}
