package dev.cairn.catalog.adoption.model;

import org.jspecify.annotations.Nullable;

/**
 * Where an adopted roadmap came from.
 *
 * @param organization the one that publishes it
 * @param roadmapId its id there, which is told to nobody unless it is public
 * @param link what it was found by when it was unlisted; null for a public one
 */
public record Upstream(
        String organization, String roadmapId, @Nullable String link) {}
