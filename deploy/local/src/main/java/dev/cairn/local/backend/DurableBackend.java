package dev.cairn.local.backend;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.message.MongoMessage;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.h2.mvstore.MVStore;

/**
 * The embedded store with an answer that can be believed: a command that writes is answered after its change is in the
 * file, so that a killed process loses nothing that was acknowledged. Commands that wait at the same time share one
 * commit. Safe for use by several threads, as the server calls it.
 */
final class DurableBackend extends H2Backend {

    /** Commands that change nothing; every other one is taken for a write. */
    private static final Set<String> READS = Set.of(
            "find",
            "getmore",
            "aggregate",
            "count",
            "distinct",
            "hello",
            "ismaster",
            "ping",
            "buildinfo",
            "listindexes",
            "listcollections",
            "listdatabases",
            "killcursors",
            "endsessions",
            "serverstatus",
            "dbstats",
            "collstats",
            "connectionstatus",
            "getparameter",
            "hostinfo",
            "getcmdlineopts",
            "getlasterror",
            "whatsmyuri");

    private final MVStore store;
    private final ReadWriteLock changing = new ReentrantReadWriteLock();
    private final ReentrantLock committing = new ReentrantLock();
    private final AtomicLong written = new AtomicLong();
    private volatile long committed;

    DurableBackend(MVStore store) {
        // Before the rest, which opens the databases that are in the file.
        this.store = store;
        super(store);
    }

    @Override
    protected MongoDatabase openOrCreateDatabase(String name) {
        return new DocumentDatabase(name, store, getCursorRegistry());
    }

    @Override
    public Document handleMessage(MongoMessage message) {
        if (READS.contains(commandOf(message))) {
            changing.readLock().lock();
            try {
                return super.handleMessage(message);
            } finally {
                changing.readLock().unlock();
            }
        }
        Document answer;
        changing.writeLock().lock();
        try {
            answer = super.handleMessage(message);
        } finally {
            changing.writeLock().unlock();
        }
        commitUpTo(written.incrementAndGet());
        return answer;
    }

    private static String commandOf(MongoMessage message) {
        return message.getDocument().keySet().iterator().next().toLowerCase(Locale.ROOT);
    }

    /** The ticket was drawn after the change, so a commit that begins later holds it. */
    private void commitUpTo(long ticket) {
        if (committed >= ticket) {
            return;
        }
        committing.lock();
        try {
            if (committed < ticket) {
                long reached = written.get();
                store.commit();
                committed = reached;
            }
        } finally {
            committing.unlock();
        }
    }
}
