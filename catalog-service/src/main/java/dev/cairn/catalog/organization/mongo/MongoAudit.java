package dev.cairn.catalog.organization.mongo;

import com.mongodb.client.model.Updates;
import com.mongodb.reactivestreams.client.MongoDatabase;
import dev.cairn.catalog.organization.model.Audit;
import dev.cairn.kit.Ids;
import dev.cairn.kit.store.Aggregates;
import dev.cairn.kit.store.Change;
import dev.cairn.kit.store.Key;
import dev.cairn.kit.store.Stored;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The audit as documents {@code org/entryId}; ids grow with time, so the key's order is the order of time. */
public final class MongoAudit implements Audit {

    private final Aggregates<AuditDocument> documents;
    private final Ids ids;
    private final Clock clock;

    public MongoAudit(MongoDatabase database, Ids ids, Clock clock) {
        this.documents = new Aggregates<>(database, "organization-audit", AuditDocument.class, clock);
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public Mono<String> open(Intent intent) {
        String id = ids.next();
        AuditDocument entry = new AuditDocument(
                clock.instant(),
                intent.by(),
                intent.deed().name(),
                intent.whom(),
                intent.roles(),
                State.OPEN.name(),
                null);
        return documents
                .insert(Key.of(intent.organization(), id), entry, id, List.of())
                .thenReturn(id);
    }

    @Override
    public Mono<Void> close(String organization, String entryId, State state, @Nullable String whom) {
        return documents
                .deciding(Key.of(organization, entryId), read -> new Aggregates.Decided<>(state, closed(state, whom)))
                .then();
    }

    private Change closed(State state, @Nullable String whom) {
        List<Bson> updates = new ArrayList<>(
                List.of(Updates.set("state", state.name()), Updates.set("closedAt", Date.from(clock.instant()))));
        if (whom != null) {
            updates.add(Updates.set("whom", whom));
        }
        return Change.of(updates, List.of());
    }

    @Override
    public Flux<Entry> list(String organization, @Nullable String after, int limit) {
        return documents.list(Key.of(organization), after, limit).map(MongoAudit::entry);
    }

    private static Entry entry(Stored<AuditDocument> stored) {
        AuditDocument state = stored.state();
        return new Entry(
                stored.key().name(),
                state.at(),
                new Intent(
                        stored.key().organization(),
                        state.by(),
                        Deed.valueOf(state.deed()),
                        state.whom(),
                        state.roles()),
                State.valueOf(state.state()),
                state.closedAt());
    }
}
