package dev.cairn.kit.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.reactivestreams.client.MongoClient;
import com.mongodb.reactivestreams.client.MongoClients;
import com.mongodb.reactivestreams.client.MongoDatabase;
import dev.cairn.kit.Ids;
import dev.cairn.kit.testkit.Backends;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

class WishesIT {

    private static final Duration AT_MOST = Duration.ofSeconds(30);
    private static final Key WISH = Key.of("acme", "w1");

    private MongoClient client;
    private MongoDatabase database;
    private Wishes wishes;

    @BeforeEach
    void open() {
        client = MongoClients.create(Backends.mongodb());
        database = client.getDatabase("wishes-" + Ids.random().next());
        wishes = new Wishes(database, Clock.systemUTC());
        new IndexesReady(List.of(wishes.expiry())).afterSingletonsInstantiated();
    }

    @AfterEach
    void close() {
        Mono.from(database.drop()).block(AT_MOST);
        client.close();
    }

    @Test
    void theFirstWishMeetsNothing() {
        assertThat(meet(WISH, "h")).isEqualTo(new Wishes.Nothing());
    }

    @Test
    void aRepeatedWishMeetsItselfAndItsAnswerOnceThereIsOne() {
        meet(WISH, "h");

        assertThat(meet(WISH, "h")).isEqualTo(new Wishes.Itself(null));
        wishes.fulfilled(WISH, "place 3").block(AT_MOST);
        assertThat(meet(WISH, "h")).isEqualTo(new Wishes.Itself("place 3"));
    }

    @Test
    void anotherWishWithTheSameKeyIsSeen() {
        meet(WISH, "h");

        assertThat(meet(WISH, "other")).isEqualTo(new Wishes.Another());
        wishes.fulfilled(WISH, "done").block(AT_MOST);
        assertThat(meet(WISH, "other")).isEqualTo(new Wishes.Another());
    }

    @Test
    void organizationsDoNotMeetEachOthersWishes() {
        meet(WISH, "h");

        assertThat(meet(Key.of("other", "w1"), "h2")).isEqualTo(new Wishes.Nothing());
    }

    @Test
    void ofManyAtOnceOneMeetsNothing() {
        List<Wishes.Met> met = Objects.requireNonNull(Flux.range(0, 16)
                .flatMap(i -> wishes.meet(WISH, "h"), 16)
                .collectList()
                .block(AT_MOST));

        assertThat(met).filteredOn(Wishes.Nothing.class::isInstance).hasSize(1);
        assertThat(met).filteredOn(Wishes.Itself.class::isInstance).hasSize(15);
    }

    private Wishes.Met meet(Key wish, String hash) {
        return Objects.requireNonNull(wishes.meet(wish, hash).block(AT_MOST));
    }
}
