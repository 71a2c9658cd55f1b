package dev.cairn.catalog.editing;

import dev.cairn.catalog.TestStore;
import dev.cairn.catalog.editing.model.Drafts;
import dev.cairn.catalog.editing.mongo.MongoDrafts;
import dev.cairn.catalog.roadmap.model.Roadmaps;
import dev.cairn.catalog.roadmap.mongo.MongoRoadmaps;
import dev.cairn.kit.Ids;
import java.time.Clock;
import org.junit.jupiter.api.AfterEach;

class MongoEditingIT extends EditingDraftsContract {

    private final TestStore store = new TestStore();
    private final MongoRoadmaps roadmaps = new MongoRoadmaps(store.database(), store.relay(), Clock.systemUTC());
    private final Drafts drafts = new MongoDrafts(store.database(), roadmaps, Ids.random(), Clock.systemUTC());

    @Override
    Roadmaps roadmaps() {
        return roadmaps;
    }

    @Override
    Drafts drafts() {
        return drafts;
    }

    @AfterEach
    void close() {
        store.close();
    }
}
