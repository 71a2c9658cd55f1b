package dev.cairn.catalog.links;

import dev.cairn.catalog.TestStore;
import dev.cairn.catalog.links.model.Links;
import dev.cairn.catalog.links.mongo.MongoLinks;
import org.junit.jupiter.api.AfterEach;

class MongoLinksIT extends LinksContract {

    private final TestStore store = new TestStore();
    private final Links links = new MongoLinks(store.database());

    @Override
    Links links() {
        return links;
    }

    @AfterEach
    void close() {
        store.close();
    }
}
