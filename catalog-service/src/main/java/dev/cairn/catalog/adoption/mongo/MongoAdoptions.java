package dev.cairn.catalog.adoption.mongo;

import com.mongodb.client.model.Updates;
import com.mongodb.reactivestreams.client.MongoDatabase;
import dev.cairn.catalog.adoption.model.Adoption;
import dev.cairn.catalog.adoption.model.Adoptions;
import dev.cairn.kit.store.Aggregates;
import dev.cairn.kit.store.Change;
import dev.cairn.kit.store.Insertion;
import dev.cairn.kit.store.Key;
import java.time.Clock;
import java.util.List;
import java.util.function.UnaryOperator;
import reactor.core.publisher.Mono;

/** Adoptions as documents {@code org/roadmapId}, beside the roadmaps that were made. Nothing is told of them. */
public final class MongoAdoptions implements Adoptions {

    private final Aggregates<AdoptionDocument> documents;

    public MongoAdoptions(MongoDatabase database, Clock clock) {
        this.documents = new Aggregates<>(database, "adoptions", AdoptionDocument.class, clock);
    }

    @Override
    public Mono<Insertion> add(String organization, String roadmapId, Adoption adoption, String requestHash) {
        return documents.insert(Key.of(organization, roadmapId), AdoptionDocument.of(adoption), requestHash, List.of());
    }

    @Override
    public Mono<Adoption> find(String organization, String roadmapId) {
        return documents
                .find(Key.of(organization, roadmapId))
                .map(stored -> stored.state().adoption());
    }

    @Override
    public Mono<Adoption> change(String organization, String roadmapId, UnaryOperator<Adoption> change) {
        return documents.deciding(Key.of(organization, roadmapId), stored -> {
            Adoption before = stored.state().adoption();
            Adoption after = change.apply(before);
            return after.equals(before)
                    ? new Aggregates.Decided<>(before, null)
                    : new Aggregates.Decided<>(
                            after,
                            Change.of(
                                    List.of(
                                            Updates.set("edition", after.edition()),
                                            Updates.set("renewed", AdoptionDocument.renewed(after)),
                                            Updates.set("steps", AdoptionDocument.steps(after))),
                                    List.of()));
        });
    }
}
