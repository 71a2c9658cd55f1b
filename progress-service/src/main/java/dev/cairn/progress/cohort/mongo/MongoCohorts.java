package dev.cairn.progress.cohort.mongo;

import com.mongodb.reactivestreams.client.MongoDatabase;
import dev.cairn.kit.event.EventToTell;
import dev.cairn.kit.event.Relay;
import dev.cairn.kit.store.Aggregates;
import dev.cairn.kit.store.IndexesReady;
import dev.cairn.kit.store.Insertion;
import dev.cairn.kit.store.Key;
import dev.cairn.kit.store.Stored;
import dev.cairn.progress.cohort.model.Cohort;
import dev.cairn.progress.cohort.model.Cohorts;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** Cohorts as documents {@code org/cohortId}. */
public final class MongoCohorts implements Cohorts {

    public static final String TOPIC = "cairn.progress.cohorts";

    private final Aggregates<CohortDocument> documents;

    /** As it is stored; public, as the codec reads it by reflection. */
    public record CohortDocument(
            String name, String roadmapId, int edition, String startsOn, String timeZone, Instant createdAt) {}

    public MongoCohorts(MongoDatabase database, Relay relay, Clock clock) {
        this.documents = new Aggregates<>(database, "cohorts", CohortDocument.class, TOPIC, false, relay, clock);
    }

    public IndexesReady.Index untoldIndex() {
        return documents.untoldIndex();
    }

    @Override
    public Mono<Insertion> add(String organization, Cohort cohort, String requestHash, EventToTell created) {
        CohortDocument document = new CohortDocument(
                cohort.name(),
                cohort.roadmapId(),
                cohort.edition(),
                cohort.startsOn().toString(),
                cohort.timeZone().getId(),
                cohort.createdAt());
        return documents.insert(Key.of(organization, cohort.cohortId()), document, requestHash, List.of(created));
    }

    @Override
    public Mono<Cohort> find(String organization, String cohortId) {
        return documents.find(Key.of(organization, cohortId)).map(MongoCohorts::cohort);
    }

    @Override
    public Mono<List<Cohort>> list(String organization, @Nullable String after, int limit) {
        return documents
                .list(Key.of(organization), after, limit)
                .map(MongoCohorts::cohort)
                .collectList();
    }

    private static Cohort cohort(Stored<CohortDocument> stored) {
        CohortDocument state = stored.state();
        return new Cohort(
                stored.key().name(),
                state.name(),
                state.roadmapId(),
                state.edition(),
                LocalDate.parse(state.startsOn()),
                ZoneId.of(state.timeZone()),
                state.createdAt());
    }
}
