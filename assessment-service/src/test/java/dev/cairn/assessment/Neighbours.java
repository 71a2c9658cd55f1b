package dev.cairn.assessment;

import dev.cairn.assessment.consumed.catalog.EditionPublished;
import dev.cairn.assessment.consumed.progress.LearnerEnrolled;
import dev.cairn.kit.Ids;
import dev.cairn.kit.testkit.EventTeller;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Tells what the catalog and progress would tell, in their form, so that they need not run. */
final class Neighbours implements AutoCloseable {

    private static final Ids IDS = Ids.random();

    private final EventTeller teller;

    Neighbours(String bootstrapServers) {
        this.teller = new EventTeller(bootstrapServers);
    }

    /** An edition of one stage {@code stage} with the topics {@code optics} and {@code waves}. */
    void publishEdition(String org, String roadmapId, int edition) {
        publishEdition(org, roadmapId, edition, List.of("optics", "waves"));
    }

    /** An edition of one stage {@code stage} with so many topics {@code t0}, {@code t1}, … */
    void publishLongEdition(String org, String roadmapId, int edition, int topics) {
        publishEdition(
                org,
                roadmapId,
                edition,
                IntStream.range(0, topics).mapToObj(i -> "t" + i).toList());
    }

    private void publishEdition(String org, String roadmapId, int edition, List<String> topics) {
        List<Map<String, Object>> outline = new ArrayList<>();
        outline.add(Map.of("id", "stage", "kind", "stage", "title", "First", "optional", false));
        topics.forEach(id -> outline.add(topic(id)));
        Map<String, Object> data = Map.of(
                "org",
                org,
                "roadmapId",
                roadmapId,
                "edition",
                edition,
                "title",
                "Light",
                "publishedAt",
                "2026-11-21T09:00:00Z",
                "outline",
                outline);
        teller.tell(EditionPublished.TOPIC, EditionPublished.TYPE, IDS.next(), roadmapId + "/" + edition, org, 1, data);
    }

    /** Returns the id of the enrolment. */
    String enrol(String org, String learnerId, String roadmapId, int edition) {
        String cohortId = IDS.next();
        String enrolmentId = cohortId + "~" + learnerId;
        Map<String, Object> data = Map.of(
                "org",
                org,
                "enrolmentId",
                enrolmentId,
                "cohortId",
                cohortId,
                "learnerId",
                learnerId,
                "roadmapId",
                roadmapId,
                "edition",
                edition);
        teller.tell(LearnerEnrolled.TOPIC, LearnerEnrolled.TYPE, IDS.next(), enrolmentId, org, 1, data);
        return enrolmentId;
    }

    private static Map<String, Object> topic(String id) {
        return Map.of(
                "id",
                id,
                "parent",
                "stage",
                "kind",
                "topic",
                "title",
                "About " + id,
                "optional",
                false,
                "prerequisites",
                List.of());
    }

    @Override
    public void close() {
        teller.close();
    }
}
