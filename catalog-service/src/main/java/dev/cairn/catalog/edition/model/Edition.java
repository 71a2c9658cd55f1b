package dev.cairn.catalog.edition.model;

import dev.cairn.catalog.roadmap.model.Roadmap;
import java.time.Instant;

/**
 * What was published. It never changes.
 *
 * @param number counts the roadmap's editions from 1
 * @param contentHash the same for the same content
 */
public record Edition(
        String organization, String roadmapId, int number, Instant publishedAt, String contentHash, Roadmap roadmap) {}
