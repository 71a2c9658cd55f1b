package dev.cairn.catalog.edition;

import dev.cairn.catalog.TestStore;
import dev.cairn.catalog.edition.model.Editions;
import dev.cairn.catalog.edition.mongo.MongoEditions;
import java.time.Clock;
import org.junit.jupiter.api.AfterEach;

class MongoEditionsIT extends EditionsContract {

    private final TestStore store = new TestStore();
    private final Editions editions = new MongoEditions(store.database(), store.relay(), Clock.systemUTC());

    @Override
    Editions editions() {
        return editions;
    }

    @AfterEach
    void close() {
        store.close();
    }
}
