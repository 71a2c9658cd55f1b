package dev.cairn.catalog.edition.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An edition in a list.
 *
 * @param notes what its publisher said about it, Markdown
 * @param contentHash the same for the same content
 * @param retiredAt null while it is open to newcomers
 */
public record EditionSummary(
        int number,
        String title,
        Instant publishedAt,
        @Nullable String notes,
        String contentHash,
        @Nullable Instant retiredAt) {}
