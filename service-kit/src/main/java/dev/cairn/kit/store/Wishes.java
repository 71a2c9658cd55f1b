package dev.cairn.kit.store;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Updates;
import com.mongodb.reactivestreams.client.MongoCollection;
import com.mongodb.reactivestreams.client.MongoDatabase;
import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/**
 * Remembers wishes that came with an {@code Idempotency-Key}, for commands whose effect cannot take its {@code _id}
 * from the key, because it already follows from something else: a person, or the next number. A command that makes
 * something with an id of its own needs none of this; see {@code Creation}. Safe for use by several threads.
 */
public final class Wishes {

    /** Longer than any client tries again; keys are not secrets, and not for ever. */
    private static final Duration KEPT = Duration.ofDays(7);

    private static final long QUERY_SECONDS = 10;

    /** What a wish meets. */
    public sealed interface Met {}

    /** Nobody wished with this key before. */
    public record Nothing() implements Met {}

    /**
     * The same wish came before. Without an answer it is under way or was cut off: the command is done again, as for
     * the first time, and its own guard sees to it that the effect is there once.
     *
     * @param answer what the command gave to {@link #fulfilled}; null if it did not come so far
     */
    public record Itself(@Nullable String answer) implements Met {}

    /** Another wish came with this key: {@code IDEMPOTENCY_KEY_REUSED}. */
    public record Another() implements Met {}

    private final MongoCollection<Document> wishes;
    private final Clock clock;

    public Wishes(MongoDatabase database, Clock clock) {
        this.wishes = database.getCollection("wishes");
        this.clock = clock;
    }

    /** Lets the store forget old wishes. */
    IndexesReady.Index expiry() {
        return new IndexesReady.Index(
                wishes,
                Indexes.ascending("at"),
                new IndexOptions().expireAfter(KEPT.toSeconds(), TimeUnit.SECONDS),
                "wishes are forgotten after a week");
    }

    /**
     * Notes the wish, before the command does anything.
     *
     * @param wish organization and the id that follows from caller, route and key
     * @param requestHash of all that the command depends on
     */
    public Mono<Met> meet(Key wish, String requestHash) {
        Document noted =
                new Document("_id", wish.id()).append("hash", requestHash).append("at", Date.from(clock.instant()));
        return Mono.from(wishes.insertOne(noted))
                .<Met>map(done -> new Nothing())
                .onErrorResume(Writes::isDuplicate, duplicate -> before(wish, requestHash));
    }

    /** Keeps the answer, so that a repeated wish gets the same one. Only for what was done, not for a refusal. */
    public Mono<Void> fulfilled(Key wish, String answer) {
        return Mono.from(wishes.updateOne(Filters.eq(wish.id()), Updates.set("answer", answer)))
                .then();
    }

    private Mono<Met> before(Key wish, String requestHash) {
        return Mono.from(wishes.find(Filters.eq(wish.id())).limit(1).maxTime(QUERY_SECONDS, TimeUnit.SECONDS))
                .map(there -> requestHash.equals(there.getString("hash"))
                        ? new Itself(there.getString("answer"))
                        : new Another());
    }
}
