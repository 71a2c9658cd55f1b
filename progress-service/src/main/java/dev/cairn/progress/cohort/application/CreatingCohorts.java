package dev.cairn.progress.cohort.application;

import dev.cairn.kit.Ids;
import dev.cairn.kit.event.EventToTell;
import dev.cairn.kit.http.Creation;
import dev.cairn.kit.store.Patience;
import dev.cairn.progress.cohort.model.Cohort;
import dev.cairn.progress.cohort.model.CohortCreated;
import dev.cairn.progress.cohort.model.Cohorts;
import dev.cairn.progress.edition.Editions;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import reactor.core.publisher.Mono;

/** Makes a cohort that walks one edition. */
public final class CreatingCohorts {

    /** What became of it. */
    public sealed interface Outcome {}

    public record Created(String cohortId) implements Outcome {}

    public record UnknownEdition(String roadmapId, int edition) implements Outcome {}

    /** The idempotency key had been used for something else. */
    public record KeyReused() implements Outcome {}

    /** What the caller wants, checked. */
    public record Wish(String name, String roadmapId, int edition, LocalDate startsOn, ZoneId timeZone) {}

    private final Cohorts cohorts;
    private final Editions editions;
    private final Ids ids;
    private final Clock clock;

    public CreatingCohorts(Cohorts cohorts, Editions editions, Ids ids, Clock clock) {
        this.cohorts = cohorts;
        this.editions = editions;
        this.ids = ids;
        this.clock = clock;
    }

    /** Waits up to two seconds for our copy of the edition, which may be on its way. */
    public Mono<Outcome> create(String organization, Creation creation, Wish wish) {
        return Patience.awaiting(() -> editions.find(organization, wish.roadmapId(), wish.edition()))
                .flatMap(edition -> add(organization, creation, wish))
                .defaultIfEmpty(new UnknownEdition(wish.roadmapId(), wish.edition()));
    }

    private Mono<Outcome> add(String organization, Creation creation, Wish wish) {
        Cohort cohort = new Cohort(
                creation.id(),
                wish.name(),
                wish.roadmapId(),
                wish.edition(),
                wish.startsOn(),
                wish.timeZone(),
                clock.instant());
        CohortCreated data = new CohortCreated(
                organization,
                cohort.cohortId(),
                cohort.name(),
                cohort.roadmapId(),
                cohort.edition(),
                cohort.startsOn().toString(),
                cohort.timeZone().getId());
        EventToTell event =
                new EventToTell(ids.next(), CohortCreated.TYPE, cohort.cohortId(), cohort.createdAt(), data);
        return cohorts.add(organization, cohort, creation.requestHash(), event).map(insertion -> switch (insertion) {
            case INSERTED, REPEATED -> new Created(cohort.cohortId());
            case TAKEN -> new KeyReused();
        });
    }
}
