package dev.cairn.catalog.gitsync.mongo;

import com.mongodb.reactivestreams.client.MongoDatabase;
import dev.cairn.catalog.gitsync.model.Sync;
import dev.cairn.catalog.gitsync.model.Syncs;
import dev.cairn.kit.store.Aggregates;
import dev.cairn.kit.store.Key;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/**
 * Reports as documents {@code org/roadmapId/rest}, where the rest grows smaller with the number: so the key's order is
 * the newest first.
 */
public final class MongoSyncs implements Syncs {

    private static final long LARGEST = 9_999_999_999L;

    private final Aggregates<SyncDocument> documents;

    public MongoSyncs(MongoDatabase database, Clock clock) {
        this.documents = new Aggregates<>(database, "git-syncs", SyncDocument.class, clock);
    }

    @Override
    public Mono<Void> add(String organization, String roadmapId, Sync sync) {
        return documents
                .insert(Key.of(organization, roadmapId, rest(sync.number())), SyncDocument.of(sync), "", List.of())
                .then();
    }

    @Override
    public Mono<Sync> find(String organization, String roadmapId, long number) {
        return documents
                .find(Key.of(organization, roadmapId, rest(number)))
                .map(stored -> stored.state().sync());
    }

    @Override
    public Mono<List<Sync>> list(String organization, String roadmapId, @Nullable Long before, int limit) {
        return documents
                .list(Key.of(organization, roadmapId), before == null ? null : rest(before), limit)
                .map(stored -> stored.state().sync())
                .collectList();
    }

    private static String rest(long number) {
        return "%010d".formatted(LARGEST - number);
    }
}
