package dev.cairn.progress.enrolment.application;

import dev.cairn.kit.Ids;
import dev.cairn.kit.event.EventToTell;
import dev.cairn.kit.event.Heard;
import dev.cairn.progress.cohort.model.CohortPolicy;
import dev.cairn.progress.consumed.assessment.AttemptGraded;
import dev.cairn.progress.edition.Edition;
import dev.cairn.progress.edition.Editions;
import dev.cairn.progress.enrolment.model.Decision;
import dev.cairn.progress.enrolment.model.Enrolment;
import dev.cairn.progress.enrolment.model.EnrolmentEvents;
import dev.cairn.progress.enrolment.model.Enrolments;
import dev.cairn.progress.enrolment.model.TopicRules;
import dev.cairn.progress.enrolment.model.TopicState;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
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

    /** The learner of the enrolment sets a topic; whether it is theirs was asked before. */
    public Mono<Decision> tick(Enrolment enrolment, String topicId, TopicState wanted) {
        Instant now = clock.instant();
        return editionOf(enrolment)
                .flatMap(edition -> enrolments.deciding(
                        enrolment.organization(),
                        enrolment.enrolmentId(),
                        fresh -> TopicRules.tick(fresh, edition, CohortPolicy.STANDARD, topicId, wanted, now),
                        events(edition, now),
                        now));
    }

    /** Settles the topics of a passed attempt, once. An attempt that was not passed only leaves its mark. */
    public Mono<Void> attemptGraded(Heard<AttemptGraded> heard) {
        AttemptGraded graded = heard.data();
        if (!graded.passed()) {
            return Mono.empty();
        }
        Instant now = clock.instant();
        return enrolments
                .find(heard.organization(), graded.enrolmentId())
                .switchIfEmpty(Mono.error(
                        () -> new IllegalStateException("no enrolment " + graded.enrolmentId() + " to settle")))
                .flatMap(enrolment -> editionOf(enrolment)
                        .flatMap(edition -> enrolments.applying(
                                heard.organization(),
                                graded.enrolmentId(),
                                graded.attemptId(),
                                heard.sequence(),
                                fresh -> TopicRules.settleByAssessment(
                                        fresh,
                                        edition,
                                        CohortPolicy.STANDARD,
                                        graded.attemptId(),
                                        graded.topics(),
                                        now),
                                events(edition, now),
                                now)))
                .then();
    }

    private Function<Enrolment, Function<Decision.Changed, List<EventToTell>>> events(Edition edition, Instant at) {
        return before -> changed -> EnrolmentEvents.of(before, changed, edition, ids, at);
    }

    private Mono<Edition> editionOf(Enrolment enrolment) {
        return editions.find(enrolment.organization(), enrolment.roadmapId(), enrolment.edition())
                .switchIfEmpty(Mono.error(() -> new IllegalStateException(
                        "enrolment " + enrolment.enrolmentId() + " walks an edition that is not here")));
    }
}
