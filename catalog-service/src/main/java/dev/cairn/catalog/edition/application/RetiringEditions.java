package dev.cairn.catalog.edition.application;

import dev.cairn.catalog.edition.model.EditionRetired;
import dev.cairn.catalog.edition.model.Editions;
import dev.cairn.kit.Ids;
import dev.cairn.kit.event.EventToTell;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import reactor.core.publisher.Mono;

/** Takes an edition out of what newcomers are offered. It stays as it is, for those who walk it. */
public final class RetiringEditions {

    /**
     * It is retired, now or since before.
     *
     * @param retiredAt the first time
     */
    public record Retired(String roadmapId, int edition, Instant retiredAt) {}

    private final Editions editions;
    private final Ids ids;
    private final Clock clock;

    public RetiringEditions(Editions editions, Ids ids, Clock clock) {
        this.editions = editions;
        this.ids = ids;
        this.clock = clock;
    }

    /** Retires; empty if there is no such edition. To retire twice gives the same answer, and one event. */
    public Mono<Retired> retire(String organization, String roadmapId, int number) {
        // As fine as the store keeps it, so that the second answer is the first one to the letter.
        Instant at = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        EventToTell event = new EventToTell(
                ids.next(),
                EditionRetired.TYPE,
                roadmapId + "/" + number,
                at,
                EditionRetired.of(organization, roadmapId, number, at));
        return editions.retire(organization, roadmapId, number, at, event)
                .map(since -> new Retired(roadmapId, number, since));
    }
}
