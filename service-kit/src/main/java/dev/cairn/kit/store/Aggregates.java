package dev.cairn.kit.store;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import com.mongodb.reactivestreams.client.MongoCollection;
import com.mongodb.reactivestreams.client.MongoDatabase;
import dev.cairn.kit.event.EventToTell;
import dev.cairn.kit.event.Outbox;
import dev.cairn.kit.event.PendingEvent;
import dev.cairn.kit.event.Relay;
import dev.cairn.kit.http.RequestContext;
import java.lang.reflect.RecordComponent;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bson.BsonArray;
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
import org.bson.codecs.configuration.CodecRegistry;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

/**
 * One kind of aggregate in one collection. State, events and journal are written together, guarded by the version; the
 * relay is told after the store has answered. Safe for use by several threads.
 *
 * @param <D> the state as a record; its fields must not be named as those of {@link Outbox}
 */
public final class Aggregates<D> {

    /** So many untold events mean that the broker is away; more would only make the document too large. */
    private static final int MOST_UNTOLD = 1_000;

    private static final int RACES = 8;
    private static final long QUERY_SECONDS = 10;

    private final MongoCollection<RawBsonDocument> documents;
    private final @Nullable MongoCollection<RawBsonDocument> journal;
    private final CodecRegistry codecs;
    private final Codec<D> codec;
    private final Outbox outbox;
    private final Relay relay;
    private final Clock clock;

    /**
     * Opens the collection.
     *
     * @param topic where its events go
     * @param withJournal whether changes append journal entries, kept in the collection {@code <name>-journal}
     */
    public Aggregates(
            MongoDatabase database,
            String collection,
            Class<D> state,
            String topic,
            boolean withJournal,
            Relay relay,
            Clock clock) {
        this.documents = database.getCollection(collection, RawBsonDocument.class);
        this.journal = withJournal ? database.getCollection(collection + "-journal", RawBsonDocument.class) : null;
        this.codecs = database.getCodecRegistry();
        this.codec = codecs.get(state);
        this.outbox = new Outbox(topic, documents, journal);
        this.relay = relay;
        this.clock = clock;
        relay.watch(outbox);
    }

    /** The index that the sweeper looks for crashed tellings with; made at start by {@link IndexesReady}. */
    public IndexesReady.Index untoldIndex() {
        return new IndexesReady.Index(
                documents,
                Indexes.ascending(Outbox.UNTOLD_SINCE),
                new IndexOptions().sparse(true),
                "the sweeper finds what a crash left untold; sparse, as that is nearly nothing");
    }

    public Mono<Stored<D>> find(Key key) {
        return Mono.from(documents.find(Filters.eq(key.id())).limit(1).maxTime(QUERY_SECONDS, TimeUnit.SECONDS))
                .map(this::stored);
    }

    /**
     * The documents whose keys begin with this one, by key.
     *
     * @param after the key's rest that the list goes on after; null for the beginning
     * @param limit how many at most
     */
    public Flux<Stored<D>> list(Key under, @Nullable String after, int limit) {
        Bson range = Filters.and(
                Filters.gt("_id", after == null ? under.from() : under.from() + after),
                Filters.lt("_id", under.until()));
        return Flux.from(documents
                        .find(range)
                        .sort(Sorts.ascending("_id"))
                        .limit(limit)
                        .maxTime(QUERY_SECONDS, TimeUnit.SECONDS))
                .map(this::stored);
    }

