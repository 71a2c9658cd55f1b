package dev.cairn.catalog.roadmap;

import dev.cairn.catalog.TestStore;
import dev.cairn.catalog.roadmap.model.Roadmaps;
import dev.cairn.catalog.roadmap.mongo.MongoRoadmaps;
import java.time.Clock;
import org.junit.jupiter.api.AfterEach;

class MongoRoadmapsIT extends RoadmapsContract {

    private final TestStore store = new TestStore();
    private final Roadmaps roadmaps = new MongoRoadmaps(store.database(), store.relay(), Clock.systemUTC());

    @Override
    Roadmaps roadmaps() {
        return roadmaps;
    }

    @AfterEach
    void close() {
        store.close();
    }
}
