package dev.cairn.kit.event;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.Sorts;
import com.mongodb.reactivestreams.client.MongoCollection;
import com.mongodb.reactivestreams.client.MongoDatabase;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.bson.Document;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Events that could not be applied, with their cause, whole: headers and bytes as they came. */
final class DeadLetters {

    /** Every exception type is shown to operators, no message: it could hold what the event holds. */
    private static final int DEEPEST_CAUSE = 5;

    private final MongoCollection<Document> letters;
    private final Clock clock;

    DeadLetters(MongoDatabase database, Clock clock) {
        this.letters = database.getCollection("dead-letters");
        this.clock = clock;
    }

    Mono<Void> keep(ConsumerRecord<String, byte[]> record, Throwable cause) {
        List<Document> headers = new ArrayList<>();
        record.headers()
                // Kafka takes headers without a value; one such must not keep the letter from being kept.
                .forEach(header -> headers.add(new Document("name", header.key())
                        .append("value", header.value() == null ? null : new Binary(header.value()))));
        Document letter = new Document("_id", idOf(record))
                .append("topic", record.topic())
                .append("partition", record.partition())
                .append("offset", record.offset())
                .append("key", record.key())
                .append("headers", headers)
                .append("value", record.value() == null ? null : new Binary(record.value()))
                .append("cause", causeOf(cause))
                .append("at", Date.from(clock.instant()));
        return Mono.from(letters.replaceOne(
                        Filters.eq(letter.getString("_id")), letter, new ReplaceOptions().upsert(true)))
                .then();
    }

    Flux<Document> list(@Nullable String after, int limit) {
        return Flux.from(letters.find(after == null ? Filters.empty() : Filters.gt("_id", after))
                .sort(Sorts.ascending("_id"))
                .limit(limit)
                .maxTime(10, TimeUnit.SECONDS));
    }

    Mono<Document> find(String id) {
        return Mono.from(letters.find(Filters.eq(id)).limit(1));
    }

    Mono<Void> remove(String id) {
        return Mono.from(letters.deleteOne(Filters.eq(id))).then();
    }

    /**
     * The record as it was heard.
     *
     * @param repaired the event's data in its stead; null for as it was
     */
    static ConsumerRecord<String, byte[]> record(Document letter, byte @Nullable [] repaired) {
        RecordHeaders headers = new RecordHeaders();
        for (Document header : letter.getList("headers", Document.class)) {
            Binary value = header.get("value", Binary.class);
            headers.add(header.getString("name"), value == null ? null : value.getData());
        }
        Binary value = letter.get("value", Binary.class);
        byte[] bytes = repaired != null ? repaired : value == null ? new byte[0] : value.getData();
        return new ConsumerRecord<>(
                letter.getString("topic"),
                letter.getInteger("partition"),
                letter.getLong("offset"),
                ConsumerRecord.NO_TIMESTAMP,
                TimestampType.NO_TIMESTAMP_TYPE,
                ConsumerRecord.NULL_SIZE,
                ConsumerRecord.NULL_SIZE,
                letter.getString("key"),
                bytes,
                headers,
                Optional.empty());
    }

    private static String idOf(ConsumerRecord<String, byte[]> record) {
        return "%s:%d:%d".formatted(record.topic(), record.partition(), record.offset());
    }

    private static String causeOf(Throwable fault) {
        List<String> causes = new ArrayList<>();
        Throwable at = fault;
        while (at != null && causes.size() < DEEPEST_CAUSE) {
            causes.add(at.getClass().getSimpleName());
            at = at.getCause();
        }
        return String.join(" < ", causes);
    }
}
