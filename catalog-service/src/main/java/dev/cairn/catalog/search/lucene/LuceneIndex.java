package dev.cairn.catalog.search.lucene;

import dev.cairn.catalog.search.model.Entry;
import dev.cairn.catalog.search.model.Hit;
import dev.cairn.catalog.search.model.SearchIndex;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.Directory;

/** The index in Apache Lucene. Built anew at each start, so nothing is kept when it closes. */
public final class LuceneIndex implements SearchIndex, Closeable {

    static final String ORGANIZATION = "org";
    static final String PUBLISHED = "published";
    static final String DRAFTED = "drafted";
    static final String TITLE = "title";
    static final String TAGS = "tags";
    static final String PATH = "path";
    static final String TEXT = "text";
    static final String RESOURCES = "resources";
    static final String YES = "y";

    private static final String ROADMAP = "roadmap";
    private static final String KEY = "key";
    private static final String NODE = "node";
    private static final String KIND = "kind";

    /** Parts titles of a stored path; no title holds it. */
    private static final String SEPARATOR = "\u0000";

    private static final double MEGABYTES_BEFORE_A_FLUSH = 8;

    private final Analyzer analyzer = new Words();
    private final IndexWriter writer;
    private final SearcherManager searchers;

    /**
     * Opens an index that holds nothing.
     *
     * @param directory emptied first; closed by its owner
     */
    public LuceneIndex(Directory directory) {
        try {
            writer = new IndexWriter(
                    directory,
                    new IndexWriterConfig(analyzer)
                            .setOpenMode(IndexWriterConfig.OpenMode.CREATE)
                            .setRAMBufferSizeMB(MEGABYTES_BEFORE_A_FLUSH)
                            .setCommitOnClose(false));
            searchers = new SearcherManager(writer, null);
        } catch (IOException unusable) {
            throw new UncheckedIOException(unusable);
        }
    }

    @Override
    public void replace(String organization, String roadmapId, List<Entry> entries) {
        String key = organization + "/" + roadmapId;
        try {
            if (entries.isEmpty()) {
                writer.deleteDocuments(new Term(KEY, key));
                return;
            }
            writer.updateDocuments(
                    new Term(KEY, key),
                    entries.stream()
                            .map(entry -> document(organization, roadmapId, key, entry))
                            .toList());
        } catch (IOException unusable) {
            throw new UncheckedIOException(unusable);
        }
    }

    @Override
    public void refresh() {
        try {
            searchers.maybeRefreshBlocking();
        } catch (IOException unusable) {
            throw new UncheckedIOException(unusable);
        }
    }

    @Override
    public List<Hit> search(String organization, String words, boolean drafts, int afterRank, int limit) {
        int last = Math.min(DEEPEST, afterRank + limit);
        try {
            IndexSearcher searcher = searchers.acquire();
            try {
                Queries queries = new Queries(analyzer, organization, drafts);
                ScoreDoc[] found = searcher.search(queries.all(words), last).scoreDocs;
                if (found.length == 0) {
                    found = searcher.search(queries.some(words), last).scoreDocs;
                }
                return hits(found, afterRank, searcher.storedFields());
            } finally {
                searchers.release(searcher);
            }
        } catch (IOException unusable) {
            throw new UncheckedIOException(unusable);
        }
    }

    @Override
    public void close() throws IOException {
        searchers.close();
        writer.close();
        analyzer.close();
    }

    private static List<Hit> hits(ScoreDoc[] found, int afterRank, StoredFields fields) throws IOException {
        List<Hit> hits = new ArrayList<>();
        for (int at = afterRank; at < found.length; at++) {
            Document document = fields.document(found[at].doc);
            String path = document.get(PATH);
            hits.add(new Hit(
                    at + 1,
                    document.get(ROADMAP),
                    document.get(NODE),
                    document.get(KIND),
                    document.get(TITLE),
                    path.isEmpty() ? List.of() : Arrays.asList(path.split(SEPARATOR, -1)),
                    YES.equals(document.get(PUBLISHED))));
        }
        return hits;
    }

    private static Document document(String organization, String roadmapId, String key, Entry entry) {
        Document document = new Document();
        document.add(new StringField(KEY, key, Field.Store.NO));
        document.add(new StringField(ORGANIZATION, organization, Field.Store.NO));
        document.add(new StoredField(ROADMAP, roadmapId));
        document.add(new StoredField(KIND, entry.kind()));
        if (entry.nodeId() != null) {
            document.add(new StoredField(NODE, entry.nodeId()));
        }
        if (entry.published()) {
            document.add(new StringField(PUBLISHED, YES, Field.Store.YES));
        }
        if (entry.drafted()) {
            document.add(new StringField(DRAFTED, YES, Field.Store.NO));
        }
        document.add(new TextField(TITLE, entry.title(), Field.Store.YES));
        document.add(new StoredField(PATH, String.join(SEPARATOR, entry.path())));
        document.add(new TextField(PATH, String.join("\n", entry.path()), Field.Store.NO));
        document.add(new TextField(TAGS, String.join("\n", entry.tags()), Field.Store.NO));
        document.add(new TextField(TEXT, entry.text(), Field.Store.NO));
        document.add(new TextField(RESOURCES, String.join("\n", entry.resources()), Field.Store.NO));
        return document;
    }
}
