package dev.cairn.local.backend;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.h2.H2Database;
import de.bwaldvogel.mongo.bson.Document;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;

/** A database whose collections lie in the file as {@link StoredDocuments} has it. */
final class DocumentDatabase extends H2Database {

    private final MVStore store;

    DocumentDatabase(String name, MVStore store, CursorRegistry cursors) {
        // Before the rest, which opens the collections that are in the file.
        this.store = store;
        super(name, store, cursors);
    }

    @Override
    protected MongoCollection<Object> openOrCreateCollection(String name, CollectionOptions options) {
        // By the names that the backend looks for when a collection is dropped or moved.
        String full = getFullCollectionNamespace(name);
        MVMap<Object, Document> documents = store.openMap(
                "databases." + full, new MVMap.Builder<Object, Document>().valueType(new StoredDocuments()));
        return new DocumentCollection(this, name, options, documents, store.openMap("meta." + full), cursorRegistry);
    }
}
