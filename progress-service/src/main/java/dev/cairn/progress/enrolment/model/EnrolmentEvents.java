package dev.cairn.progress.enrolment.model;

import dev.cairn.kit.Ids;
import dev.cairn.kit.event.EventToTell;
import dev.cairn.progress.edition.Edition;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What others hear of an enrolment. Ids and titles of topics, never names of people. */
public final class EnrolmentEvents {

    public static final String LEARNER_ENROLLED = "dev.cairn.progress.learner.enrolled.v1";
    public static final String TOPIC_STATE_CHANGED = "dev.cairn.progress.topic.state-changed.v1";
    public static final String ENROLMENT_COMPLETED = "dev.cairn.progress.enrolment.completed.v1";

    private EnrolmentEvents() {}

    /** Data of {@value #LEARNER_ENROLLED}. */
    public record LearnerEnrolled(
            String org, String enrolmentId, String cohortId, String learnerId, String roadmapId, int edition) {}

    /**
     * Data of {@value #TOPIC_STATE_CHANGED}.
     *
     * @param from pending, learning, done or skipped
     * @param evidence self, mentor, assessment, credit or import; absent for pending
     * @param by the subject of the person, or the id of the attempt
     * @param progress of the whole enrolment after the change
     */
    public record TopicStateChanged(
            String org,
            String enrolmentId,
            String cohortId,
            String learnerId,
            String roadmapId,
            int edition,
            String topicId,
            String topicTitle,
            String from,
            String to,
            @Nullable String evidence,
            String by,
            Numbers progress) {}

    /** Data of {@value #ENROLMENT_COMPLETED}; told once, when everything is settled for the first time. */
    public record EnrolmentCompleted(
            String org,
            String enrolmentId,
            String cohortId,
            String learnerId,
            String roadmapId,
            int edition,
            String completedAt) {}

    /** The number, as everywhere. */
    public record Numbers(int percent, int settled, int counted) {
        public static Numbers of(Progress progress) {
            return new Numbers(progress.percent(), progress.settled(), progress.counted());
        }
    }

    public static EventToTell enrolled(Enrolment enrolment, Ids ids, Instant at) {
        return new EventToTell(
                ids.next(),
                LEARNER_ENROLLED,
                enrolment.enrolmentId(),
                at,
                new LearnerEnrolled(
                        enrolment.organization(),
                        enrolment.enrolmentId(),
                        enrolment.cohortId(),
                        enrolment.learnerId(),
                        enrolment.roadmapId(),
                        enrolment.edition()));
    }

    /** Events of a change, one a topic, and one more when it completes the enrolment. */
    public static List<EventToTell> of(
            Enrolment before, Decision.Changed changed, Edition edition, Ids ids, Instant at) {
        Enrolment after = changed.after();
        List<EventToTell> events = new ArrayList<>();
        for (TopicChange change : changed.changes()) {
            Evidence evidence = change.to().evidence();
            TopicStateChanged data = new TopicStateChanged(
                    after.organization(),
                    after.enrolmentId(),
                    after.cohortId(),
                    after.learnerId(),
                    after.roadmapId(),
                    after.edition(),
                    change.topicId(),
                    edition.titleOf(change.topicId()),
                    change.from().state().word(),
                    change.to().state().word(),
                    evidence == null ? null : evidence.word(),
                    change.by(),
                    Numbers.of(after.progress()));
            events.add(new EventToTell(ids.next(), TOPIC_STATE_CHANGED, after.enrolmentId(), at, data));
        }
        if (before.completedAt() == null && after.completedAt() != null) {
            EnrolmentCompleted data = new EnrolmentCompleted(
                    after.organization(),
                    after.enrolmentId(),
                    after.cohortId(),
                    after.learnerId(),
                    after.roadmapId(),
                    after.edition(),
                    at.toString());
            events.add(new EventToTell(ids.next(), ENROLMENT_COMPLETED, after.enrolmentId(), at, data));
        }
        return events;
    }
}
