package dev.cairn.kit.store;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import com.mongodb.reactivestreams.client.MongoCollection;
import dev.cairn.kit.event.Outbox;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.bson.Document;
import org.bson.RawBsonDocument;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * What happened to aggregates, in order. The newest entries lie in the aggregate, as they are written with it; the relay
 * moves them to a collection of their own.
 *
 * @param documents the aggregates
 * @param moved the entries that were moved
 */
record Journal(MongoCollection<RawBsonDocument> documents, MongoCollection<RawBsonDocument> moved) {

    private static final long QUERY_SECONDS = 10;

    /** Entries with their numbers. */
    static List<Document> numbered(List<Document> entries, long after) {
        return IntStream.range(0, entries.size())
                .mapToObj(i -> new Document(entries.get(i)).append("sequence", after + 1 + i))
                .toList();
    }

    Flux<Document> entries(Key key, long after, int limit) {
        // The aggregate first: an entry that moves in between is then seen twice, never missed.
        return Mono.from(documents
                        .find(Filters.eq(key.id()))
                        .projection(Projections.include(Outbox.JOURNAL))
                        .limit(1)
                        .maxTime(QUERY_SECONDS, TimeUnit.SECONDS))
                .map(document -> Outbox.journalOf(document.decode(Outbox.DOCUMENTS)))
                .defaultIfEmpty(List.of())
                .flatMapMany(tail -> Flux.from(moved.find(Filters.and(
                                        Filters.gt("_id", Outbox.journalId(key.id(), after)),
                                        Filters.lt("_id", key.until())))
                                .sort(Sorts.ascending("_id"))
                                .limit(limit)
                                .maxTime(QUERY_SECONDS, TimeUnit.SECONDS))
                        .map(entry -> entry.decode(Outbox.DOCUMENTS))
                        .concatWith(Flux.fromIterable(tail)))
                .distinct(entry -> entry.getLong("sequence"))
                .filter(entry -> entry.getLong("sequence") > after)
                .take(limit);
    }
}
