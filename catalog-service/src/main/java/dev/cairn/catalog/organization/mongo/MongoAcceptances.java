package dev.cairn.catalog.organization.mongo;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import com.mongodb.reactivestreams.client.MongoCollection;
import com.mongodb.reactivestreams.client.MongoDatabase;
import dev.cairn.catalog.organization.model.Acceptances;
import dev.cairn.kit.store.Key;
import java.util.Date;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Awaited acceptances as documents {@code org/promiseId}. */
public final class MongoAcceptances implements Acceptances {

    private static final int A_PAGE = 500;
    private static final long QUERY_SECONDS = 10;

    private final MongoCollection<Document> awaited;

    public MongoAcceptances(MongoDatabase database) {
        this.awaited = database.getCollection("awaited-acceptances");
    }

    @Override
    public Mono<Void> await(Awaited one) {
        return Mono.from(awaited.updateOne(
                        Filters.eq(id(one)),
                        Updates.combine(
                                Updates.set("org", one.organization()),
                                Updates.set("promise", one.promiseId()),
                                Updates.set("by", one.invitedBy()),
                                Updates.set("since", Date.from(one.since()))),
                        new UpdateOptions().upsert(true)))
                .then();
    }

    /** Read by pages, so that any number may wait. */
    @Override
    public Flux<Awaited> all() {
        return page("").expand(page -> page.size() < A_PAGE
                        ? Mono.empty()
                        : page(page.getLast().getString("_id")))
                .flatMapIterable(page -> page)
                .map(document -> new Awaited(
                        document.getString("org"),
                        document.getString("promise"),
                        document.getString("by"),
                        document.getDate("since").toInstant()));
    }

    private Mono<List<Document>> page(String after) {
        return Flux.from(awaited.find(Filters.gt("_id", after))
                        .sort(Sorts.ascending("_id"))
                        .limit(A_PAGE)
                        .maxTime(QUERY_SECONDS, TimeUnit.SECONDS))
                .collectList();
    }

    @Override
    public Mono<Void> settled(Awaited one) {
        return Mono.from(awaited.deleteOne(Filters.eq(id(one)))).then();
    }

    private static String id(Awaited one) {
        return Key.of(one.organization(), one.promiseId()).id();
    }
}
