package dev.cairn.progress.enrolment.mongo;

import dev.cairn.kit.event.Watermark;
import dev.cairn.kit.store.Key;
import dev.cairn.progress.enrolment.model.Enrolment;
import dev.cairn.progress.enrolment.model.EnrolmentSummary;
import dev.cairn.progress.enrolment.model.Evidence;
import dev.cairn.progress.enrolment.model.Progress;
import dev.cairn.progress.enrolment.model.Standing;
import dev.cairn.progress.enrolment.model.TopicState;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * An enrolment as it is stored, beside the kit's own fields.
 *
 * @param heard what was applied of each foreign aggregate
 */
public record EnrolmentDocument(
        String learnerId,
        String roadmapId,
        int edition,
        String title,
        @Nullable Map<String, StandingDocument> topics,
        ProgressDocument progress,
        @Nullable Map<String, Watermark> heard,
        @Nullable Instant completedAt,
        Instant enrolledAt) {

    /** What a list shows of it: a topic's state is not read. */
    public record SummaryDocument(
            String learnerId, String roadmapId, int edition, String title, ProgressDocument progress) {

        EnrolmentSummary summary(Key key) {
            return new EnrolmentSummary(
                    key.organization(),
                    key.parts().getFirst(),
                    learnerId,
                    roadmapId,
                    edition,
                    title,
                    progress.progress());
        }
    }

    public record StandingDocument(
            String state,
            @Nullable String evidence,
            @Nullable Instant since) {

        static Document of(Standing standing) {
            Document document = new Document("state", standing.state().word());
            if (standing.evidence() != null) {
                document.append("evidence", standing.evidence().word());
            }
            if (standing.since() != null) {
                document.append("since", Date.from(standing.since()));
            }
            return document;
        }

        Standing standing() {
            return new Standing(
                    TopicState.of(state).orElseThrow(), evidence == null ? null : Evidence.of(evidence), since);
        }
    }

    public record ProgressDocument(int percent, int settled, int counted, List<Progress.Stage> stages) {

        static ProgressDocument of(Progress progress) {
            return new ProgressDocument(progress.percent(), progress.settled(), progress.counted(), progress.stages());
        }

        Progress progress() {
            return new Progress(percent, settled, counted, stages);
        }
    }

    Enrolment enrolment(Key key) {
        Map<String, Standing> standings = new HashMap<>();
        if (topics != null) {
            topics.forEach((topic, standing) -> standings.put(topic, standing.standing()));
        }
        return new Enrolment(
                key.organization(),
                key.parts().getFirst(),
                learnerId,
                roadmapId,
                edition,
                title,
                standings,
                progress.progress(),
                completedAt);
    }
}
