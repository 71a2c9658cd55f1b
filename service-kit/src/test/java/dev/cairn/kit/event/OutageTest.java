package dev.cairn.kit.event;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.MongoCommandException;
import com.mongodb.MongoException;
import com.mongodb.MongoNotPrimaryException;
import com.mongodb.MongoSocketReadException;
import com.mongodb.MongoTimeoutException;
import com.mongodb.MongoWriteException;
import com.mongodb.ServerAddress;
import com.mongodb.WriteError;
import dev.cairn.kit.problem.BackendAway;
import dev.cairn.kit.store.Key;
import dev.cairn.kit.store.LostRace;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.bson.BsonDocument;
import org.bson.BsonInt32;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class OutageTest {

    private static final ServerAddress STORE = new ServerAddress("store.test");

    static Stream<Throwable> outages() {
        return Stream.of(
                new MongoTimeoutException("no server"),
                new MongoSocketReadException("cut", STORE),
                new MongoNotPrimaryException(new BsonDocument(), STORE),
                new MongoException("away"),
                command(91),
                command(13),
                write(189),
                new LostRace(Key.of("acme", "a")),
                new BackendAway("identity", new IllegalStateException()),
                new TimeoutException(),
                new IllegalStateException("wrapped", new RuntimeException(new MongoTimeoutException("no server"))));
    }

    static Stream<Throwable> faultsOfTheEvent() {
        return Stream.of(
                write(11000),
                write(121),
                command(2),
                new IllegalArgumentException("event without the attribute org"),
                new ClassCastException(),
                new IllegalStateException("wrapped", write(11000)));
    }

    @ParameterizedTest
    @MethodSource("outages")
    void whatPassesByItselfIsAnOutage(Throwable fault) {
        assertThat(Outage.isBehind(fault)).isTrue();
    }

    @ParameterizedTest
    @MethodSource("faultsOfTheEvent")
    void whatTheStoreRefusesOrTheEventLacksIsNone(Throwable fault) {
        assertThat(Outage.isBehind(fault)).isFalse();
    }

    private static MongoCommandException command(int code) {
        return new MongoCommandException(
                new BsonDocument("ok", new BsonInt32(0)).append("code", new BsonInt32(code)), STORE);
    }

    private static MongoWriteException write(int code) {
        return new MongoWriteException(new WriteError(code, "refused", new BsonDocument()), STORE, Set.of());
    }
}
