package dev.cairn.catalog.reimport;

import dev.cairn.catalog.TestStore;
import dev.cairn.catalog.reimport.model.Proposals;
import dev.cairn.catalog.reimport.mongo.MongoProposals;
import java.time.Clock;
import org.junit.jupiter.api.AfterEach;

class MongoProposalsIT extends ProposalsContract {

    private final TestStore store = new TestStore();
    private final Proposals proposals = new MongoProposals(store.database(), Clock.systemUTC());

    @Override
    Proposals proposals() {
        return proposals;
    }

    @AfterEach
    void close() {
        store.close();
    }
}
