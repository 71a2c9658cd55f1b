package dev.cairn.progress.enrolment.application;

import dev.cairn.kit.Ids;
import dev.cairn.kit.identity.Directory;
import dev.cairn.kit.identity.Member;
import dev.cairn.kit.store.Patience;
import dev.cairn.progress.Roles;
import dev.cairn.progress.cohort.model.Cohort;
import dev.cairn.progress.cohort.model.CohortPolicy;
import dev.cairn.progress.cohort.model.Cohorts;
import dev.cairn.progress.edition.Edition;
import dev.cairn.progress.edition.Editions;
import dev.cairn.progress.enrolment.model.Enrolment;
import dev.cairn.progress.enrolment.model.EnrolmentEvents;
import dev.cairn.progress.enrolment.model.Enrolments;
import dev.cairn.progress.enrolment.model.Progress;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import reactor.core.publisher.Mono;

/** Brings a learner into a cohort. */
public final class EnrollingLearners {

    /** What became of it. */
    public sealed interface Outcome {}

    public record Enrolled(String enrolmentId) implements Outcome {}

    public record UnknownCohort(String cohortId) implements Outcome {}

    /** Nobody in the organization has the id. */
    public record UnknownLearner(String learnerId) implements Outcome {}

    public record NotALearner(String learnerId) implements Outcome {}

    public record EnrolledAlready(String enrolmentId) implements Outcome {}

    private final Cohorts cohorts;
    private final Editions editions;
    private final Enrolments enrolments;
    private final Directory directory;
    private final Ids ids;
    private final Clock clock;

    public EnrollingLearners(
            Cohorts cohorts, Editions editions, Enrolments enrolments, Directory directory, Ids ids, Clock clock) {
        this.cohorts = cohorts;
        this.editions = editions;
        this.enrolments = enrolments;
        this.directory = directory;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Enrols.
     *
     * @param requestHash tells a repeated wish from another
     */
    public Mono<Outcome> enrol(String organization, String cohortId, String learnerId, String requestHash) {
        return cohorts.find(organization, cohortId)
                .flatMap(cohort -> directory
                        .member(organization, learnerId)
                        .flatMap(member -> enrol(organization, cohort, member, requestHash))
                        .defaultIfEmpty(new UnknownLearner(learnerId)))
                .defaultIfEmpty(new UnknownCohort(cohortId));
    }

    private Mono<Outcome> enrol(String organization, Cohort cohort, Member member, String requestHash) {
        if (!member.roles().contains(Roles.LEARNER)) {
            return Mono.just(new NotALearner(member.id()));
        }
        return Patience.awaiting(() -> editions.find(organization, cohort.roadmapId(), cohort.edition()))
                .switchIfEmpty(Mono.error(() -> new IllegalStateException(
                        "cohort " + cohort.cohortId() + " walks an edition that is not here")))
                .flatMap(edition -> add(organization, cohort, member.id(), edition, requestHash));
    }

    private Mono<Outcome> add(
            String organization, Cohort cohort, String learnerId, Edition edition, String requestHash) {
        Instant now = clock.instant();
        Enrolment enrolment = new Enrolment(
                organization,
                cohort.cohortId(),
                learnerId,
                cohort.roadmapId(),
                cohort.edition(),
                edition.title(),
                Map.of(),
                Progress.of(edition, Map.of(), CohortPolicy.STANDARD),
                null);
        return enrolments
                .add(enrolment, requestHash, EnrolmentEvents.enrolled(enrolment, ids, now), now)
                .map(insertion -> switch (insertion) {
                    case INSERTED, REPEATED -> new Enrolled(enrolment.enrolmentId());
                    case TAKEN -> new EnrolledAlready(enrolment.enrolmentId());
                });
    }
}
