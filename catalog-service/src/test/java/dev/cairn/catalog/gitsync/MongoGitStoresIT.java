package dev.cairn.catalog.gitsync;

import dev.cairn.catalog.TestStore;
import dev.cairn.catalog.gitsync.model.Bindings;
import dev.cairn.catalog.gitsync.model.Syncs;
import dev.cairn.catalog.gitsync.mongo.MongoBindings;
import dev.cairn.catalog.gitsync.mongo.MongoSyncs;
import java.time.Clock;
import org.junit.jupiter.api.AfterEach;

class MongoGitStoresIT extends GitStoresContract {

    private final TestStore store = new TestStore();
    private final Bindings bindings = new MongoBindings(store.database(), Clock.systemUTC());
    private final Syncs syncs = new MongoSyncs(store.database(), Clock.systemUTC());

    @Override
    Bindings bindings() {
        return bindings;
    }

    @Override
    Syncs syncs() {
        return syncs;
    }

    @AfterEach
    void close() {
        store.close();
    }
}
