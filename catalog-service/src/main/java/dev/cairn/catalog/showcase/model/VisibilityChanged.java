package dev.cairn.catalog.showcase.model;

import java.time.Instant;

/**
 * The event {@value #TYPE}: others may see the roadmap from now on, or no longer. Without the link of an unlisted one.
 *
 * @param visibility organization, unlisted or public
 * @param changedAt RFC 3339
 */
public record VisibilityChanged(String org, String roadmapId, String visibility, String changedAt) {

    public static final String TYPE = "dev.cairn.catalog.roadmap.visibility-changed.v1";

    public static VisibilityChanged of(String organization, String roadmapId, Visibility visibility, Instant at) {
        return new VisibilityChanged(organization, roadmapId, visibility.word(), at.toString());
    }
}