    /**
     * As {@link #list(Key, String, int)}, reading only the fields that a record names: for lists of large aggregates.
     *
     * @param part a public record whose components are fields of the state
     */
    public <P> Flux<Partly<P>> list(Key under, @Nullable String after, int limit, Class<P> part) {
        List<String> fields = Arrays.stream(part.getRecordComponents())
                .map(RecordComponent::getName)
                .toList();
        Codec<P> partly = codecs.get(part);
        Bson range = Filters.and(
                Filters.gt("_id", after == null ? under.from() : under.from() + after),
                Filters.lt("_id", under.until()));
        return Flux.from(documents
                        .find(range)
                        .projection(Projections.include(fields))
                        .sort(Sorts.ascending("_id"))
                        .limit(limit)
                        .maxTime(QUERY_SECONDS, TimeUnit.SECONDS))
                .map(document ->
                        new Partly<>(Key.ofStored(document.getString("_id").getValue()), document.decode(partly)));
    }

    /** Some fields of an aggregate, as they were read. */
    public record Partly<P>(Key key, P part) {}

    /** The last document whose key begins with this one. */
    public Mono<Stored<D>> last(Key under) {
        Bson range = Filters.and(Filters.gt("_id", under.from()), Filters.lt("_id", under.until()));
        return Mono.from(documents
                        .find(range)
                        .sort(Sorts.descending("_id"))
                        .limit(1)
                        .maxTime(QUERY_SECONDS, TimeUnit.SECONDS))
                .map(this::stored);
    }

    /** Documents that a filter on the state's own fields finds, within one organization. */
    public Flux<Stored<D>> select(String organization, Bson filter, int limit) {
        Key under = Key.of(organization);
        Bson range = Filters.and(filter, Filters.gt("_id", under.from()), Filters.lt("_id", under.until()));
        return Flux.from(documents
                        .find(range)
                        .sort(Sorts.ascending("_id"))
                        .limit(limit)
                        .maxTime(QUERY_SECONDS, TimeUnit.SECONDS))
                .map(this::stored);
    }

    /**
     * Inserts a new aggregate, with its first events.
     *
     * @param requestHash tells a repeated wish from another one; as in {@code Creation}
     */
    public Mono<Insertion> insert(Key key, D state, String requestHash, List<EventToTell> events) {
        return RequestContext.current().flatMap(context -> {
            BsonDocument document = new BsonDocument();
            codec.encode(
                    new BsonDocumentWriter(document),
                    state,
                    EncoderContext.builder().build());
            document.put("_id", new BsonString(key.id()));
            document.put(Outbox.VERSION, new BsonInt64(1));
            document.put(Outbox.SEQUENCE, new BsonInt64(events.size()));
            document.put(Outbox.JOURNALED, new BsonInt64(0));
            document.put(Outbox.REQUEST_HASH, new BsonString(requestHash));
            if (!events.isEmpty()) {
                document.put(Outbox.PENDING, PendingEvent.array(numbered(events, 0, key, context)));
                document.put(Outbox.UNTOLD_SINCE, new BsonDateTime(clock.millis()));
            }
            return Mono.from(documents.insertOne(new RawBsonDocument(document, new BsonDocumentCodec())))
                    .map(done -> Insertion.INSERTED)
                    .doOnNext(inserted -> tell(key, events))
                    .onErrorResume(Aggregates::isDuplicate, duplicate -> judge(key, requestHash));
        });
    }

    /**
     * Writes a change if nobody wrote since the aggregate was read.
     *
     * @return the version after it; {@link LostRace} as an error if somebody did
     */
    public Mono<Long> change(Stored<D> read, Change change) {
        if (read.untold() + change.events().size() > MOST_UNTOLD) {
            return Mono.error(new TooMuchUntold(read.key()));
        }
        return RequestContext.current().flatMap(context -> {
            List<Bson> updates = new ArrayList<>(change.updates());
            updates.add(Updates.set(Outbox.VERSION, read.version() + 1));
            if (!change.events().isEmpty()) {
                updates.add(Updates.set(
                        Outbox.SEQUENCE, read.sequence() + change.events().size()));
                updates.add(Updates.pushEach(
                        Outbox.PENDING,
                        numbered(change.events(), read.sequence(), read.key(), context)
                                .toList()));
                updates.add(Updates.min(Outbox.UNTOLD_SINCE, Date.from(clock.instant())));
            }
            if (!change.journal().isEmpty()) {
                updates.add(Updates.set(
                        Outbox.JOURNALED, read.journaled() + change.journal().size()));
                updates.add(Updates.pushEach(Outbox.JOURNAL, numberedEntries(change.journal(), read.journaled())));
            }
            Bson guard = Filters.and(Filters.eq(read.key().id()), Filters.eq(Outbox.VERSION, read.version()));
            return Mono.from(documents.updateOne(guard, Updates.combine(updates)))
                    .flatMap(result -> {
                        if (result.getMatchedCount() == 0) {
                            return Mono.error(new LostRace(read.key()));
                        }
                        tell(read.key(), change.events());
                        return Mono.just(read.version() + 1);
                    });
        });
    }

