package dev.cairn.kit.store;

import static dev.cairn.kit.testkit.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import com.mongodb.reactivestreams.client.MongoClient;
import com.mongodb.reactivestreams.client.MongoClients;
import com.mongodb.reactivestreams.client.MongoDatabase;
import dev.cairn.kit.Ids;
import dev.cairn.kit.event.EventToTell;
import dev.cairn.kit.event.Relay;
import dev.cairn.kit.event.Relays;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** The laws of {@link Aggregates}; every store that Cairn is said to run on keeps them. */
abstract class AggregatesContract {

    /** The state under test; public as the record codec asks. */
    public record Tally(String name, long count) {}

    /** A part of it. */
    public record TallyName(String name) {}

    private static final Ids IDS = Ids.random();
    private static final Duration AT_MOST = Duration.ofSeconds(30);
    private static final Instant AT = Instant.parse("2026-11-21T10:00:00Z");

    private MongoClient client;
    private MongoDatabase database;
    private Relay relay;
    private Aggregates<Tally> tallies;
    private final Key key = Key.of("acme", "t1");

    /** Connection string of the store. */
    abstract String uri();

    @BeforeEach
    void openAStoreOfThisTest() {
        client = MongoClients.create(uri());
        database = client.getDatabase("laws-" + IDS.next());
        // Not started: what is to be told stays pending, as after a crash.
        relay = Relays.inMemory();
        tallies = new Aggregates<>(database, "tallies", Tally.class, "t", true, relay, Clock.systemUTC());
    }

    @AfterEach
    void closeTheStore() {
        relay.stop();
        if (client != null) {
            Mono.from(database.drop()).block(AT_MOST);
            client.close();
        }
    }

    @Test
    void whatIsInsertedIsFound() {
        assertThat(insert(key, "h1")).isEqualTo(Insertion.INSERTED);

        assertThat(find(key)).isEqualTo(new Stored<>(key, new Tally("t1", 0), 1, 1, 0, 1));
    }

    @Test
    void aListMayReadSomeFieldsOnly() {
        insert(key, "h1");

        assertThat(now(tallies.listParts(TallyName.class, Key.of("acme"), null, 10)
                        .collectList()))
                .containsExactly(new Aggregates.Part<>(key, new TallyName("t1")));
        assertThat(now(tallies.selectParts(TallyName.class, "acme", Filters.eq("count", 0), 10)
                        .collectList()))
                .containsExactly(new Aggregates.Part<>(key, new TallyName("t1")));
    }

    @Test
    void whatWasNeverInsertedIsEmpty() {
        assertThat(tallies.find(key).blockOptional(AT_MOST)).isEmpty();
        assertThat(tallies.last(Key.of("acme")).blockOptional(AT_MOST)).isEmpty();
        assertThat(tallies.deciding(key, read -> new Aggregates.Decided<>("x", null))
                        .blockOptional(AT_MOST))
                .isEmpty();
    }

    @Test
    void theSameWishIsRepeatedAndAnotherFindsTheKeyTaken() {
        insert(key, "h1");

        assertThat(insert(key, "h1")).isEqualTo(Insertion.REPEATED);
        assertThat(insert(key, "h2")).isEqualTo(Insertion.TAKEN);
        assertThat(find(key).version()).isEqualTo(1);
        assertThat(find(key).untold()).isEqualTo(1);
    }

    @Test
    void ofManyInsertersAtOnceExactlyOneInserts() {
        List<Insertion> outcomes = now(Flux.range(0, 16)
                .flatMap(
                        i -> tallies.insert(key, new Tally("t1", i), "h" + i, List.of())
                                .subscribeOn(Schedulers.boundedElastic()),
                        16)
                .collectList());

        assertThat(outcomes).filteredOn(Insertion.INSERTED::equals).hasSize(1);
        assertThat(outcomes).filteredOn(Insertion.TAKEN::equals).hasSize(15);
    }

    @Test
    void aChangeIsWrittenOnTheVersionThatWasRead() {
        insert(key, "h1");

        assertThat(now(tallies.change(find(key), counted(1, 0)))).isEqualTo(2);
        assertThat(find(key).state().count()).isEqualTo(1);
    }

    @Test
    void aChangeOnAnOlderVersionLosesTheRaceAndWritesNothing() {
        insert(key, "h1");
        Stored<Tally> old = find(key);
        now(tallies.change(old, counted(1, 1)));

        assertThatThrownBy(() -> now(tallies.change(old, counted(100, 1)))).isInstanceOf(LostRace.class);
        assertThat(find(key)).isEqualTo(new Stored<>(key, new Tally("t1", 1), 2, 2, 0, 2));
    }

