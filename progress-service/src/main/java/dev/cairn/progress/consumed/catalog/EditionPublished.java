package dev.cairn.progress.consumed.catalog;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code dev.cairn.catalog.roadmap.edition-published.v1}, as far as progress reads it. */
public record EditionPublished(String roadmapId, int edition, String title, List<Node> outline) {

    public static final String TOPIC = "cairn.catalog.roadmaps";
    public static final String TYPE = "dev.cairn.catalog.roadmap.edition-published.v1";

    /**
     * A node; its parent stands before it.
     *
     * @param parent null at the top
     * @param kind stage, section or topic
     */
    public record Node(
            String id,
            @Nullable String parent,
            String kind,
            String title,
            boolean optional,
            List<Prerequisite> prerequisites) {}

    /** What comes first; {@code kind} is hard or soft. */
    public record Prerequisite(String node, String kind) {}
}
