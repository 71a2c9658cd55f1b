package dev.cairn.catalog.edition.mongo;

import dev.cairn.catalog.roadmap.model.Note;
import dev.cairn.catalog.roadmap.mongo.NodeDocument;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An edition as it is stored, beside the kit's own fields.
 *
 * @param wish names the request that got it; null when that had no key
 */
public record EditionDocument(
        String title,
        @Nullable String description,
        @Nullable String outcome,
        Instant publishedAt,
        String contentHash,
        List<NodeDocument> outline,
        List<Note> notes,
        @Nullable String wish) {}