    @Test
    void twentyDecidersAtOnceLoseNoUpdate() {
        insert(key, "h1");

        List<Boolean> counted = now(Flux.range(0, 20)
                .flatMap(
                        i -> tallies.deciding(key, AggregatesContract::oneMore)
                                .subscribeOn(Schedulers.boundedElastic())
                                .onErrorResume(LostRace.class, lost -> Mono.just(false)),
                        20)
                .collectList());

        long written = counted.stream().filter(Boolean::booleanValue).count();
        assertThat(counted).hasSize(20);
        assertThat(written).as("an answer means that it is written").isGreaterThanOrEqualTo(8);
        Stored<Tally> after = find(key);
        assertThat(after.state().count()).isEqualTo(written);
        assertThat(after.sequence()).isEqualTo(written + 1);
    }

    @Test
    void aDecisionThatWritesNothingLeavesTheVersion() {
        insert(key, "h1");

        String answer = now(tallies.deciding(key, read -> new Aggregates.Decided<>("refused", null)));

        assertThat(answer).isEqualTo("refused");
        assertThat(find(key).version()).isEqualTo(1);
    }

    @Test
    void pendingEventsAreNumberedWithoutGaps() {
        insert(key, "h1");
        now(tallies.change(find(key), counted(1, 3)));
        now(tallies.change(find(key), counted(2, 0)));
        now(tallies.change(find(key), counted(3, 2)));

        List<Long> numbers = raw().getList("pending", Document.class).stream()
                .map(pending -> pending.getLong("sequence"))
                .toList();
        assertThat(numbers).containsExactly(1L, 2L, 3L, 4L, 5L, 6L);
        assertThat(find(key).sequence()).isEqualTo(6);
    }

    @Test
    void theTimeSinceWhichSomethingIsUntoldIsThatOfTheOldest() {
        insert(key, "h1");
        Object first = raw().get("untoldSince");
        now(tallies.change(find(key), counted(1, 1)));

        assertThat(first).isNotNull();
        assertThat(raw().get("untoldSince")).isEqualTo(first);
    }

    @Test
    void aThousandUntoldEventsAreTheMost() {
        insert(key, "h1");
        now(tallies.change(find(key), counted(1, 999)));

        assertThatThrownBy(() -> now(tallies.change(find(key), counted(2, 1)))).isInstanceOf(TooMuchUntold.class);
        assertThat(find(key).untold()).isEqualTo(1_000);
        assertThat(now(tallies.change(find(key), counted(2, 0)))).isEqualTo(3);
    }

    @Test
    void oneChangeMayTellMoreWhenNothingWaitsBeforeIt() {
        insert(key, "h1");
        now(tallies.change(find(key), counted(1, 1)));
        assertThatThrownBy(() -> now(tallies.change(find(key), counted(2, 1_000))))
                .isInstanceOf(TooMuchUntold.class);

        Key quiet = Key.of("acme", "quiet");
        now(tallies.insert(quiet, new Tally("quiet", 0), "h", List.of()));
        now(tallies.change(find(quiet), counted(1, 1_500)));
        assertThat(find(quiet).untold()).isEqualTo(1_500);
        assertThatThrownBy(() -> now(tallies.change(find(quiet), counted(2, 1))))
                .isInstanceOf(TooMuchUntold.class);
    }

    @Test
    void aListHoldsTheOrganizationsOwnAndNoNeighbours() {
        for (String organization : List.of("acme", "acme2", "acme-x", "acme.x", "acm", "acmf")) {
            insert(Key.of(organization, "a"), "h");
            insert(Key.of(organization, "b"), "h");
        }

        assertThat(ids(tallies.list(Key.of("acme"), null, 100))).containsExactly("acme/a", "acme/b");
        assertThat(ids(tallies.select("acme", Filters.gte("count", 0), 100))).containsExactly("acme/a", "acme/b");
        assertThat(now(tallies.last(Key.of("acme"))).key().id()).isEqualTo("acme/b");
    }

    @Test
    void aListGoesOnAfterAPositionAndEndsAtItsLimit() {
        for (String name : List.of("d", "a", "c", "b")) {
            insert(Key.of("acme", name), "h");
        }

        assertThat(ids(tallies.list(Key.of("acme"), null, 2))).containsExactly("acme/a", "acme/b");
        assertThat(ids(tallies.list(Key.of("acme"), "b", 2))).containsExactly("acme/c", "acme/d");
        assertThat(ids(tallies.list(Key.of("acme"), "d", 2))).isEmpty();
    }

    @Test
    void theJournalIsReadInOrderWhileItWaitsInTheAggregate() {
        insert(key, "h1");
        journal(5, 0);

        assertThat(journalNumbers(0, 100)).containsExactly(1L, 2L, 3L, 4L, 5L);
        assertThat(journalNumbers(2, 2)).containsExactly(3L, 4L);
        assertThat(journalNumbers(5, 100)).isEmpty();
    }

