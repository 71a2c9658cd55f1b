package dev.cairn.kit.store;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import com.mongodb.reactivestreams.client.FindPublisher;
import com.mongodb.reactivestreams.client.MongoCollection;
import com.mongodb.reactivestreams.client.MongoDatabase;
import dev.cairn.kit.event.EventToTell;
import dev.cairn.kit.event.Outbox;
import dev.cairn.kit.event.Relay;
import dev.cairn.kit.http.RequestContext;
import java.lang.reflect.RecordComponent;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Stream;
import org.bson.BsonArray;
import org.bson.BsonString;
import org.bson.Document;
import org.bson.RawBsonDocument;
import org.bson.codecs.Codec;
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

    /** One change may tell more than that when nothing waits before it, up to what a document can hold. */
    private static final int MOST_OF_ONE_CHANGE = 10_000;

    private static final int RACES = 8;
    private static final long QUERY_SECONDS = 10;

    private final MongoCollection<RawBsonDocument> documents;
    private final @Nullable Journal journal;
    private final CodecRegistry registry;
    private final Codec<D> codec;
    private final @Nullable Telling telling;
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
        MongoCollection<RawBsonDocument> moved =
                withJournal ? database.getCollection(collection + "-journal", RawBsonDocument.class) : null;
        this.journal = moved == null ? null : new Journal(documents, moved);
        this.registry = database.getCodecRegistry();
        this.codec = registry.get(state);
        this.telling = new Telling(new Outbox(topic, documents, moved), relay);
        this.clock = clock;
        relay.watch(telling.outbox());
    }

    /** Opens a collection of aggregates of which nothing is told, and which have no journal. */
    public Aggregates(MongoDatabase database, String collection, Class<D> state, Clock clock) {
        this.documents = database.getCollection(collection, RawBsonDocument.class);
        this.journal = null;
        this.registry = database.getCodecRegistry();
        this.codec = registry.get(state);
        this.telling = null;
        this.clock = clock;
    }

    /** The index that the sweeper looks for crashed tellings with; made at start by {@link IndexesReady}. */
    public IndexesReady.Index untoldIndex() {
        return new IndexesReady.Index(
                documents,
                Indexes.ascending(Outbox.UNTOLD_SINCE),
                new IndexOptions().sparse(true),
                "the sweeper finds what a crash left untold; sparse, as that is nearly nothing");
    }

    /** The index that {@link #changedSince} needs; made at start by {@link IndexesReady}. */
    public IndexesReady.Index changedIndex() {
        return new IndexesReady.Index(
                documents,
                Indexes.ascending(Outbox.CHANGED_AT, "_id"),
                new IndexOptions(),
                "what follows the aggregates asks for those that changed since it last did");
    }

    /**
     * Which aggregates of all organizations changed, oldest change first: for what is built from them and kept beside
     * them. Clocks of several writers differ, so a follower asks again for the last seconds and goes by the version.
     *
     * @param after the place of the last one that was seen; {@link Changed#BEGINNING} for all
     */
    public Flux<Changed> changedSince(Changed after, int limit) {
        Bson later = Filters.or(
                Filters.gt(Outbox.CHANGED_AT, Date.from(after.at())),
                Filters.and(
                        Filters.eq(Outbox.CHANGED_AT, Date.from(after.at())),
                        Filters.gt("_id", after.key().id())));
        return Flux.from(found(later, Sorts.ascending(Outbox.CHANGED_AT, "_id"), limit)
                        .projection(Projections.include(Outbox.VERSION, Outbox.CHANGED_AT)))
                .map(document -> new Changed(
                        Key.ofStored(document.getString("_id").getValue()),
                        document.getInt64(Outbox.VERSION).getValue(),
                        Instant.ofEpochMilli(
                                document.getDateTime(Outbox.CHANGED_AT).getValue())));
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
        return Flux.from(found(range(under, after), Sorts.ascending("_id"), limit))
                .map(this::stored);
    }

    /** The last document whose key begins with this one. */
    public Mono<Stored<D>> last(Key under) {
        return Mono.from(found(range(under, null), Sorts.descending("_id"), 1)).map(this::stored);
    }

    /** Documents that a filter on the state's own fields finds, within one organization. */
    public Flux<Stored<D>> select(String organization, Bson filter, int limit) {
        return Flux.from(found(Filters.and(filter, range(Key.of(organization), null)), Sorts.ascending("_id"), limit))
                .map(this::stored);
    }

    /**
     * As {@link #list}, but only a part of each document is read: for lists of what may be large.
     *
     * @param part a record with some of the state's fields
     */
    public <P> Flux<Part<P>> listParts(Class<P> part, Key under, @Nullable String after, int limit) {
        return parts(part, found(range(under, after), Sorts.ascending("_id"), limit));
    }

    /** As {@link #select}, but only a part of each document is read. */
    public <P> Flux<Part<P>> selectParts(Class<P> part, String organization, Bson filter, int limit) {
        return parts(
                part, found(Filters.and(filter, range(Key.of(organization), null)), Sorts.ascending("_id"), limit));
    }

    /** A part of an aggregate's state. */
    public record Part<P>(Key key, P state) {}

    /**
     * Inserts a new aggregate, with its first events.
     *
     * @param requestHash tells a repeated wish from another one; as in {@code Creation}
     */
    public Mono<Insertion> insert(Key key, D state, String requestHash, List<EventToTell> events) {
        mayTell(events);
        return RequestContext.current().flatMap(context -> {
            RawBsonDocument document = Writes.first(key, state, codec, requestHash, events, context, clock.instant());
            return Mono.from(documents.insertOne(document))
                    .map(done -> Insertion.INSERTED)
                    .doOnNext(inserted -> {
                        if (!events.isEmpty()) {
                            tell(key);
                        }
                    })
                    .onErrorResume(Writes::isDuplicate, duplicate -> judge(key, requestHash));
        });
    }

    /**
     * Writes a change if nobody wrote since the aggregate was read.
     *
     * @return the version after it; {@link LostRace} as an error if somebody did, {@link TooMuchUntold} if more than
     *     1,000 events would wait to be told, or the change alone tells more than 10,000
     */
    public Mono<Long> change(Stored<D> read, Change change) {
        mayTell(change.events());
        int most = read.untold() == 0 ? MOST_OF_ONE_CHANGE : MOST_UNTOLD;
        if (read.untold() + change.events().size() > most) {
            return Mono.error(new TooMuchUntold(read.key()));
        }
        return RequestContext.current().flatMap(context -> {
            Bson guard = Filters.and(Filters.eq(read.key().id()), Filters.eq(Outbox.VERSION, read.version()));
            return Mono.from(documents.updateOne(guard, Writes.next(read, change, context, clock.instant())))
                    .flatMap(result -> {
                        if (result.getMatchedCount() == 0) {
                            return Mono.error(new LostRace(read.key()));
                        }
                        // A journal that only grows is moved by the same hand that tells.
                        if (!change.events().isEmpty() || !change.journal().isEmpty()) {
                            tell(read.key());
                        }
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
        return decidingWith(key, read -> Mono.just(decide.apply(read)));
    }

    /**
     * As {@link #deciding}, for a decision that must look something else up first.
     *
     * @param decide empty when there is nothing to decide
     * @return the answer; empty if there is no such aggregate, or nothing was decided
     */
    public <R> Mono<R> decidingWith(Key key, Function<Stored<D>, Mono<Decided<R>>> decide) {
        return find(key)
                .flatMap(read -> decide.apply(read).flatMap(decided -> {
                    Change change = decided.change();
                    return change == null
                            ? Mono.just(decided.answer())
                            : change(read, change).thenReturn(decided.answer());
                }))
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
        return journal == null ? Flux.empty() : journal.entries(key, after, limit);
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

    private void tell(Key key) {
        if (telling != null) {
            telling.relay().tell(telling.outbox(), key.id());
        }
    }

    private void mayTell(List<EventToTell> events) {
        if (telling == null && !events.isEmpty()) {
            throw new IllegalStateException(
                    "nothing is told of " + documents.getNamespace() + ", so there is no event");
        }
    }

    /** Where events go, and who takes them there. */
    private record Telling(Outbox outbox, Relay relay) {}

    private static Bson range(Key under, @Nullable String after) {
        return Filters.and(
                Filters.gt("_id", after == null ? under.from() : under.from() + after),
                Filters.lt("_id", under.until()));
    }

    private FindPublisher<RawBsonDocument> found(Bson filter, Bson sort, int limit) {
        return documents.find(filter).sort(sort).limit(limit).maxTime(QUERY_SECONDS, TimeUnit.SECONDS);
    }

    private <P> Flux<Part<P>> parts(Class<P> part, FindPublisher<RawBsonDocument> found) {
        List<String> fields = Stream.of(part.getRecordComponents())
                .map(RecordComponent::getName)
                .toList();
        Codec<P> reads = registry.get(part);
        return Flux.from(found.projection(Projections.include(fields)))
                .map(document ->
                        new Part<>(Key.ofStored(document.getString("_id").getValue()), document.decode(reads)));
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
}
