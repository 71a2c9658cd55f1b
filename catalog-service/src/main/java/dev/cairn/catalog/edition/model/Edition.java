package dev.cairn.catalog.edition.model;

import dev.cairn.catalog.roadmap.model.Roadmap;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What was published. It never changes, but that it may be retired.
 *
 * @param number counts the roadmap's editions from 1
 * @param contentHash the same for the same content
 * @param notes what its publisher says about it, Markdown; null for nothing
 * @param roadmap without what was hidden
 * @param retiredAt since when nobody new should begin with it; null while it is open
 */
public record Edition(
        String organization,
        String roadmapId,
        int number,
        Instant publishedAt,
        String contentHash,
        @Nullable String notes,
        Roadmap roadmap,
        @Nullable Instant retiredAt) {

    /** The largest number: keys hold six digits. */
    public static final int LAST = 999_999;

    /** One about which nothing is said, and which is open. */
    public Edition(
            String organization,
            String roadmapId,
            int number,
            Instant publishedAt,
            String contentHash,
            Roadmap roadmap) {
        this(organization, roadmapId, number, publishedAt, contentHash, null, roadmap, null);
    }
}