    /**
     * Loads, decides and writes, a few times over if the race is lost: each time on the fresh state.
     *
     * @param decide gives what to write and what to answer; an empty change is not written
     * @return the answer; empty if there is no such aggregate
     */
    public <R> Mono<R> deciding(Key key, Function<Stored<D>, Decided<R>> decide) {
        return find(key)
                .flatMap(read -> {
                    Decided<R> decided = decide.apply(read);
                    Change change = decided.change();
                    return change == null
                            ? Mono.just(decided.answer())
                            : change(read, change).thenReturn(decided.answer());
                })
                .retryWhen(Retry.backoff(RACES, Duration.ofMillis(2))
                        .maxBackoff(Duration.ofMillis(100))
                        .filter(fault -> fault instanceof LostRace)
                        .onRetryExhaustedThrow((retry, signal) -> signal.failure()));
    }

    /**
     * What a decision gives.
     *
     * @param change null when nothing is to be written
     */
    public record Decided<R>(R answer, @Nullable Change change) {}

    /**
     * Journal entries in order, those in their own collection and those still in the aggregate joined.
     *
     * @param after number of the entry that the list goes on after; 0 for the beginning
     */
    public Flux<Document> journal(Key key, long after, int limit) {
        MongoCollection<RawBsonDocument> moved = journal;
        if (moved == null) {
            return Flux.empty();
        }
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

    private Mono<Insertion> judge(Key key, String requestHash) {
        return Mono.from(documents
                        .find(Filters.eq(key.id()))
                        .projection(Projections.include(Outbox.REQUEST_HASH))
                        .limit(1))
                .map(there -> there.getString(Outbox.REQUEST_HASH, new BsonString(""))
                                .getValue()
                                .equals(requestHash)
                        ? Insertion.REPEATED
                        : Insertion.TAKEN);
    }

    private void tell(Key key, List<EventToTell> events) {
        if (!events.isEmpty()) {
            relay.tell(outbox, key.id());
        }
    }

    private static Stream<Document> numbered(List<EventToTell> events, long after, Key key, RequestContext context) {
        return IntStream.range(0, events.size())
                .mapToObj(i ->
                        PendingEvent.document(events.get(i), after + 1 + i, key.organization(), context.traceparent()));
    }

    private static List<Document> numberedEntries(List<Document> entries, long after) {
        return IntStream.range(0, entries.size())
                .mapToObj(i -> new Document(entries.get(i)).append("sequence", after + 1 + i))
                .toList();
    }

    private Stored<D> stored(RawBsonDocument document) {
        return new Stored<>(
                Key.ofStored(document.getString("_id").getValue()),
                document.decode(codec),
                document.getInt64(Outbox.VERSION).getValue(),
                document.getInt64(Outbox.SEQUENCE).getValue(),
                document.getInt64(Outbox.JOURNALED).getValue(),
                document.getArray(Outbox.PENDING, new BsonArray()).size());
    }

    private static boolean isDuplicate(Throwable fault) {
        return fault instanceof MongoWriteException write
                && write.getError().getCategory() == ErrorCategory.DUPLICATE_KEY;
    }
}
