package dev.cairn.catalog.gitsync.mongo;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import com.mongodb.reactivestreams.client.MongoCollection;
import com.mongodb.reactivestreams.client.MongoDatabase;
import dev.cairn.catalog.gitsync.model.Binding;
import dev.cairn.catalog.gitsync.model.Bindings;
import dev.cairn.kit.store.Aggregates;
import dev.cairn.kit.store.Change;
import dev.cairn.kit.store.IndexesReady;
import dev.cairn.kit.store.Insertion;
import dev.cairn.kit.store.Key;
import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.bson.Document;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Bindings as documents {@code org/roadmapId}. Nothing is told of them. What is due is looked for over organizations,
 * and only its keys are read.
 */
public final class MongoBindings implements Bindings {

    static final String DUE = "due";

    private static final String COLLECTION = "git-sources";
    private static final long QUERY_SECONDS = 10;

    private final Aggregates<BindingDocument> documents;
    private final MongoCollection<Document> keys;

    public MongoBindings(MongoDatabase database, Clock clock) {
        this.documents = new Aggregates<>(database, COLLECTION, BindingDocument.class, clock);
        this.keys = database.getCollection(COLLECTION);
    }

    /** Nearly all bindings have nothing to do, and somebody looks every half a second. */
    public IndexesReady.Index dueIndex() {
        return new IndexesReady.Index(
                keys, Indexes.ascending(DUE), new IndexOptions().sparse(true), "syncs that are wanted or were cut off");
    }

    @Override
    public Mono<Binding> find(String organization, String roadmapId) {
        return documents
                .find(Key.of(organization, roadmapId))
                .map(stored -> stored.state().binding());
    }

    @Override
    public Mono<Boolean> add(String organization, String roadmapId, Binding first) {
        return documents
                .insert(Key.of(organization, roadmapId), BindingDocument.of(first), "", List.of())
                .map(insertion -> insertion == Insertion.INSERTED);
    }

    @Override
    public <R> Mono<R> deciding(String organization, String roadmapId, Function<Binding, Decided<R>> decide) {
        return documents.deciding(Key.of(organization, roadmapId), stored -> {
            Decided<R> decided = decide.apply(stored.state().binding());
            Binding after = decided.after();
            return new Aggregates.Decided<>(
                    decided.answer(),
                    after == null ? null : Change.of(BindingDocument.of(after).updates(), List.of()));
        });
    }

    @Override
    public Mono<List<Due>> due(Instant by, int limit) {
        return Flux.from(keys.find(Filters.lte(DUE, Date.from(by)))
                        .projection(Projections.include("_id"))
                        .sort(Sorts.ascending(DUE))
                        .limit(limit)
                        .maxTime(QUERY_SECONDS, TimeUnit.SECONDS))
                .map(found -> found.getString("_id").split("/", -1))
                .map(parts -> new Due(parts[0], parts[1]))
                .collectList();
    }
}
