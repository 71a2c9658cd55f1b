package dev.cairn.progress.enrolment;

import dev.cairn.progress.cohort.model.CohortPolicy;
import dev.cairn.progress.edition.Edition;
import dev.cairn.progress.edition.Edition.Node;
import dev.cairn.progress.enrolment.model.Enrolment;
import dev.cairn.progress.enrolment.model.Progress;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Editions and enrolments that tests talk about. */
public final class Curricula {

    private Curricula() {}

    /** Two stages: A with topics a1, a2, the optional a3; B with b1 (after a1) and b2 with its children c1, c2. */
    public static Edition small() {
        return new Edition(
                "roadmap",
                1,
                "Small",
                List.of(
                        new Node("A", null, "stage", "Stage A", false, List.of()),
                        new Node("a1", "A", "topic", "Topic a1", false, List.of()),
                        new Node("a2", "A", "topic", "Topic a2", false, List.of()),
                        new Node("a3", "A", "topic", "Topic a3", true, List.of()),
                        new Node("B", null, "stage", "Stage B", false, List.of()),
                        new Node("b1", "B", "topic", "Topic b1", false, List.of("a1")),
                        new Node("b2", "B", "topic", "Topic b2", false, List.of("A")),
                        new Node("c1", "b2", "topic", "Topic c1", false, List.of()),
                        new Node("c2", "b2", "topic", "Topic c2", false, List.of())));
    }

    /** One stage with so many topics t0, t1, … */
    public static Edition of(int topics) {
        List<Node> nodes = new ArrayList<>();
        nodes.add(new Node("S", null, "stage", "Stage", false, List.of()));
        for (int i = 0; i < topics; i++) {
            nodes.add(new Node("t" + i, "S", "topic", "Topic " + i, false, List.of()));
        }
        return new Edition("roadmap", 1, "Many", nodes);
    }

    /** Ada's, in harbor. */
    public static Enrolment begun(Edition edition) {
        return begun("harbor", "cohort", "ada", edition);
    }

    public static Enrolment begun(String organization, String cohortId, String learnerId, Edition edition) {
        return new Enrolment(
                organization,
                cohortId,
                learnerId,
                edition.roadmapId(),
                edition.number(),
                edition.title(),
                Map.of(),
                Progress.of(edition, Map.of(), CohortPolicy.STANDARD),
                null);
    }
}