    @Test
    void aJournalThatHasPartlyMovedIsJoinedInOrderWithoutDoubles() {
        relay.start();
        insert(key, "h1");
        journal(70, 1);
        eventually(() -> {
            assertThat(now(Mono.from(database.getCollection("tallies-journal").countDocuments())))
                    .isEqualTo(70);
            assertThat(raw().getList("journal", Document.class, List.of())).isEmpty();
        });
        relay.stop();
        journal(10, 0);
        // As a crash between the two writes of a move leaves it: an entry in both places.
        Document copied = new Document(raw().getList("journal", Document.class).getFirst());
        now(Mono.from(database.getCollection("tallies-journal")
                .insertOne(copied.append("_id", "acme/t1/%012d".formatted(71)))));

        assertThat(journalNumbers(0, 1_000))
                .containsExactlyElementsOf(LongStream.rangeClosed(1, 80).boxed().toList());
        assertThat(journalNumbers(68, 5)).containsExactly(69L, 70L, 71L, 72L, 73L);
    }

    @Test
    void aMoveThatACrashInterruptedIsFinishedByTheNext() {
        insert(key, "h1");
        journal(70, 1);
        Document first = new Document(raw().getList("journal", Document.class).getFirst());
        now(Mono.from(database.getCollection("tallies-journal")
                .insertOne(first.append("_id", "acme/t1/%012d".formatted(1)))));
        relay.start();

        eventually(() ->
                assertThat(raw().getList("journal", Document.class, List.of())).isEmpty());
        assertThat(journalNumbers(0, 1_000))
                .containsExactlyElementsOf(LongStream.rangeClosed(1, 70).boxed().toList());
    }

    @Test
    void ofAggregatesOfWhichNothingIsToldAnEventIsAFaultAndNotWritten() {
        Aggregates<Tally> silent = new Aggregates<>(database, "silent", Tally.class, Clock.systemUTC());
        assertThat(now(silent.insert(key, new Tally("t1", 0), "h", List.of()))).isEqualTo(Insertion.INSERTED);
        assertThat(now(silent.change(now(silent.find(key)), counted(1, 0)))).isEqualTo(2);

        assertThatThrownBy(() -> now(silent.change(now(silent.find(key)), counted(2, 1))))
                .isInstanceOf(IllegalStateException.class);
        assertThat(now(silent.find(key))).isEqualTo(new Stored<>(key, new Tally("t1", 1), 2, 0, 0, 0));
    }

    @Test
    void theIndexOfTheSweeperCanBeMade() {
        new IndexesReady(List.of(tallies.untoldIndex())).afterSingletonsInstantiated();
        insert(key, "h1");

        assertThat(find(key).untold()).isEqualTo(1);
    }

    private Insertion insert(Key at, String hash) {
        return now(tallies.insert(at, new Tally(at.name(), 0), hash, List.of(event())));
    }

    private Stored<Tally> find(Key at) {
        return now(tallies.find(at));
    }

    private Document raw() {
        return now(Mono.from(
                database.getCollection("tallies").find(Filters.eq(key.id())).first()));
    }

    private void journal(int entries, int events) {
        List<Document> appended = IntStream.range(0, entries)
                .mapToObj(i -> new Document("what", i))
                .toList();
        Change change = new Change(List.of(), events(events), appended);
        now(tallies.deciding(key, read -> new Aggregates.Decided<>(true, change)));
    }

    private List<Long> journalNumbers(long after, int limit) {
        return now(tallies.journal(key, after, limit)
                .map(entry -> entry.getLong("sequence"))
                .collectList());
    }

    private static Aggregates.Decided<Boolean> oneMore(Stored<Tally> read) {
        return new Aggregates.Decided<>(true, counted(read.state().count() + 1, 1));
    }

    private static Change counted(long count, int events) {
        return Change.of(List.of(Updates.set("count", count)), events(events));
    }

    private static List<EventToTell> events(int count) {
        return IntStream.range(0, count).mapToObj(i -> event()).toList();
    }

    private static EventToTell event() {
        return new EventToTell(IDS.next(), "dev.cairn.notes.tally.counted.v1", "t1", AT, new Tally("t1", 0));
    }

    private static List<String> ids(Flux<Stored<Tally>> found) {
        return now(found.map(stored -> stored.key().id()).collectList());
    }

    private static <T> T now(Mono<T> later) {
        return Objects.requireNonNull(later.switchIfEmpty(Mono.error(() -> new AssertionError("nothing there")))
                .block(AT_MOST));
    }
}
