package dev.cairn.catalog.showcase.model;

import java.time.Instant;

/**
 * A public roadmap in the index, by its newest edition that is not retired.
 *
 * @param title of the edition; the draft's may be another one
 */
public record PublicRoadmap(String org, String roadmapId, String title, int edition, Instant publishedAt) {}
