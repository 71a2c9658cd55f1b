package dev.cairn.local.backend;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.backend.h2.H2Collection;
import de.bwaldvogel.mongo.bson.Document;
import java.util.Collection;
import java.util.Comparator;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;

/**
 * A collection that reads no more documents than an answer needs: the one whose id is asked for, else those whose
 * {@link Headings} fit. The backend's own way is to read all of them, as it has no index but for what is unique and
 * asked for alone. Every call of it that leads here holds the collection's lock.
 */
final class DocumentCollection extends H2Collection {

    private final MVMap<Object, Document> documents;

    /** Filled by the first that asks; null until then. */
    private @Nullable Headings headings;

    DocumentCollection(
            MongoDatabase database,
            String name,
            CollectionOptions options,
            MVMap<Object, Document> documents,
            MVMap<String, Object> meta,
            CursorRegistry cursors) {
        super(database, name, options, documents, meta, cursors);
        this.documents = documents;
    }

    @Override
    protected QueryResult matchDocuments(
            Document query, @Nullable Document order, int skip, int limit, int batch, @Nullable Document projection) {
        String id = idOf(query);
        if (id != null) {
            return matchDocumentsFromStream(
                    copies(Stream.ofNullable(documents.get(id)), query), query, order, skip, limit, batch, projection);
        }
        Headings there = headings();
        if (!there.suffice(query) || !there.suffice(order)) {
            return isNaturalDescending(order)
                    ? super.matchDocuments(query, order, skip, limit, batch, projection)
                    : matchDocumentsFromStream(
                            copies(documents.values().stream(), query), query, order, skip, limit, batch, projection);
        }
        Stream<Map.Entry<Object, Document>> fitting =
                there.stream().filter(heading -> documentMatchesQuery(heading.getValue(), query));
        Comparator<Document> sorting = deriveComparator(order);
        if (sorting != null) {
            fitting = fitting.sorted(Map.Entry.comparingByValue(sorting));
        }
        fitting = fitting.skip(skip);
        if (limit > 0) {
            fitting = fitting.limit(limit);
        }
        Stream<Document> found = there.give(projection)
                ? fitting.map(Map.Entry::getValue)
                : fitting.map(heading -> Objects.requireNonNull(documents.get(heading.getKey())));
        return matchDocumentsFromStream(copies(found, query), query, order, 0, 0, batch, projection);
    }

    @Override
    protected @Nullable Document getDocument(Object key) {
        Document document = super.getDocument(key);
        return document == null ? null : document.cloneDeeply();
    }

    /** The backend changes what it finds in place, and the file's own thread may be writing just that. */
    private Stream<Document> copies(Stream<Document> found, Document query) {
        return found.filter(document -> documentMatchesQuery(document, query)).map(Document::cloneDeeply);
    }

    @Override
    protected Object addDocumentInternal(Document document) {
        Object key = super.addDocumentInternal(document);
        note(key, document);
        return key;
    }

    @Override
    protected void handleUpdate(Object key, Document before, Document after) {
        super.handleUpdate(key, before, after);
        note(key, after);
    }

    @Override
    protected void removeDocument(Object key) {
        super.removeDocument(key);
        if (headings != null) {
            headings.remove(Missing.ofNullable(key));
        }
    }

    private void note(@Nullable Object key, Document document) {
        if (headings != null) {
            headings.put(Missing.ofNullable(key), document);
        }
    }

    private Headings headings() {
        if (headings == null) {
            Headings filled = new Headings(documents.getKeyType());
            documents.forEach(filled::put);
            headings = filled;
        }
        return headings;
    }

    /** The id, a text, that a query asks for, alone or among other things; null if it asks for none. */
    private static @Nullable String idOf(Document query) {
        if (query.get("_id") instanceof String id) {
            return id;
        }
        return query.get("$and") instanceof Collection<?> parts
                ? parts.stream()
                        .map(part -> part instanceof Document each ? idOf(each) : null)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null)
                : null;
    }
}
