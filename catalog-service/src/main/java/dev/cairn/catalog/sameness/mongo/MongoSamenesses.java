package dev.cairn.catalog.sameness.mongo;

import com.mongodb.client.model.Updates;
import com.mongodb.reactivestreams.client.MongoDatabase;
import dev.cairn.catalog.sameness.model.Sameness;
import dev.cairn.catalog.sameness.model.Samenesses;
import dev.cairn.kit.event.EventToTell;
import dev.cairn.kit.event.Relay;
import dev.cairn.kit.store.Aggregates;
import dev.cairn.kit.store.Change;
import dev.cairn.kit.store.IndexesReady;
import dev.cairn.kit.store.Insertion;
import dev.cairn.kit.store.Key;
import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** Samenesses as documents {@code org/samenessId}. */
public final class MongoSamenesses implements Samenesses {

    /** Events of topics go here. */
    public static final String TOPIC = "cairn.catalog.topics";

    private final Aggregates<SamenessDocument> documents;

    public MongoSamenesses(MongoDatabase database, Relay relay, Clock clock) {
        this.documents = new Aggregates<>(database, "samenesses", SamenessDocument.class, TOPIC, false, relay, clock);
    }

    public IndexesReady.Index untoldIndex() {
        return documents.untoldIndex();
    }

    @Override
    public Mono<Confirmation> confirm(String organization, Sameness sameness, EventToTell confirmed) {
        Key key = Key.of(organization, sameness.samenessId());
        SamenessDocument document = SamenessDocument.of(sameness);
        return documents
                .insert(key, document, sameness.samenessId(), List.of(confirmed))
                .flatMap(insertion -> insertion == Insertion.INSERTED
                        ? Mono.just(new Confirmation(sameness, true))
                        : again(key, sameness, document, confirmed));
    }

    private Mono<Confirmation> again(Key key, Sameness sameness, SamenessDocument document, EventToTell confirmed) {
        return documents.deciding(
                key,
                read -> read.state().confirmed()
                        ? new Aggregates.Decided<>(
                                new Confirmation(read.state().sameness(sameness.samenessId()), false), null)
                        : new Aggregates.Decided<>(
                                new Confirmation(sameness, true),
                                Change.of(
                                        List.of(
                                                Updates.set("confirmed", true),
                                                Updates.set("changedAt", Date.from(sameness.changedAt())),
                                                Updates.set("topics", document.topics())),
                                        List.of(confirmed))));
    }

    @Override
    public Mono<Sameness> withdraw(
            String organization, String samenessId, Instant at, Function<Sameness, EventToTell> withdrawn) {
        return documents.deciding(Key.of(organization, samenessId), read -> {
            Sameness before = read.state().sameness(samenessId);
            if (!before.confirmed()) {
                return new Aggregates.Decided<>(before, null);
            }
            Sameness after = before.withdrawn(at);
            return new Aggregates.Decided<>(
                    after,
                    Change.of(
                            List.of(Updates.set("confirmed", false), Updates.set("changedAt", Date.from(at))),
                            List.of(withdrawn.apply(after))));
        });
    }

    @Override
    public Mono<Sameness> find(String organization, String samenessId) {
        return documents
                .find(Key.of(organization, samenessId))
                .map(stored -> stored.state().sameness(samenessId));
    }

    @Override
    public Mono<List<Sameness>> list(String organization, @Nullable String after, int limit) {
        return documents
                .list(Key.of(organization), after, limit)
                .map(stored -> stored.state().sameness(stored.key().name()))
                .collectList();
    }
}
