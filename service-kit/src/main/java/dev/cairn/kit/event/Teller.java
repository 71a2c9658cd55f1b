package dev.cairn.kit.event;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.bulk.BulkWriteError;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Updates;
import com.mongodb.reactivestreams.client.MongoCollection;
import io.cloudevents.CloudEvent;
import java.net.URI;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.bson.Document;
import org.bson.RawBsonDocument;
import org.bson.codecs.BsonDocumentCodec;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;

/**
 * Tells the pending events of one aggregate, each after the one before was acknowledged, and takes them out. Doing it
 * twice only repeats. Safe for use by several threads.
 */
final class Teller {

    /** Entries may wait in the aggregate until so many are there: moving them costs two writes. */
    private static final int JOURNAL_KEPT = 64;

    /** After so many, what was told is taken out, so that a long telling that breaks off goes on where it stopped. */
    private static final int TOLD_AT_ONCE = 100;

    private static final int DUPLICATE_KEY = 11_000;

    private final Producer<String, CloudEvent> producer;
    private final URI source;

    Teller(Producer<String, CloudEvent> producer, URI source) {
        this.producer = producer;
        this.source = source;
    }

    /**
     * Completes with the number of events told.
     *
     * @param sending where waiting for the producer's buffer or for metadata is allowed: the store's and the broker's
     *     own threads answer here, and must not
     */
    Mono<Integer> tell(Outbox outbox, String id, Scheduler sending) {
        return Mono.from(outbox.documents()
                        .find(Filters.eq(id))
                        .projection(Projections.include(Outbox.PENDING, Outbox.JOURNAL, Outbox.SEQUENCE))
                        .limit(1)
                        .maxTime(10, TimeUnit.SECONDS))
                .map(raw -> raw.decode(Outbox.DOCUMENTS))
                .flatMap(document -> {
                    List<Document> pending = Outbox.pendingOf(document);
                    Mono<Void> told = Flux.fromIterable(pending)
                            .buffer(TOLD_AT_ONCE)
                            .concatMap(some -> Flux.fromIterable(some)
                                    .concatMap(
                                            event -> send(outbox.topic(), event).subscribeOn(sending))
                                    .then(Mono.defer(() -> clear(outbox, id, some.getLast()))))
                            .then();
                    return told.then(Mono.defer(() -> moveJournal(outbox, id, Outbox.journalOf(document))))
                            .thenReturn(pending.size());
                })
                .defaultIfEmpty(0);
    }

    private Mono<RecordMetadata> send(String topic, Document pending) {
        return Mono.create(sink -> {
            // Its outcome comes to the callback as well, which does not need a waiting thread.
            var _ = producer.send(
                    new ProducerRecord<>(
                            topic, PendingEvent.subject(pending), PendingEvent.cloudEvent(pending, source)),
                    (acknowledged, fault) -> {
                        if (fault == null) {
                            sink.success(acknowledged);
                        } else {
                            sink.error(fault);
                        }
                    });
        });
    }

    /** One write when nothing came in between, which is nearly always; else only what was told is taken out. */
    private static Mono<Void> clear(Outbox outbox, String id, Document lastTold) {
        long last = PendingEvent.sequence(lastTold);
        return Mono.from(outbox.documents()
                        .updateOne(
                                Filters.and(Filters.eq(id), Filters.eq(Outbox.SEQUENCE, last)),
                                Updates.combine(Updates.unset(Outbox.PENDING), Updates.unset(Outbox.UNTOLD_SINCE))))
                .flatMap(result -> result.getMatchedCount() == 1
                        ? Mono.empty()
                        : Mono.from(outbox.documents()
                                        .updateOne(
                                                Filters.eq(id),
                                                Updates.pull(Outbox.PENDING, Filters.lte("sequence", last))))
                                .then());
    }

    private static Mono<Void> moveJournal(Outbox outbox, String id, List<Document> entries) {
        MongoCollection<RawBsonDocument> journal = outbox.journal();
        if (journal == null || entries.size() < JOURNAL_KEPT) {
            return Mono.empty();
        }
        List<RawBsonDocument> moved = entries.stream()
                .map(entry -> new Document(entry)
                        .append("_id", Outbox.journalId(id, entry.getLong("sequence")))
                        .toBsonDocument())
                .map(entry -> new RawBsonDocument(entry, new BsonDocumentCodec()))
                .toList();
        long last = entries.getLast().getLong("sequence");
        return Mono.from(journal.insertMany(moved, new InsertManyOptions().ordered(false)))
                .onErrorComplete(Teller::onlyDuplicates)
                .then(Mono.from(outbox.documents()
                        .updateOne(Filters.eq(id), Updates.pull(Outbox.JOURNAL, Filters.lte("sequence", last)))))
                .then();
    }

    /** A crash between the two writes leaves entries in both places; moving them again meets the first copy. */
    private static boolean onlyDuplicates(Throwable fault) {
        return fault instanceof MongoBulkWriteException bulk
                && bulk.getWriteErrors().stream()
                        .mapToInt(BulkWriteError::getCode)
                        .allMatch(code -> code == DUPLICATE_KEY);
    }
}
