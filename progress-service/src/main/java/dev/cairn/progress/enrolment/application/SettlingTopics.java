package dev.cairn.progress.enrolment.application;

import dev.cairn.kit.Ids;
import dev.cairn.kit.event.Heard;
import dev.cairn.progress.cohort.model.CohortPolicy;
import dev.cairn.progress.consumed.assessment.AttemptGraded;
import dev.cairn.progress.edition.Edition;
import dev.cairn.progress.edition.Editions;
import dev.cairn.progress.enrolment.model.Decision;
import dev.cairn.progress.enrolment.model.Enrolment;
import dev.cairn.progress.enrolment.model.EnrolmentEvents;
import dev.cairn.progress.enrolment.model.Enrolments;
import dev.cairn.progress.enrolment.model.Outcome;
import dev.cairn.progress.enrolment.model.TopicRules;
import dev.cairn.progress.enrolment.model.TopicState;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import reactor.core.publisher.Mono;

/** Changes the states of topics: by the learner's own hand, or because a paper was passed. */
public final class SettlingTopics {

    private final Enrolments enrolments;
    private final Editions editions;
    private final Ids ids;
    private final Clock clock;

    public SettlingTopics(Enrolments enrolments, Editions editions, Ids ids, Clock clock) {
        this.enrolments = enrolments;
        this.editions = editions;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * A learner sets a topic of their own.
     *
     * @return empty if the learner has no such enrolment
     */
    public Mono<Decision> tick(
            String organization, String enrolmentId, String learnerId, String topicId, TopicState wanted) {
        Instant now = clock.instant();
        return enrolments.deciding(
                organization,
                enrolmentId,
                enrolment -> enrolment.learnerId().equals(learnerId)
                        ? editionOf(enrolment)
                                .map(edition -> outcome(
                                        enrolment,
                                        edition,
                                        TopicRules.tick(
                                                enrolment, edition, CohortPolicy.STANDARD, topicId, wanted, now),
                                        now))
                        : Mono.empty(),
                now);
    }

    /** Settles the topics of a passed attempt, once. An attempt that was not passed changes nothing. */
    public Mono<Void> attemptGraded(Heard<AttemptGraded> heard) {
        AttemptGraded graded = heard.data();
        if (!graded.passed()) {
            return Mono.empty();
        }
        Instant now = clock.instant();
        return enrolments
                .applying(
                        heard.organization(),
                        graded.enrolmentId(),
                        graded.attemptId(),
                        heard.sequence(),
                        enrolment -> editionOf(enrolment)
                                .map(edition -> outcome(
                                        enrolment,
                                        edition,
                                        TopicRules.settleByAssessment(
                                                enrolment,
                                                edition,
                                                CohortPolicy.STANDARD,
                                                graded.attemptId(),
                                                graded.topics(),
                                                now),
                                        now)),
                        now)
                .switchIfEmpty(Mono.error(
                        () -> new IllegalStateException("no enrolment " + graded.enrolmentId() + " to settle")))
                .then();
    }

    private Outcome outcome(Enrolment before, Edition edition, Decision decision, Instant at) {
        return new Outcome(
                decision,
                decision instanceof Decision.Changed changed
                        ? EnrolmentEvents.of(before, changed, edition, ids, at)
                        : List.of());
    }

    private Mono<Edition> editionOf(Enrolment enrolment) {
        return editions.find(enrolment.organization(), enrolment.roadmapId(), enrolment.edition())
                .switchIfEmpty(Mono.error(() -> new IllegalStateException(
                        "enrolment " + enrolment.enrolmentId() + " walks an edition that is not here")));
    }
}
