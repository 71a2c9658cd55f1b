package dev.cairn.catalog.edition.model;

import dev.cairn.catalog.roadmap.model.Estimate;
import dev.cairn.catalog.roadmap.model.OutlineNode;
import dev.cairn.catalog.roadmap.model.Prerequisite;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The event {@value #TYPE}: what consumers need of an edition, without descriptions and resources.
 *
 * @param publishedAt RFC 3339
 * @param outline all nodes in reading order; a node's parent stands before it
 */
public record EditionPublished(
        String org, String roadmapId, int edition, String title, String publishedAt, List<Node> outline) {

    public static final String TYPE = "dev.cairn.catalog.roadmap.edition-published.v1";

    /**
     * A node.
     *
     * @param parent id of the node above; absent at the top
     * @param kind stage, section or topic
     */
    public record Node(
            String id,
            @Nullable String parent,
            String kind,
            String title,
            boolean optional,
            @Nullable Estimate estimate,
            List<Prerequisite> prerequisites) {}

    public static EditionPublished of(Edition edition) {
        List<Node> nodes = new ArrayList<>();
        edition.roadmap().outline().forEach(node -> add(node, null, nodes));
        return new EditionPublished(
                edition.organization(),
                edition.roadmapId(),
                edition.number(),
                edition.roadmap().title(),
                edition.publishedAt().toString(),
                nodes);
    }

    private static void add(OutlineNode node, @Nullable String parent, List<Node> into) {
        into.add(new Node(
                node.id(),
                parent,
                node.kind().word(),
                node.title(),
                node.optional(),
                node.estimate(),
                node.prerequisites()));
        node.children().forEach(child -> add(child, node.id(), into));
    }
}
