package dev.cairn.catalog.sameness;

import dev.cairn.catalog.TestStore;
import dev.cairn.catalog.sameness.model.Samenesses;
import dev.cairn.catalog.sameness.mongo.MongoSamenesses;
import java.time.Clock;
import org.junit.jupiter.api.AfterEach;

class MongoSamenessesIT extends SamenessesContract {

    private final TestStore store = new TestStore();
    private final Samenesses samenesses = new MongoSamenesses(store.database(), store.relay(), Clock.systemUTC());

    @Override
    Samenesses samenesses() {
        return samenesses;
    }

    @AfterEach
    void close() {
        store.close();
    }
}
