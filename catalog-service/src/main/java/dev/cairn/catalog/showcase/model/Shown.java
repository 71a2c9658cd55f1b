package dev.cairn.catalog.showcase.model;

import org.jspecify.annotations.Nullable;

/**
 * How far a roadmap can be seen.
 *
 * @param link what it is found by when it is unlisted; null otherwise. Whoever knows it may read
 */
public record Shown(
        String roadmapId, Visibility visibility, @Nullable String link) {}
