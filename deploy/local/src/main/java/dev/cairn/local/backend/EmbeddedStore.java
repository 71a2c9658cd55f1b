package dev.cairn.local.backend;

import de.bwaldvogel.mongo.MongoServer;
import java.util.concurrent.CountDownLatch;
import org.h2.mvstore.MVStore;

/**
 * The embedded store as a program: {@code EmbeddedStore PORT FILE}. It speaks the MongoDB protocol on 127.0.0.1, keeps
 * everything in one file, and is not for production.
 */
public final class EmbeddedStore {

    private EmbeddedStore() {}

    public static void main(String[] arguments) throws InterruptedException {
        int port = Integer.parseInt(arguments[0]);
        MVStore store = open(arguments[1]);
        MongoServer server = new MongoServer(new DurableBackend(store));
        server.bind("127.0.0.1", port);
        System.out.println("embedded store on 127.0.0.1:" + port + ", file " + arguments[1] + ": NOT FOR PRODUCTION");
        CountDownLatch stopped = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            server.shutdown();
            if (!store.isClosed()) {
                store.close();
            }
            stopped.countDown();
        }));
        stopped.await();
    }

    /** The file, made if it is not there. */
    static MVStore open(String file) {
        MVStore store = new MVStore.Builder()
                .fileName(file)
                .cacheSize(64)
                .autoCompactFillRate(80)
                .open();
        // Old versions serve no reader here, and with H2's default of 45 s the file grows by a gigabyte in 10 s of
        // load.
        store.setRetentionTime(0);
        store.setVersionsToKeep(0);
        return store;
    }
}
