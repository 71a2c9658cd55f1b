package dev.cairn.assessment.consumed.catalog;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code dev.cairn.catalog.roadmap.edition-published.v1}, as far as the assessment reads it. */
public record EditionPublished(String roadmapId, int edition, List<Node> outline) {

    public static final String TOPIC = "cairn.catalog.roadmaps";
    public static final String TYPE = "dev.cairn.catalog.roadmap.edition-published.v1";

    /**
     * A node; its parent stands before it.
     *
     * @param parent null at the top
     * @param kind stage, section or topic
     */
    public record Node(String id, @Nullable String parent, String kind) {}
}
