package dev.cairn.kit.store;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.model.Updates;
import dev.cairn.kit.event.EventToTell;
import dev.cairn.kit.event.Outbox;
import dev.cairn.kit.event.PendingEvent;
import dev.cairn.kit.http.RequestContext;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bson.BsonDateTime;
import org.bson.BsonDocument;
import org.bson.BsonDocumentWriter;
import org.bson.BsonInt64;
import org.bson.BsonString;
import org.bson.Document;
import org.bson.RawBsonDocument;
import org.bson.codecs.BsonDocumentCodec;
import org.bson.codecs.Codec;
import org.bson.codecs.EncoderContext;
import org.bson.conversions.Bson;

/** What is written of an aggregate: its state with the fields of {@link Outbox}, all in one write. */
final class Writes {

    private Writes() {}

    /** The document of a new aggregate. */
    static <D> RawBsonDocument first(
            Key key,
            D state,
            Codec<D> codec,
            String requestHash,
            List<EventToTell> events,
            RequestContext context,
            Instant at) {
        BsonDocument document = new BsonDocument();
        codec.encode(
                new BsonDocumentWriter(document),
                state,
                EncoderContext.builder().build());
        document.put("_id", new BsonString(key.id()));
        document.put(Outbox.VERSION, new BsonInt64(1));
        document.put(Outbox.CHANGED_AT, new BsonDateTime(at.toEpochMilli()));
        document.put(Outbox.SEQUENCE, new BsonInt64(events.size()));
        document.put(Outbox.JOURNALED, new BsonInt64(0));
        document.put(Outbox.REQUEST_HASH, new BsonString(requestHash));
        if (!events.isEmpty()) {
            document.put(Outbox.PENDING, PendingEvent.array(numbered(events, 0, key, context)));
            document.put(Outbox.UNTOLD_SINCE, new BsonDateTime(at.toEpochMilli()));
        }
        return new RawBsonDocument(document, new BsonDocumentCodec());
    }

    /** The update that a change is. */
    static Bson next(Stored<?> read, Change change, RequestContext context, Instant at) {
        List<Bson> updates = new ArrayList<>(change.updates());
        updates.add(Updates.set(Outbox.VERSION, read.version() + 1));
        updates.add(Updates.set(Outbox.CHANGED_AT, Date.from(at)));
        if (!change.events().isEmpty()) {
            updates.add(Updates.set(
                    Outbox.SEQUENCE, read.sequence() + change.events().size()));
            updates.add(Updates.pushEach(
                    Outbox.PENDING,
                    numbered(change.events(), read.sequence(), read.key(), context)
                            .toList()));
            updates.add(Updates.min(Outbox.UNTOLD_SINCE, Date.from(at)));
        }
        if (!change.journal().isEmpty()) {
            updates.add(Updates.set(
                    Outbox.JOURNALED, read.journaled() + change.journal().size()));
            updates.add(Updates.pushEach(Outbox.JOURNAL, Journal.numbered(change.journal(), read.journaled())));
        }
        return Updates.combine(updates);
    }

    /** Whether a write failed because its key is taken. */
    static boolean isDuplicate(Throwable fault) {
        return fault instanceof MongoWriteException write
                && write.getError().getCategory() == ErrorCategory.DUPLICATE_KEY;
    }

    private static Stream<Document> numbered(List<EventToTell> events, long after, Key key, RequestContext context) {
        return IntStream.range(0, events.size())
                .mapToObj(i ->
                        PendingEvent.document(events.get(i), after + 1 + i, key.organization(), context.traceparent()));
    }
}
