package dev.cairn.catalog.links;

import dev.cairn.catalog.roadmap.model.NodeKind;
import dev.cairn.catalog.roadmap.model.OutlineNode;
import dev.cairn.catalog.roadmap.model.Resource;
import dev.cairn.catalog.roadmap.model.Roadmap;
import java.util.List;
import java.util.stream.IntStream;

/** Roadmaps with links. */
public final class Linked {

    private Linked() {}

    /** "Knots" with one stage, "First", and in it a topic for each link: "Topic 0" with the id "t0" and so on. */
    public static Roadmap roadmap(String... urls) {
        List<OutlineNode> topics = IntStream.range(0, urls.length)
                .mapToObj(i -> OutlineNode.of("t" + i, NodeKind.TOPIC, "Topic " + i)
                        .but()
                        .resources(List.of(new Resource("article", "Read", urls[i])))
                        .node())
                .toList();
        OutlineNode stage = OutlineNode.of("s", NodeKind.STAGE, "First")
                .but()
                .children(topics)
                .node();
        return new Roadmap("Knots", null, null, List.of(stage), List.of());
    }
}
