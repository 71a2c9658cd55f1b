package dev.cairn.catalog.roadmap.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A roadmap in a list.
 *
 * @param latestEdition number of the newest edition; null before the first
 */
public record RoadmapSummary(
        String roadmapId, String title, @Nullable Integer latestEdition, Instant createdAt) {}
