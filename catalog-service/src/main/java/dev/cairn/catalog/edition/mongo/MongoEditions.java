package dev.cairn.catalog.edition.mongo;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import com.mongodb.reactivestreams.client.MongoDatabase;
import dev.cairn.catalog.edition.model.Edition;
import dev.cairn.catalog.edition.model.EditionSummary;
import dev.cairn.catalog.edition.model.Editions;
import dev.cairn.catalog.roadmap.model.Roadmap;
import dev.cairn.catalog.roadmap.mongo.MongoRoadmaps;
import dev.cairn.catalog.roadmap.mongo.NodeDocument;
import dev.cairn.kit.event.EventToTell;
import dev.cairn.kit.event.Relay;
import dev.cairn.kit.store.Aggregates;
import dev.cairn.kit.store.Change;
import dev.cairn.kit.store.IndexesReady;
import dev.cairn.kit.store.Insertion;
import dev.cairn.kit.store.Key;
import dev.cairn.kit.store.Stored;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** Editions as documents {@code org/roadmapId/number}, the number padded so that its order is the key's order. */
public final class MongoEditions implements Editions {

    /** What a list shows; an outline of megabytes is not read for a line. */
    public record Heading(
            String title,
            Instant publishedAt,
            @Nullable String releaseNotes,
            String contentHash,
            @Nullable Instant retiredAt) {

        EditionSummary summary(int number) {
            return new EditionSummary(number, title, publishedAt, releaseNotes, contentHash, retiredAt);
        }
    }

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
                wish,
                edition.notes(),
                edition.retiredAt());
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

    @Override
    public Mono<List<EditionSummary>> list(String organization, String roadmapId, int after, int limit) {
        return documents
                .listParts(Heading.class, Key.of(organization, roadmapId), padded(after), limit)
                .map(read -> read.state().summary(Integer.parseInt(read.key().name())))
                .collectList();
    }

    @Override
    public Mono<Instant> retire(String organization, String roadmapId, int number, Instant at, EventToTell retired) {
        return documents.deciding(key(organization, roadmapId, number), stored -> {
            Instant before = stored.state().retiredAt();
            return before != null
                    ? new Aggregates.Decided<>(before, null)
                    : new Aggregates.Decided<>(at, Change.of(List.of(Updates.set("retiredAt", at)), List.of(retired)));
        });
    }

    /** By the headings, as nearly always it is one of the last and only that one is read whole. */
    @Override
    public Mono<Edition> newestOpen(String organization, String roadmapId) {
        return latest(organization, roadmapId)
                .flatMap(latest -> latest.retiredAt() == null
                        ? Mono.just(latest)
                        : list(organization, roadmapId, 0, Edition.LAST)
                                .flatMapIterable(all -> all.reversed())
                                .filter(edition -> edition.retiredAt() == null)
                                .next()
                                .flatMap(open -> find(organization, roadmapId, open.number())));
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
        return Key.of(organization, roadmapId, padded(number));
    }

    private static String padded(int number) {
        return "%06d".formatted(number);
    }

    private static Edition edition(Stored<EditionDocument> stored) {
        EditionDocument state = stored.state();
        return new Edition(
                stored.key().organization(),
                stored.key().parts().getFirst(),
                Integer.parseInt(stored.key().name()),
                state.publishedAt(),
                state.contentHash(),
                state.releaseNotes(),
                new Roadmap(
                        state.title(),
                        state.description(),
                        state.outcome(),
                        NodeDocument.nested(state.outline()),
                        state.notes()),
                state.retiredAt());
    }
}
