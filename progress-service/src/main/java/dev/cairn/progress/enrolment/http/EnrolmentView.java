package dev.cairn.progress.enrolment.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.cairn.kit.contract.OneOf;
import dev.cairn.progress.cohort.model.CohortPolicy;
import dev.cairn.progress.edition.Edition;
import dev.cairn.progress.enrolment.model.Enrolment;
import dev.cairn.progress.enrolment.model.EnrolmentEvents.Numbers;
import dev.cairn.progress.enrolment.model.EnrolmentSummary;
import dev.cairn.progress.enrolment.model.Evidence;
import dev.cairn.progress.enrolment.model.Progress;
import dev.cairn.progress.enrolment.model.Standing;
import dev.cairn.progress.enrolment.model.TopicRules;
import dev.cairn.progress.enrolment.model.TopicState;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An enrolment as the API shows it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record EnrolmentView(
        String enrolmentId,
        String org,
        String cohortId,
        String learnerId,
        String roadmapId,
        int edition,
        String title,
        Numbers progress,
        List<Progress.Stage> stages,
        List<Topic> topics,
        @Nullable Instant completedAt) {

    /**
     * A leaf topic in reading order.
     *
     * @param evidence what a state rests on; absent while nothing is claimed
     * @param locked whether something must be settled first
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Topic(
            String id,
            String title,
            @OneOf(TopicState.class) String state,
            @OneOf(Evidence.class) @Nullable String evidence,
            boolean locked) {}

    /** The answer to a tick: the topic as it is now, and the number. */
    record Ticked(TickedTopic topic, Numbers progress) {
        static Ticked of(Enrolment enrolment, String topicId) {
            Standing standing = enrolment.standing(topicId);
            return new Ticked(
                    new TickedTopic(topicId, standing.state().word(), word(standing.evidence())),
                    Numbers.of(enrolment.progress()));
        }
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record TickedTopic(
            String id,
            @OneOf(TopicState.class) String state,
            @OneOf(Evidence.class) @Nullable String evidence) {}

    /** A line of the caller's own list. */
    record Mine(
            String enrolmentId, String org, String cohortId, String roadmapId, int edition, String title, int percent) {
        static Mine of(EnrolmentSummary enrolment) {
            return new Mine(
                    enrolment.enrolmentId(),
                    enrolment.organization(),
                    enrolment.cohortId(),
                    enrolment.roadmapId(),
                    enrolment.edition(),
                    enrolment.title(),
                    enrolment.progress().percent());
        }
    }

    /** A learner's line of a board. */
    record BoardRow(
            String learnerId, String enrolmentId, int percent, int settled, int counted, List<Progress.Stage> stages) {
        static BoardRow of(EnrolmentSummary enrolment) {
            Progress progress = enrolment.progress();
            return new BoardRow(
                    enrolment.learnerId(),
                    enrolment.enrolmentId(),
                    progress.percent(),
                    progress.settled(),
                    progress.counted(),
                    progress.stages());
        }
    }

    static EnrolmentView of(Enrolment enrolment, Edition edition) {
        return new EnrolmentView(
                enrolment.enrolmentId(),
                enrolment.organization(),
                enrolment.cohortId(),
                enrolment.learnerId(),
                enrolment.roadmapId(),
                enrolment.edition(),
                enrolment.title(),
                Numbers.of(enrolment.progress()),
                enrolment.progress().stages(),
                edition.leaves().stream()
                        .map(leaf -> topic(enrolment, edition, leaf))
                        .toList(),
                enrolment.completedAt());
    }

    private static Topic topic(Enrolment enrolment, Edition edition, Edition.Node leaf) {
        Standing standing = enrolment.standing(leaf.id());
        return new Topic(
                leaf.id(),
                leaf.title(),
                standing.state().word(),
                word(standing.evidence()),
                !TopicRules.missing(enrolment, edition, CohortPolicy.STANDARD, leaf.id())
                        .isEmpty());
    }

    private static @Nullable String word(@Nullable Evidence evidence) {
        return evidence == null ? null : evidence.word();
    }
}
