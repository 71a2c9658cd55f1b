package dev.cairn.local.backend;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.h2.mvstore.MVStore;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever was written, ours answers as the backend does that reads everything. */
class DocumentCollectionTest {

    private static final int WRITES = 120;
    private static final int QUERIES = 120;
    private static final int MANY = 3_000;

    /** Reads every document for every answer. */
    private static MongoServer plain;

    private static MongoServer ours;

    @BeforeAll
    static void start() {
        plain = new MongoServer(new H2Backend(MVStore.open(null)));
        ours = new MongoServer(new DurableBackend(MVStore.open(null)));
        plain.bind();
        ours.bind();
    }

    @AfterAll
    static void stop() {
        plain.shutdownNow();
        ours.shutdownNow();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void itAnswersAsTheOneThatReadsAll(long seed) {
        Random chance = new Random(seed);
        try (MongoClient one = MongoClients.create(plain.getConnectionString());
                MongoClient other = MongoClients.create(ours.getConnectionString())) {
            List<MongoCollection<Document>> both = List.of(
                    one.getDatabase("law").getCollection("things" + seed),
                    other.getDatabase("law").getCollection("things" + seed));
            for (int write = 0; write < WRITES; write++) {
                long now = chance.nextLong();
                both.forEach(things -> write(things, new Random(now)));
                // Between the writes too, so that what is kept in memory is there to be kept up.
                if (chance.nextInt(10) == 0) {
                    long asked = chance.nextLong();
                    sameAnswer(both, asked);
                }
            }
            for (int query = 0; query < QUERIES; query++) {
                sameAnswer(both, chance.nextLong());
            }
        }
    }

    /** The file's own thread writes documents while commands change them. */
    @Test
    void documentsThatAreWrittenOutAreNotChangedMeanwhile(@TempDir Path folder) throws Exception {
        MVStore store = EmbeddedStore.open(folder.resolve("law.mv").toString());
        MongoServer server = new MongoServer(new DurableBackend(store));
        server.bind();
        int writers = 8;
        int fields = 200;
        try (MongoClient client = MongoClients.create(server.getConnectionString());
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            MongoCollection<Document> things = client.getDatabase("law").getCollection("things");
            // One for all: a writer waits for the file before it goes on, the others do not.
            things.insertOne(many("k"));
            List<Future<?>> all = new ArrayList<>();
            for (int writer = 0; writer < writers; writer++) {
                String name = "f" + writer + "-";
                all.add(threads.submit(() -> {
                    for (int field = 0; field < fields; field++) {
                        things.updateOne(Filters.eq("k"), Updates.set(name + field, field));
                    }
                }));
            }
            for (Future<?> one : all) {
                one.get();
            }

            assertThat(things.find()).allSatisfy(thing -> assertThat(thing).hasSize(1 + MANY + writers * fields));
        } finally {
            server.shutdownNow();
            store.closeImmediately();
        }
    }

    /** So many that writing them out takes a while. */
    private static Document many(String id) {
        Document many = new Document("_id", id);
        for (int field = 0; field < MANY; field++) {
            many.append("m" + field, "some text");
        }
        return many;
    }

    private static void sameAnswer(List<MongoCollection<Document>> both, long query) {
        List<List<Document>> answers =
                both.stream().map(things -> answer(things, new Random(query))).toList();
        assertThat(answers.getLast()).as("query %d", query).isEqualTo(answers.getFirst());
    }

    private static void write(MongoCollection<Document> things, Random chance) {
        String id = "k" + chance.nextInt(40);
        switch (chance.nextInt(4)) {
            case 0 -> things.deleteOne(Filters.eq(id));
            case 1 ->
                things.updateMany(
                        filter(chance), Updates.combine(Updates.inc("n", 1), Updates.set("text", text(chance))));
            case 2 ->
                things.updateOne(
                        Filters.and(Filters.eq(id), Filters.lt("n", 3)),
                        chance.nextBoolean() ? Updates.unset("at") : Updates.push("list", chance.nextInt(3)));
            default -> {
                if (things.find(Filters.eq(id)).first() == null) {
                    things.insertOne(document(id, chance));
                }
            }
        }
    }

    private static Document document(String id, Random chance) {
        Document document = new Document("_id", id).append("n", chance.nextInt(5));
        if (chance.nextBoolean()) {
            document.append("text", text(chance));
        }
        if (chance.nextBoolean()) {
            document.append("at", Date.from(Instant.ofEpochSecond(chance.nextInt(4))));
        }
        if (chance.nextInt(4) == 0) {
            document.append("list", Arrays.asList(1, 2)).append("inner", new Document("n", chance.nextInt(2)));
        }
        if (chance.nextInt(6) == 0) {
            document.append("nothing", null);
        }
        return document;
    }

    /** Long ones are left to the documents. */
    private static String text(Random chance) {
        String letter = String.valueOf((char) ('a' + chance.nextInt(3)));
        return chance.nextInt(50) == 0 ? letter.repeat(600) : letter;
    }

    private static Bson filter(Random chance) {
        return switch (chance.nextInt(12)) {
            case 0 -> Filters.empty();
            case 1 -> Filters.eq("k" + chance.nextInt(40));
            case 2 -> Filters.and(Filters.eq("k" + chance.nextInt(40)), Filters.gt("n", 1));
            case 3 -> Filters.and(Filters.gt("_id", "k2"), Filters.lt("_id", "k4"));
            case 4 -> Filters.exists("at", chance.nextBoolean());
            case 5 -> Filters.eq("nothing", null);
            case 6 -> Filters.eq("inner.n", 1);
            case 7 -> Filters.eq("list", 2);
            case 8 -> Filters.in("text", "a", "b");
            case 9 -> Filters.gt("at", Date.from(Instant.ofEpochSecond(1)));
            default -> Filters.or(filter(chance), Filters.and(Filters.gte("n", 3), filter(chance)));
        };
    }

    private static List<Document> answer(MongoCollection<Document> things, Random chance) {
        Bson sort = chance.nextBoolean() ? Sorts.ascending("n", "_id") : Sorts.descending("text", "_id");
        Bson projection = switch (chance.nextInt(4)) {
            case 0 -> Projections.include("n", "text");
            case 1 -> Projections.include("list");
            case 2 -> Projections.exclude("text");
            default -> new Document();
        };
        return things.find(filter(chance))
                .sort(sort)
                .skip(chance.nextInt(3))
                .limit(chance.nextInt(6))
                .projection(projection)
                .into(new ArrayList<>());
    }
}
