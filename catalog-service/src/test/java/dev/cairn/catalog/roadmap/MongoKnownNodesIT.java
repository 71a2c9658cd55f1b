package dev.cairn.catalog.roadmap;

import dev.cairn.catalog.TestStore;
import dev.cairn.catalog.roadmap.model.KnownNodes;
import dev.cairn.catalog.roadmap.model.Roadmap;
import dev.cairn.catalog.roadmap.mongo.MongoKnownNodes;
import dev.cairn.catalog.roadmap.mongo.MongoRoadmaps;
import dev.cairn.kit.http.Creation;
import dev.cairn.kit.store.IndexesReady;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;

class MongoKnownNodesIT extends KnownNodesContract {

    private static final Duration AT_MOST = Duration.ofSeconds(30);

    private final TestStore store = new TestStore();

    @Override
    KnownNodes having(String organization, Roadmap roadmap) {
        MongoKnownNodes known = new MongoKnownNodes(store.database());
        new IndexesReady(List.of(known.ofDrafts(), known.ofEditions(), known.ofOutsideIds()))
                .afterSingletonsInstantiated();
        new MongoRoadmaps(store.database(), store.relay(), Clock.systemUTC())
                .add(
                        organization,
                        new Creation("r1", "hash"),
                        roadmap,
                        SampleRoadmaps.REPORT,
                        Instant.parse("2026-11-21T10:00:00Z"))
                .block(AT_MOST);
        return known;
    }

    @AfterEach
    void close() {
        store.close();
    }
}
