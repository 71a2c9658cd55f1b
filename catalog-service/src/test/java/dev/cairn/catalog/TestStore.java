package dev.cairn.catalog;

import com.mongodb.reactivestreams.client.MongoClient;
import com.mongodb.reactivestreams.client.MongoClients;
import com.mongodb.reactivestreams.client.MongoDatabase;
import dev.cairn.kit.Ids;
import dev.cairn.kit.event.Relay;
import dev.cairn.kit.event.Relays;
import dev.cairn.kit.testkit.Backends;
import java.time.Duration;
import reactor.core.publisher.Mono;

/** A database of one test on the real store, dropped at its end. */
public final class TestStore implements AutoCloseable {

    private static final Ids IDS = Ids.random();

    private final MongoClient client = MongoClients.create(Backends.mongodb());
    private final MongoDatabase database = client.getDatabase("laws-" + IDS.next());
    private final Relay relay = Relays.inMemory();

    public MongoDatabase database() {
        return database;
    }

    public Relay relay() {
        return relay;
    }

    @Override
    public void close() {
        relay.stop();
        Mono.from(database.drop()).block(Duration.ofSeconds(30));
        client.close();
    }
}
