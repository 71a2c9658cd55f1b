package dev.cairn.catalog.adoption;

import dev.cairn.catalog.TestStore;
import dev.cairn.catalog.adoption.model.Adoptions;
import dev.cairn.catalog.adoption.mongo.MongoAdoptions;
import java.time.Clock;
import org.junit.jupiter.api.AfterEach;

class MongoAdoptionsIT extends AdoptionsContract {

    private final TestStore store = new TestStore();
    private final Adoptions adoptions = new MongoAdoptions(store.database(), Clock.systemUTC());

    @Override
    Adoptions adoptions() {
        return adoptions;
    }

    @AfterEach
    void close() {
        store.close();
    }
}
