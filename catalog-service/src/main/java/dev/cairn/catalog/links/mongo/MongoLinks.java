package dev.cairn.catalog.links.mongo;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoWriteException;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import com.mongodb.client.model.WriteModel;
import com.mongodb.reactivestreams.client.MongoCollection;
import com.mongodb.reactivestreams.client.MongoDatabase;
import dev.cairn.catalog.links.model.LinkAddress;
import dev.cairn.catalog.links.model.LinkFacts;
import dev.cairn.catalog.links.model.Links;
import dev.cairn.kit.store.IndexesReady;
import dev.cairn.kit.store.Key;
import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.bson.conversions.Bson;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

/**
 * Links as documents {@code org/linkId}, the id a hash of the address; wishes to look at a roadmap's as documents
 * {@code org/roadmapId}.
 */
public final class MongoLinks implements Links {

    private static final long QUERY_SECONDS = 10;
    private static final BulkWriteOptions ANY_ORDER = new BulkWriteOptions().ordered(false);

    /** Two that note the same link at once: the later finds it there. */
    private static final Retry ONCE_MORE = Retry.max(1).filter(MongoLinks::isDuplicate);

    private final MongoCollection<Document> links;
    private final MongoCollection<Document> wishes;

    public MongoLinks(MongoDatabase database) {
        this.links = database.getCollection("links");
        this.wishes = database.getCollection("link-check-wishes");
    }

    /** What is due. */
    public IndexesReady.Index dueIndex() {
        return new IndexesReady.Index(
                links,
                Indexes.ascending(LinkDocument.NEXT_AT),
                new IndexOptions(),
                "the checker asks every few seconds for the links whose time has come, of all organizations");
    }

    /** What nobody has any more. */
    public IndexesReady.Index notedIndex() {
        return new IndexesReady.Index(
                links,
                Indexes.ascending(LinkDocument.NOTED_AT),
                new IndexOptions(),
                "links that a whole walk over the roadmaps did not meet are forgotten");
    }

    @Override
    public Mono<Void> note(String organization, Collection<LinkAddress> addresses, Instant at) {
        if (addresses.isEmpty()) {
            return Mono.empty();
        }
        List<WriteModel<Document>> writes = addresses.stream()
                .<WriteModel<Document>>map(address -> new UpdateOneModel<>(
                        Filters.eq(id(organization, address)),
                        Updates.combine(
                                Updates.set(LinkDocument.NOTED_AT, Date.from(at)), LinkDocument.onInsert(address, at)),
                        new UpdateOptions().upsert(true)))
                .toList();
        return Mono.from(links.bulkWrite(writes, ANY_ORDER))
                .retryWhen(ONCE_MORE)
                .then();
    }

    @Override
    public Mono<Void> hasten(
            String organization, Collection<LinkAddress> addresses, Instant checkedBefore, Instant now) {
        return Mono.from(links.updateMany(
                        Filters.and(
                                Filters.in("_id", ids(organization, addresses)),
                                Filters.or(
                                        Filters.exists(LinkDocument.CHECKED_AT, false),
                                        Filters.lt(LinkDocument.CHECKED_AT, Date.from(checkedBefore)))),
                        Updates.min(LinkDocument.NEXT_AT, Date.from(now))))
                .then();
    }

    @Override
    public Mono<Map<LinkAddress, LinkFacts>> facts(String organization, Collection<LinkAddress> addresses) {
        return Flux.from(links.find(Filters.in("_id", ids(organization, addresses)))
                        .limit(Math.max(1, addresses.size()))
                        .maxTime(QUERY_SECONDS, TimeUnit.SECONDS))
                .collectMap(LinkDocument::address, LinkDocument::facts);
    }

    @Override
    public Mono<List<Due>> due(Instant now, int limit) {
        return Flux.from(links.find(Filters.and(Filters.lte(LinkDocument.NEXT_AT, Date.from(now)), free(now)))
                        .sort(Sorts.ascending(LinkDocument.NEXT_AT, "_id"))
                        .limit(limit)
                        .maxTime(QUERY_SECONDS, TimeUnit.SECONDS))
                .map(LinkDocument::due)
                .collectList();
    }

    @Override
    public Mono<Boolean> hold(Due due, Instant now, Instant until) {
        return Mono.from(links.updateOne(
                        Filters.and(
                                Filters.eq(id(due.organization(), due.address())),
                                Filters.lte(LinkDocument.NEXT_AT, Date.from(now)),
                                free(now)),
                        Updates.set(LinkDocument.HELD_UNTIL, Date.from(until))))
                .map(result -> result.getMatchedCount() == 1);
    }

    @Override
    public Mono<Void> postpone(Collection<Due> some, Instant until) {
        if (some.isEmpty()) {
            return Mono.empty();
        }
        List<String> ids =
                some.stream().map(due -> id(due.organization(), due.address())).toList();
        return Mono.from(links.updateMany(
                        Filters.in("_id", ids), Updates.max(LinkDocument.HELD_UNTIL, Date.from(until))))
                .then();
    }

    @Override
    public Mono<Void> keep(String organization, LinkAddress address, LinkFacts facts) {
        return Mono.from(links.updateOne(Filters.eq(id(organization, address)), LinkDocument.found(facts)))
                .then();
    }

    @Override
    public Mono<Long> forget(Instant notedBefore) {
        return Mono.from(links.deleteMany(Filters.lt(LinkDocument.NOTED_AT, Date.from(notedBefore))))
                .map(result -> result.getDeletedCount());
    }

    @Override
    public Mono<Boolean> wish(String organization, String roadmapId, Instant before, Instant now) {
        return Mono.from(wishes.updateOne(
                        Filters.and(
                                Filters.eq(Key.of(organization, roadmapId).id()), Filters.lt("at", Date.from(before))),
                        Updates.set("at", Date.from(now)),
                        new UpdateOptions().upsert(true)))
                .map(done -> true)
                // There is a younger one, so the filter found none, and the key is taken.
                .onErrorResume(MongoLinks::isDuplicate, younger -> Mono.just(false));
    }

    @Override
    public Mono<Instant> wishedAt(String organization, String roadmapId) {
        return Mono.from(wishes.find(Filters.eq(Key.of(organization, roadmapId).id()))
                        .limit(1)
                        .maxTime(QUERY_SECONDS, TimeUnit.SECONDS))
                .map(document -> document.getDate("at").toInstant());
    }

    private static Bson free(Instant now) {
        return Filters.or(
                Filters.exists(LinkDocument.HELD_UNTIL, false), Filters.lte(LinkDocument.HELD_UNTIL, Date.from(now)));
    }

    private static String id(String organization, LinkAddress address) {
        return Key.of(organization, address.linkId()).id();
    }

    private static List<String> ids(String organization, Collection<LinkAddress> addresses) {
        return addresses.stream().map(address -> id(organization, address)).toList();
    }

    private static boolean isDuplicate(Throwable fault) {
        return switch (fault) {
            case MongoWriteException write -> write.getError().getCategory() == ErrorCategory.DUPLICATE_KEY;
            case MongoBulkWriteException bulk ->
                !bulk.getWriteErrors().isEmpty()
                        && bulk.getWriteErrors().stream()
                                .allMatch(error -> error.getCategory() == ErrorCategory.DUPLICATE_KEY);
            default -> false;
        };
    }
}
