package dev.cairn.catalog.roadmap;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.catalog.exchange.RoadmapJson;
import dev.cairn.catalog.roadmap.application.ImportingFiles;
import dev.cairn.catalog.roadmap.application.ImportingRoadmaps;
import dev.cairn.catalog.roadmap.model.NodeKind;
import dev.cairn.catalog.roadmap.model.OutlineNode;
import dev.cairn.catalog.roadmap.model.Prerequisite;
import dev.cairn.catalog.roadmap.model.Roadmap;
import dev.cairn.kit.Ids;
import dev.cairn.kit.http.Creation;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import reactor.core.scheduler.Scheduler;

/** Ids that come in with a document. */
class NewcomersTest {

    private static final Duration AT_MOST = Duration.ofSeconds(30);
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-21T10:00:00Z"), ZoneOffset.UTC);

    private final FakeRoadmaps roadmaps = new FakeRoadmaps();
    private final FakeKnownNodes known = new FakeKnownNodes();
    private final Scheduler scheduler = ImportingRoadmaps.scheduler(1);

    @AfterEach
    void end() {
        scheduler.dispose();
    }

    @Test
    void ids_that_are_free_are_kept() {
        assertThat(imported("harbor", knots("Bowline")).unsure()).isEmpty();
        assertThat(kept("harbor")).isEqualTo(knots("Bowline"));
    }

    @Test
    void ids_that_are_taken_are_given_anew_with_all_that_leads_to_them() {
        known.with("harbor", knots("Bowline"));

        Report report = imported("harbor", knots("Bowline"));

        OutlineNode stage = kept("harbor").outline().getFirst();
        assertThat(stage.all().map(OutlineNode::id)).doesNotContain("k1", "k2", "k3");
        assertThat(stage.children().get(1).prerequisites())
                .containsExactly(new Prerequisite(stage.children().getFirst().id(), Prerequisite.HARD));
        assertThat(report.unsure()).singleElement().asString().startsWith("3 nodes have new ids");
    }

    @Test
    void an_outside_id_that_meant_something_else_is_told() {
        known.with("harbor", knots("Sheet bend"));

        assertThat(imported("harbor", knots("Bowline")).unsure())
                .contains("the outside id X-1 was \"Sheet bend\" here and is \"Bowline\" now; it is not taken for the"
                        + " same");
    }

    private record Report(List<String> unsure) {}

    private Report imported(String organization, Roadmap roadmap) {
        AtomicInteger count = new AtomicInteger();
        Ids ids = () -> "new" + count.incrementAndGet();
        ImportingRoadmaps importing =
                new ImportingRoadmaps(roadmaps, known, scheduler, ImportingRoadmaps.LONGEST, ids, CLOCK);
        byte[] json = RoadmapJson.bytes(RoadmapJson.of(roadmap, new RoadmapJson.Source("r0", null)));
        ImportingFiles.Outcome outcome = new ImportingFiles(importing, ids)
                .json(organization, new Creation("r1", "hash"), json, null)
                .block(AT_MOST);
        if (outcome instanceof ImportingFiles.Was(ImportingRoadmaps.Imported imported)) {
            return new Report(imported.report().unsure());
        }
        throw new AssertionError("refused: " + outcome);
    }

    private Roadmap kept(String organization) {
        return Objects.requireNonNull(roadmaps.draft(organization, "r1").block(AT_MOST))
                .roadmap();
    }

    private static Roadmap knots(String first) {
        OutlineNode bowline = OutlineNode.of("k2", NodeKind.TOPIC, first)
                .but()
                .outsideId("X-1")
                .node();
        OutlineNode hitch = OutlineNode.of("k3", NodeKind.TOPIC, "Hitch")
                .but()
                .prerequisites(List.of(new Prerequisite("k2", Prerequisite.HARD)))
                .node();
        OutlineNode stage = OutlineNode.of("k1", NodeKind.STAGE, "Loops")
                .but()
                .children(List.of(bowline, hitch))
                .node();
        return new Roadmap("Knots", null, null, List.of(stage), List.of());
    }
}
