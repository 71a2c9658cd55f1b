package dev.cairn.catalog.roadmap;

import dev.cairn.catalog.roadmap.model.Estimate;
import dev.cairn.catalog.roadmap.model.ImportReport;
import dev.cairn.catalog.roadmap.model.NodeKind;
import dev.cairn.catalog.roadmap.model.Note;
import dev.cairn.catalog.roadmap.model.Origin;
import dev.cairn.catalog.roadmap.model.OutlineNode;
import dev.cairn.catalog.roadmap.model.Prerequisite;
import dev.cairn.catalog.roadmap.model.Resource;
import dev.cairn.catalog.roadmap.model.Roadmap;
import java.util.List;

/** Roadmaps for tests, with something in every field. */
public final class SampleRoadmaps {

    /** What an import of one of them could have said. */
    public static final ImportReport REPORT = new ImportReport(
            1,
            0,
            1,
            1,
            1,
            0,
            List.of("lost"),
            List.of(),
            List.of("line 3: unsure"),
            List.of(new ImportReport.SourceLine("n1", 3)));

    private SampleRoadmaps() {}

    public static Roadmap titled(String title) {
        OutlineNode topic = OutlineNode.of("n2", NodeKind.TOPIC, "Bowline 🪢")
                .but()
                .label("1.")
                .description("A *loop*")
                .objectives(List.of("Tie it", "Untie it"))
                .outcome("A knot")
                .estimate(new Estimate(1, 2.5, "hours"))
                .level("beginner")
                .optional(true)
                .hidden(true)
                .tags(List.of("basic"))
                .resources(List.of(new Resource("article", "How", "https://knots.example/bowline")))
                .prerequisites(List.of(new Prerequisite("n1", Prerequisite.SOFT)))
                .origins(List.of(new Origin("n0", Origin.Kind.SPLIT)))
                .outsideId("outside")
                .node();
        OutlineNode stage = OutlineNode.of("n1", NodeKind.STAGE, "First")
                .but()
                .children(List.of(topic))
                .node();
        return new Roadmap(title, "About", "Ties knots", List.of(stage), List.of(new Note(null, "kept")));
    }
}
