package dev.cairn.catalog.roadmap;

import dev.cairn.catalog.roadmap.model.Estimate;
import dev.cairn.catalog.roadmap.model.ImportReport;
import dev.cairn.catalog.roadmap.model.NodeKind;
import dev.cairn.catalog.roadmap.model.Note;
import dev.cairn.catalog.roadmap.model.OutlineNode;
import dev.cairn.catalog.roadmap.model.Prerequisite;
import dev.cairn.catalog.roadmap.model.Resource;
import dev.cairn.catalog.roadmap.model.Roadmap;
import java.util.List;

/** Roadmaps for tests, with something in every field. */
public final class SampleRoadmaps {

    /** What an import of one of them could have said. */
    public static final ImportReport REPORT =
            new ImportReport(1, 0, 1, 1, 1, 0, List.of("lost"), List.of(), List.of("line 3: unsure"));

    private SampleRoadmaps() {}

    public static Roadmap titled(String title) {
        OutlineNode topic = new OutlineNode(
                "n2",
                NodeKind.TOPIC,
                "Bowline 🪢",
                "1.",
                "A *loop*",
                List.of("Tie it", "Untie it"),
                "A knot",
                new Estimate(1, 2.5, "hours"),
                true,
                List.of("basic"),
                List.of(new Resource("article", "How", "https://knots.example/bowline")),
                List.of(new Prerequisite("n1", Prerequisite.SOFT)),
                List.of());
        OutlineNode stage = new OutlineNode(
                "n1",
                NodeKind.STAGE,
                "First",
                null,
                null,
                List.of(),
                null,
                null,
                false,
                List.of(),
                List.of(),
                List.of(),
                List.of(topic));
        return new Roadmap(title, "About", "Ties knots", List.of(stage), List.of(new Note(null, "kept")));
    }
}
