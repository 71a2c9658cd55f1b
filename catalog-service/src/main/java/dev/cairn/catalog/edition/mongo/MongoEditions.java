package dev.cairn.catalog.edition.mongo;

import com.mongodb.client.model.Filters;
import com.mongodb.reactivestreams.client.MongoDatabase;
import dev.cairn.catalog.edition.model.Edition;
import dev.cairn.catalog.edition.model.Editions;
import dev.cairn.catalog.roadmap.model.Roadmap;
import dev.cairn.catalog.roadmap.mongo.MongoRoadmaps;
import dev.cairn.catalog.roadmap.mongo.NodeDocument;
import dev.cairn.kit.event.EventToTell;
import dev.cairn.kit.event.Relay;
import dev.cairn.kit.store.Aggregates;
import dev.cairn.kit.store.IndexesReady;
import dev.cairn.kit.store.Insertion;
import dev.cairn.kit.store.Key;
import dev.cairn.kit.store.Stored;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** Editions as documents {@code org/roadmapId/number}, the number padded so that its order is the key's order. */
public final class MongoEditions implements Editions {

    private final Aggregates<EditionDocument> documents;

    public MongoEditions(MongoDatabase database, Relay relay, Clock clock) {
        this.documents =
                new Aggregates<>(database, "editions", EditionDocument.class, MongoRoadmaps.TOPIC, false, relay, clock);
    }

    public IndexesReady.Index untoldIndex() {
        return documents.untoldIndex();
    }

    @Override
    public Mono<Insertion> add(Edition edition, @Nullable String wish, EventToTell published) {
        Roadmap roadmap = edition.roadmap();
        EditionDocument document = new EditionDocument(
                roadmap.title(),
                roadmap.description(),
                roadmap.outcome(),
                edition.publishedAt(),
                edition.contentHash(),
                NodeDocument.flat(roadmap.outline()),
                roadmap.notes(),
                wish);
        return documents.insert(
                key(edition.organization(), edition.roadmapId(), edition.number()),
                document,
                edition.contentHash(),
                List.of(published));
    }

    @Override
    public Mono<Edition> find(String organization, String roadmapId, int number) {
        return documents.find(key(organization, roadmapId, number)).map(MongoEditions::edition);
    }

    @Override
    public Mono<Edition> latest(String organization, String roadmapId) {
        return documents.last(Key.of(organization, roadmapId)).map(MongoEditions::edition);
    }

    /** Looks through the editions of one roadmap, which the key's range bounds; there are dozens, so no index. */
    @Override
    public Mono<Edition> wished(String organization, String roadmapId, String wish) {
        String under = Key.of(organization, roadmapId).id();
        return documents
                .select(
                        organization,
                        Filters.and(
                                Filters.gt("_id", under + "/"),
                                Filters.lt("_id", under + "0"),
                                Filters.eq("wish", wish)),
                        1)
                .map(MongoEditions::edition)
                .next();
    }

    private static Key key(String organization, String roadmapId, int number) {
        return Key.of(organization, roadmapId, "%06d".formatted(number));
    }

    private static Edition edition(Stored<EditionDocument> stored) {
        EditionDocument state = stored.state();
        return new Edition(
                stored.key().organization(),
                stored.key().parts().getFirst(),
                Integer.parseInt(stored.key().name()),
                state.publishedAt(),
                state.contentHash(),
                new Roadmap(
                        state.title(),
                        state.description(),
                        state.outcome(),
                        NodeDocument.nested(state.outline()),
                        state.notes()));
    }
}
