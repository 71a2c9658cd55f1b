package dev.cairn.catalog.diff;

import dev.cairn.catalog.roadmap.model.NodeKind;
import dev.cairn.catalog.roadmap.model.Origin;
import dev.cairn.catalog.roadmap.model.OutlineNode;
import dev.cairn.catalog.roadmap.model.Roadmap;
import java.util.List;
import java.util.stream.Stream;

/** Roadmaps for tests that read as they are nested: {@code roadmap(stage("s", topic("a")))}. */
public final class Outlines {

    private Outlines() {}

    public static Roadmap roadmap(OutlineNode... stages) {
        return new Roadmap("Knots", null, null, List.of(stages), List.of());
    }

    /** A stage titled "Stage" and its id. */
    public static OutlineNode stage(String id, OutlineNode... below) {
        return node(id, NodeKind.STAGE, "Stage " + id, below);
    }

    /** A topic titled "Topic" and its id. */
    public static OutlineNode topic(String id, OutlineNode... below) {
        return node(id, NodeKind.TOPIC, "Topic " + id, below);
    }

    public static OutlineNode titled(String id, String title, OutlineNode... below) {
        return node(id, NodeKind.TOPIC, title, below);
    }

    public static OutlineNode node(String id, NodeKind kind, String title, OutlineNode... below) {
        return OutlineNode.of(id, kind, title).but().children(List.of(below)).node();
    }

    /** The node, said to come from others. */
    public static OutlineNode comingFrom(OutlineNode node, Origin.Kind kind, String... origins) {
        return node.but()
                .origins(Stream.of(origins).map(id -> new Origin(id, kind)).toList())
                .node();
    }
}
