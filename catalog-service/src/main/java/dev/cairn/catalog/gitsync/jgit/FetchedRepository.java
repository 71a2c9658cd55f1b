package dev.cairn.catalog.gitsync.jgit;

import java.io.IOException;
import java.io.InputStream;
import org.eclipse.jgit.internal.storage.dfs.DfsRepositoryDescription;
import org.eclipse.jgit.internal.storage.dfs.InMemoryRepository;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.transport.PackParser;

/**
 * What was fetched, in memory and for as long as it is read. It knows no settings of this machine, which could hold
 * credentials or lead elsewhere. An object that unpacks to more than the limit ends the fetch.
 */
final class FetchedRepository extends InMemoryRepository {

    private final long largestObject;

    FetchedRepository(long largestObject) {
        super(new DfsRepositoryDescription("fetched"));
        this.largestObject = largestObject;
    }

    @Override
    public ObjectInserter newObjectInserter() {
        ObjectInserter inserter = super.newObjectInserter();
        return new ObjectInserter.Filter() {
            @Override
            protected ObjectInserter delegate() {
                return inserter;
            }

            @Override
            public PackParser newPackParser(InputStream pack) throws IOException {
                PackParser parser = super.newPackParser(pack);
                parser.setMaxObjectSizeLimit(largestObject);
                return parser;
            }
        };
    }
}
