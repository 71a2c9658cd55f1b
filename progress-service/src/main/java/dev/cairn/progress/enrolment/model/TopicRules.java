package dev.cairn.progress.enrolment.model;

import dev.cairn.progress.cohort.model.CohortPolicy;
import dev.cairn.progress.edition.Edition;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How the states of topics may change. Pure: time comes as an argument. */
public final class TopicRules {

    private TopicRules() {}

    /** A learner sets the state of a topic of their own. */
    public static Decision tick(
            Enrolment enrolment, Edition edition, CohortPolicy policy, String topicId, TopicState wanted, Instant at) {
        if (!edition.hasLeaf(topicId)) {
            return new Decision.UnknownTopic(topicId);
        }
        if (!policy.selfTicking()) {
            return new Decision.NotAllowed("learners of this cohort do not tick by themselves");
        }
        if (wanted == TopicState.SKIPPED && !policy.skipping()) {
            return new Decision.NotAllowed("nothing is skipped in this cohort");
        }
        Standing now = enrolment.standing(topicId);
        if (now.evidence() != null && !now.evidence().isLearnersOwn()) {
            return now.state() == wanted
                    ? new Decision.Unchanged(enrolment)
                    : new Decision.VouchedFor(topicId, now.evidence());
        }
        if (now.state() == wanted) {
            return new Decision.Unchanged(enrolment);
        }
        List<String> missing = missing(enrolment, edition, policy, topicId);
        if (wanted != TopicState.PENDING && !missing.isEmpty()) {
            return new Decision.Locked(topicId, missing);
        }
        Standing then = new Standing(wanted, wanted == TopicState.PENDING ? null : Evidence.SELF, at);
        return changed(
                enrolment, edition, policy, List.of(new TopicChange(topicId, now, then, enrolment.learnerId())), at);
    }

    /**
     * A passed attempt settles topics, locked ones too, and takes the place of what the learner said of them.
     *
     * @param attemptId named in the ledger as who did it
     * @param topics leaf topics, or nodes whose leaf topics are meant; what the edition does not know is passed over
     */
    public static Decision settleByAssessment(
            Enrolment enrolment,
            Edition edition,
            CohortPolicy policy,
            String attemptId,
            List<String> topics,
            Instant at) {
        List<TopicChange> changes = new ArrayList<>();
        for (String topic : topics.stream().distinct().toList()) {
            for (String leaf : edition.hasLeaf(topic) ? List.of(topic) : edition.countedOf(topic)) {
                Standing now = enrolment.standing(leaf);
                boolean isVouchedFor = now.evidence() != null && !now.evidence().isLearnersOwn();
                if (!isVouchedFor
                        && changes.stream().noneMatch(change -> change.topicId().equals(leaf))) {
                    Standing then = new Standing(TopicState.DONE, Evidence.ASSESSMENT, at);
                    changes.add(new TopicChange(leaf, now, then, attemptId));
                }
            }
        }
        return changes.isEmpty() ? new Decision.Unchanged(enrolment) : changed(enrolment, edition, policy, changes, at);
    }

    /** Titles of what must be settled before the topic and is not; empty when it is open or locks do not hold. */
    public static List<String> missing(Enrolment enrolment, Edition edition, CohortPolicy policy, String topicId) {
        if (!policy.locks()) {
            return List.of();
        }
        return edition.neededBefore(topicId).stream()
                .filter(needed -> !isSettled(enrolment, edition, policy, needed))
                .map(edition::titleOf)
                .toList();
    }

    /** A node is settled when all that counts in it is; an optional topic when it is settled itself. */
    private static boolean isSettled(Enrolment enrolment, Edition edition, CohortPolicy policy, String nodeId) {
        List<String> counted = edition.countedOf(nodeId);
        if (counted.isEmpty() && edition.hasLeaf(nodeId)) {
            return Progress.isSettled(nodeId, enrolment.topics(), policy);
        }
        return counted.stream().allMatch(topic -> Progress.isSettled(topic, enrolment.topics(), policy));
    }

    private static Decision changed(
            Enrolment enrolment, Edition edition, CohortPolicy policy, List<TopicChange> changes, Instant at) {
        Map<String, Standing> topics = new HashMap<>(enrolment.topics());
        changes.forEach(change -> topics.put(change.topicId(), change.to()));
        Progress progress = Progress.of(edition, topics, policy);
        Instant completedAt = enrolment.completedAt() == null && progress.isComplete() ? at : enrolment.completedAt();
        return new Decision.Changed(
                new Enrolment(
                        enrolment.organization(),
                        enrolment.cohortId(),
                        enrolment.learnerId(),
                        enrolment.roadmapId(),
                        enrolment.edition(),
                        enrolment.title(),
                        topics,
                        progress,
                        completedAt),
                changes);
    }
}
