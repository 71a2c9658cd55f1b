package dev.cairn.assessment.attempt.mongo;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Updates;
import com.mongodb.reactivestreams.client.MongoDatabase;
import dev.cairn.assessment.attempt.model.Attempt;
import dev.cairn.assessment.attempt.model.Attempts;
import dev.cairn.assessment.attempt.model.Decision;
import dev.cairn.assessment.attempt.model.Sitting;
import dev.cairn.kit.event.Relay;
import dev.cairn.kit.store.Aggregates;
import dev.cairn.kit.store.Change;
import dev.cairn.kit.store.IndexesReady;
import dev.cairn.kit.store.Insertion;
import dev.cairn.kit.store.Key;
import java.time.Clock;
import java.util.Date;
import java.util.List;
import java.util.function.Function;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** Attempts as documents {@code org/attemptId}. */
public final class MongoAttempts implements Attempts {

    public static final String TOPIC = "cairn.assessment.attempts";

    private static final String COLLECTION = "attempts";

    private final MongoDatabase database;
    private final Aggregates<AttemptDocument> documents;

    public MongoAttempts(MongoDatabase database, Relay relay, Clock clock) {
        this.database = database;
        this.documents = new Aggregates<>(database, COLLECTION, AttemptDocument.class, TOPIC, false, relay, clock);
    }

    /** A learner who comes back finds what they began. */
    public IndexesReady.Index enrolmentIndex() {
        return new IndexesReady.Index(
                database.getCollection(COLLECTION),
                Indexes.ascending("enrolmentId", "paperId", "_id"),
                new IndexOptions(),
                "the open attempt of an enrolment at a paper");
    }

    /** Two that begin at the same moment begin one attempt. */
    public IndexesReady.Index openIndex() {
        return new IndexesReady.Index(
                database.getCollection(COLLECTION),
                Indexes.ascending("openFor"),
                new IndexOptions().unique(true).sparse(true),
                "one open attempt of an enrolment at a paper; sparse, as the others are handed in");
    }

    public IndexesReady.Index untoldIndex() {
        return documents.untoldIndex();
    }

    @Override
    public Mono<Insertion> add(Attempt.Open attempt, String requestHash) {
        Sitting sitting = attempt.sitting();
        Key key = Key.of(sitting.organization(), sitting.attemptId());
        return documents.insert(key, AttemptDocument.of(attempt), requestHash, List.of());
    }

    @Override
    public Mono<Attempt> find(String organization, String attemptId) {
        return documents
                .find(Key.of(organization, attemptId))
                .map(stored -> stored.state().attempt(stored.key()));
    }

    @Override
    public Mono<Attempt> open(String organization, String enrolmentId, String paperId) {
        Bson isOpen = Filters.and(
                Filters.eq("enrolmentId", enrolmentId),
                Filters.eq("paperId", paperId),
                Filters.eq("submittedAt", null));
        return documents
                .select(organization, isOpen, 1)
                .next()
                .map(stored -> stored.state().attempt(stored.key()));
    }

    @Override
    public Mono<Decision> deciding(String organization, String attemptId, Function<Attempt, Decision> decide) {
        return documents.deciding(Key.of(organization, attemptId), read -> {
            Decision decision = decide.apply(read.state().attempt(read.key()));
            return new Aggregates.Decided<>(decision, change(decision));
        });
    }

    private static @Nullable Change change(Decision decision) {
        return switch (decision) {
            case Decision.Answered(var after, var itemId) -> Change.of(List.of(answer(after, itemId)), List.of());
            case Decision.HandedIn(var after, var events) ->
                Change.of(
                        List.of(
                                Updates.set("grade", after.grade()),
                                Updates.set("submittedAt", Date.from(after.submittedAt())),
                                Updates.unset("openFor")),
                        events);
            case Decision.Unchanged unchanged -> null;
            case Decision.Closed closed -> null;
        };
    }

    private static Bson answer(Attempt.Open after, String itemId) {
        List<String> chosen = after.answers().get(itemId);
        return chosen == null ? Updates.unset("answers." + itemId) : Updates.set("answers." + itemId, chosen);
    }
}
