package dev.cairn.kit.event;

import com.mongodb.reactivestreams.client.MongoCollection;
import java.util.List;
import org.bson.Document;
import org.bson.RawBsonDocument;
import org.bson.codecs.Codec;
import org.bson.codecs.DocumentCodec;
import org.jspecify.annotations.Nullable;

/**
 * The fields that an aggregate's document has beside its state, and where its events go.
 *
 * @param topic the Kafka topic
 * @param documents the aggregates
 * @param journal where journal entries move to; null when the aggregate has none
 */
public record Outbox(
        String topic,
        MongoCollection<RawBsonDocument> documents,
        @Nullable MongoCollection<RawBsonDocument> journal) {

    /** Counts writes. */
    public static final String VERSION = "version";
    /** Number of the last event. */
    public static final String SEQUENCE = "sequence";
    /** Events that were not told yet. */
    public static final String PENDING = "pending";
    /** Time of the oldest of them; absent when all are told. */
    public static final String UNTOLD_SINCE = "untoldSince";
    /** Journal entries that have not moved yet. */
    public static final String JOURNAL = "journal";
    /** Number of the last journal entry. */
    public static final String JOURNALED = "journaled";
    /** Time of the last write that counted; the telling of events is none. */
    public static final String CHANGED_AT = "writtenAt";
    /** Of the request that created the aggregate. */
    public static final String REQUEST_HASH = "requestHash";

    /** Reads what was stored as plain documents. */
    public static final Codec<Document> DOCUMENTS = new DocumentCodec();

    static List<Document> pendingOf(Document document) {
        return document.getList(PENDING, Document.class, List.of());
    }

    public static List<Document> journalOf(Document document) {
        return document.getList(JOURNAL, Document.class, List.of());
    }

    /** Sorts by number as text does. */
    public static String journalId(String aggregate, long sequence) {
        return "%s/%012d".formatted(aggregate, sequence);
    }
}
