package dev.cairn.assessment.attempt.application;

import dev.cairn.assessment.attempt.model.Attempt;
import dev.cairn.assessment.attempt.model.Attempts;
import dev.cairn.assessment.attempt.model.Sitting;
import dev.cairn.assessment.enrolment.Enrolment;
import dev.cairn.assessment.enrolment.Enrolments;
import dev.cairn.assessment.paper.model.Paper;
import dev.cairn.kit.http.Creation;
import dev.cairn.kit.store.Key;
import dev.cairn.kit.store.Patience;
import java.time.Clock;
import reactor.core.publisher.Mono;

/** Lays a published paper before a learner; one who left an attempt open goes on with it. */
public final class StartingAttempts {

    /** What became of it. */
    public sealed interface Outcome {}

    public record Started(Sitting sitting) implements Outcome {}

    /** The learner has no such enrolment; nobody is told whether someone else has. */
    public record UnknownEnrolment(String enrolmentId) implements Outcome {}

    public record OtherEdition(Enrolment enrolment) implements Outcome {}

    /** The idempotency key had been used for something else. */
    public record KeyReused() implements Outcome {}

    private final Attempts attempts;
    private final Enrolments enrolments;
    private final Clock clock;

    public StartingAttempts(Attempts attempts, Enrolments enrolments, Clock clock) {
        this.attempts = attempts;
        this.enrolments = enrolments;
        this.clock = clock;
    }

    /** Waits up to two seconds for our copy of the enrolment, which may be on its way. */
    public Mono<Outcome> start(
            String organization, Creation creation, Paper paper, String learnerId, String enrolmentId) {
        if (!Key.isPart(enrolmentId)) {
            return Mono.just(new UnknownEnrolment(enrolmentId));
        }
        // Another's enrolment is waited for as one that is not there: how long it takes tells nothing either.
        return Patience.awaiting(() -> enrolments
                        .find(organization, enrolmentId)
                        .filter(enrolment -> enrolment.learnerId().equals(learnerId)))
                .flatMap(enrolment -> begin(organization, creation, paper, enrolment))
                .defaultIfEmpty(new UnknownEnrolment(enrolmentId));
    }

    private Mono<Outcome> begin(String organization, Creation creation, Paper paper, Enrolment enrolment) {
        if (!enrolment.roadmapId().equals(paper.roadmapId()) || enrolment.edition() != paper.edition()) {
            return Mono.just(new OtherEdition(enrolment));
        }
        // Whoever comes back goes on where they were. A wish that was made before is judged as that, below.
        Mono<Outcome> goingOn = attempts.open(organization, enrolment.enrolmentId(), paper.paperId())
                .map(open -> new Started(open.sitting()));
        return attempts.find(organization, creation.id())
                .hasElement()
                .flatMap(isMade -> isMade ? Mono.<Outcome>empty() : goingOn)
                .switchIfEmpty(Mono.defer(() -> add(organization, creation, paper, enrolment)));
    }

    private Mono<Outcome> add(String organization, Creation creation, Paper paper, Enrolment enrolment) {
        Sitting sitting = Sitting.of(
                organization, creation.id(), paper, enrolment.enrolmentId(), enrolment.learnerId(), clock.instant());
        return attempts.add(Attempt.Open.begin(sitting), creation.requestHash())
                .<Outcome>flatMap(insertion -> switch (insertion) {
                    case INSERTED -> Mono.just(new Started(sitting));
                    case REPEATED ->
                        attempts.find(organization, creation.id()).map(first -> new Started(first.sitting()));
                    case TAKEN -> Mono.just(new KeyReused());
                })
                // Somebody else began at the same moment: a second click, another window.
                .switchIfEmpty(Mono.defer(() -> attempts.open(organization, enrolment.enrolmentId(), paper.paperId())
                        .map(open -> new Started(open.sitting()))));
    }
}
