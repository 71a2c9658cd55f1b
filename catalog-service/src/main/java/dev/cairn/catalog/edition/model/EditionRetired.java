package dev.cairn.catalog.edition.model;

import java.time.Instant;

/**
 * The event {@value #TYPE}: nobody new should begin with this edition. Whoever walks it goes on.
 *
 * @param retiredAt RFC 3339
 */
public record EditionRetired(String org, String roadmapId, int edition, String retiredAt) {

    public static final String TYPE = "dev.cairn.catalog.roadmap.edition-retired.v1";

    public static EditionRetired of(String organization, String roadmapId, int edition, Instant at) {
        return new EditionRetired(organization, roadmapId, edition, at.toString());
    }
}
