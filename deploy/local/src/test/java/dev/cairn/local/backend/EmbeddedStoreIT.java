package dev.cairn.local.backend;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.PushOptions;
import com.mongodb.client.model.Updates;
import dev.cairn.local.TemporaryHome;
import dev.cairn.local.part.Home;
import dev.cairn.local.part.Ports;
import dev.cairn.local.part.RunningPart;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the embedded store acknowledged is there after a kill. */
class EmbeddedStoreIT {

    private static final int WRITERS = 4;
    private static final int ROUNDS = 3;
    private static final Duration START = Duration.ofSeconds(60);

    /** So many writes are acknowledged before the kill that all writers are in full swing. */
    private static final int WRITES_BEFORE_THE_KILL = 400;

    private static final String FILLING = "x".repeat(2_000);

    @TempDir
    private Path folder;

    /** One write of a writer; returns when it is acknowledged. */
    private interface Write {
        void next(MongoCollection<Document> documents, int writer, int number);
    }

    @Test
    void everyInsertThatWasAcknowledgedSurvivesAKill() throws Exception {
        Home home = TemporaryHome.in(folder);
        Set<String> acknowledged = ConcurrentHashMap.newKeySet();
        for (int round = 0; round < ROUNDS; round++) {
            int now = round;
            untilKilled(home, (documents, writer, number) -> {
                String id = "%d-%d-%d".formatted(now, writer, number);
                documents.insertOne(new Document("_id", id).append("filling", FILLING));
                acknowledged.add(id);
            });
            withStore(home, documents -> {
                Set<String> found = new HashSet<>();
                documents.find().projection(new Document("_id", 1)).forEach(it -> found.add(it.getString("_id")));
                assertThat(found).as("round %d", now).containsAll(acknowledged);
            });
        }
        assertThat(acknowledged).hasSizeGreaterThan(ROUNDS * WRITES_BEFORE_THE_KILL - 1);
    }

    @Test
    void everyUpdateThatWasAcknowledgedSurvivesAKill() throws Exception {
        Home home = TemporaryHome.in(folder);
        Map<Integer, Integer> acknowledged = new ConcurrentHashMap<>();
        withStore(home, documents -> {
            for (int writer = 0; writer < WRITERS; writer++) {
                documents.insertOne(
                        new Document("_id", writer).append("count", 0).append("filling", FILLING));
            }
        });
        for (int round = 0; round < ROUNDS; round++) {
            untilKilled(home, (documents, writer, number) -> {
                int count = acknowledged.getOrDefault(writer, 0) + 1;
                documents.updateOne(
                        Filters.eq(writer),
                        Updates.combine(
                                Updates.set("count", count),
                                Updates.set("filling", FILLING + count),
                                Updates.pushEach("last", List.of(count), new PushOptions().slice(-20))));
                acknowledged.put(writer, count);
            });
            withStore(home, documents -> {
                for (int writer = 0; writer < WRITERS; writer++) {
                    Document there = Objects.requireNonNull(
                            documents.find(Filters.eq(writer)).first());
                    // The write under way at the kill may have been made without its answer arriving.
                    int known = acknowledged.getOrDefault(writer, 0);
                    assertThat(there.getInteger("count")).isBetween(known, known + 1);
                    List<Integer> last = there.getList("last", Integer.class);
                    assertThat(last.getLast()).isEqualTo(there.getInteger("count"));
                    acknowledged.put(writer, there.getInteger("count"));
                }
            });
        }
    }

    @Test
    void whatWasWrittenBeforeAnOrderlyEndIsThereAfterTheNextStart() throws Exception {
        Home home = TemporaryHome.in(folder);
        withStore(home, documents -> documents.insertOne(new Document("_id", "kept")));

        withStore(home, documents -> assertThat(documents.countDocuments()).isEqualTo(1));
    }

    /** The store keeps unique indexes only; that it says so at each index of each start buries what matters. */
    @Test
    void anIndexThatIsNotKeptIsNoWarningAndOtherWarningsStay() throws Exception {
        Home home = TemporaryHome.in(folder);
        withStore(home, documents -> {
            documents.createIndex(Indexes.ascending("plain"));
            // The same class warns of this one, too.
            documents.createIndex(Indexes.ascending("_id"), new IndexOptions().name("own"));
        });

        assertThat(home.logFile("store"))
                .content()
                .contains("NOT FOR PRODUCTION")
                .doesNotContain("secondary index")
                .contains("Ignoring primary key index");
    }

    /** Starts the store, lets the writers write, and kills it in their midst. */
    private static void untilKilled(Home home, Write write) throws InterruptedException {
        int port = Ports.anyFree();
        RunningPart store = started(port, home);
        CountDownLatch enough = new CountDownLatch(WRITES_BEFORE_THE_KILL);
        AtomicBoolean killing = new AtomicBoolean();
        List<Throwable> faults = new CopyOnWriteArrayList<>();
        List<Thread> writers = new ArrayList<>();
        MongoClient client = client(port);
        try {
            for (int writer = 0; writer < WRITERS; writer++) {
                int me = writer;
                writers.add(Thread.ofPlatform().start(() -> {
                    try {
                        for (int number = 0; ; number++) {
                            write.next(documents(client), me, number);
                            enough.countDown();
                        }
                    } catch (RuntimeException ended) {
                        if (!killing.get()) {
                            faults.add(ended);
                            while (enough.getCount() > 0) {
                                enough.countDown();
                            }
                        }
                    }
                }));
            }
            boolean inFullSwing = enough.await(60, TimeUnit.SECONDS);
            // First, so that a writer takes its fault for a part of the plan; it writes on until the kill.
            killing.set(true);
            store.crash();
            // A writer that looks for the store again need not do so for long.
            client.close();
            for (Thread writer : writers) {
                writer.join();
            }
            assertThat(faults).isEmpty();
            assertThat(inFullSwing).isTrue();
        } finally {
            client.close();
            store.close();
        }
    }

    private interface Look {
        void at(MongoCollection<Document> documents);
    }

    private static void withStore(Home home, Look look) throws InterruptedException {
        int port = Ports.anyFree();
        try (RunningPart store = started(port, home);
                MongoClient client = client(port)) {
            assertThat(store.isAlive()).isTrue();
            look.at(documents(client));
        }
    }

    private static RunningPart started(int port, Home home) throws InterruptedException {
        RunningPart store = RunningPart.start(StorePart.embedded(port, home), home);
        store.awaitReady(START);
        return store;
    }

    private static MongoClient client(int port) {
        return MongoClients.create(MongoClientSettings.builder()
                .applyConnectionString(new ConnectionString(StorePart.uri(port)))
                .writeConcern(WriteConcern.MAJORITY.withJournal(true))
                .retryWrites(false)
                .applyToClusterSettings(cluster -> cluster.serverSelectionTimeout(20, TimeUnit.SECONDS))
                .build());
    }

    private static MongoCollection<Document> documents(MongoClient client) {
        return client.getDatabase("laws").getCollection("documents");
    }
}
