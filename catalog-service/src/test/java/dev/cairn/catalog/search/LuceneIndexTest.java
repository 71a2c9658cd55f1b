package dev.cairn.catalog.search;

import dev.cairn.catalog.search.lucene.LuceneIndex;
import dev.cairn.catalog.search.model.SearchIndex;
import java.io.IOException;
import java.nio.file.Path;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.MMapDirectory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** Lucene obeys the laws of a search index. */
class LuceneIndexTest extends SearchIndexContract {

    private Directory directory;
    private LuceneIndex index;

    @BeforeEach
    void open(@TempDir Path folder) throws IOException {
        directory = new MMapDirectory(folder);
        index = new LuceneIndex(directory);
    }

    @AfterEach
    void close() throws IOException {
        index.close();
        directory.close();
    }

    @Override
    SearchIndex index() {
        return index;
    }
}
