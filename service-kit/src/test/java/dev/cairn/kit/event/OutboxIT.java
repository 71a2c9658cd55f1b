package dev.cairn.kit.event;

import static dev.cairn.kit.testkit.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.model.Filters;
import com.mongodb.reactivestreams.client.MongoDatabase;
import dev.cairn.kit.Ids;
import dev.cairn.kit.sample.Api;
import dev.cairn.kit.sample.Note;
import dev.cairn.kit.sample.NotesApplication;
import dev.cairn.kit.sample.NotesTest;
import dev.cairn.kit.store.Aggregates;
import dev.cairn.kit.store.Key;
import dev.cairn.kit.testkit.Backends;
import dev.cairn.kit.testkit.EventProbe;
import dev.cairn.kit.testkit.Tokens;
import io.cloudevents.CloudEvent;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.Producer;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import reactor.core.publisher.Mono;

@NotesTest
class OutboxIT {

    private static final Duration AT_MOST = Duration.ofSeconds(20);
    private static EventProbe probe;

    @Autowired
    private MongoDatabase database;

    @Autowired
    private Producer<String, CloudEvent> producer;

    private Api ada;

    @BeforeAll
    static void listen() {
        probe = new EventProbe(Backends.kafka(), NotesApplication.TOPIC);
    }

    @AfterAll
    static void hangUp() {
        probe.close();
    }

    @BeforeEach
    void caller(@LocalServerPort int port) {
        ada = Api.on(port).with(Tokens.of("ada").in("harbor", "writer").mint());
    }

    @Test
    void eventsOfOneAggregateArriveOnceAndInOrder() {
        String note = write("first");
        for (int i = 0; i < 10; i++) {
            assertThat(ada.post("/api/v1/orgs/harbor/notes/" + note + "/words", "{\"text\":\"a b c\"}")
                            .status())
                    .isEqualTo(204);
        }

        List<String> expected =
                IntStream.rangeClosed(1, 31).mapToObj(String::valueOf).toList();
        eventually(() -> assertThat(toldOf(note)).hasSize(31));
        assertThat(toldOf(note).stream().map(EventProbe.Told::sequence)).isEqualTo(expected);
        assertThat(toldOf(note).stream().map(told -> told.event().getId())).doesNotHaveDuplicates();
    }

    @Test
    void manyEventsOfOneWriteArriveInOrderAndAreTakenOut() {
        String note = write("long");
        String words = "a ".repeat(250).strip();
        assertThat(ada.post("/api/v1/orgs/harbor/notes/" + note + "/words", "{\"text\":\"" + words + "\"}")
                        .status())
                .isEqualTo(204);

        eventually(() -> assertThat(stored(note)).doesNotContainKeys("pending", "untoldSince"));
        eventually(() -> assertThat(toldOf(note)).hasSize(251));
        assertThat(toldOf(note).stream().map(EventProbe.Told::sequence))
                .isEqualTo(
                        IntStream.rangeClosed(1, 251).mapToObj(String::valueOf).toList());
    }

    @Test
    void whatIsToldIsNoLongerPending() {
        String note = write("soon told");

        eventually(() -> assertThat(stored(note)).doesNotContainKeys("pending", "untoldSince"));
    }

    @Test
    void anEventCarriesItsOrganizationAndTheCallersTrace() {
        String trace = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";
        String note = ada.post("/api/v1/orgs/harbor/notes", "{\"text\":\"traced\"}", "traceparent", trace)
                .body()
                .path("id")
                .asString();

        eventually(() -> assertThat(toldOf(note)).hasSize(1));
        EventProbe.Told told = toldOf(note).getFirst();
        assertThat(told.key()).isEqualTo(note);
        assertThat(told.type()).isEqualTo(NotesApplication.WRITTEN);
        assertThat(told.event().getSource()).hasToString("/cairn/notes");
        assertThat(told.event().getExtension("org")).isEqualTo("harbor");
        assertThat(told.event().getExtension("traceparent")).isEqualTo(trace);
        assertThat(told.data().path("text").asString()).isEqualTo("traced");
    }

    @Test
    void whatACrashLeftUntoldIsFoundByTheSweeperOfTheNextStart() {
        // Its relay was never started: the process ended between the write and the telling.
        Relay crashed = Relays.over(producer, Clock.systemUTC());
        String note = writtenBeside(crashed);
        assertThat(stored(note)).containsKey("pending");

        Relay next = relayOfTheNextStart(Duration.ofSeconds(10));
        try {
            eventually(() -> assertThat(toldOf(note)).hasSize(1));
            eventually(() -> assertThat(stored(note)).doesNotContainKeys("pending", "untoldSince"));
        } finally {
            next.stop();
        }
    }

    @Test
    void theSweeperLeavesAloneWhatIsJustBeingTold() {
        Relay crashed = Relays.over(producer, Clock.systemUTC());
        String overdue = writtenBeside(crashed, Clock.offset(Clock.systemUTC(), Duration.ofMinutes(-1)));
        String fresh = writtenBeside(crashed, Clock.offset(Clock.systemUTC(), Duration.ofMinutes(5)));

        Relay next = relayOfTheNextStart(Duration.ofSeconds(10));
        try {
            eventually(() -> assertThat(stored(overdue)).doesNotContainKey("pending"));
            assertThat(stored(fresh)).containsKey("pending");
        } finally {
            next.stop();
        }
    }

    @Test
    void aRelayThatWasStoppedTellsAgainAfterItsNextStart() {
        Relay relay = Relays.over(producer, Clock.systemUTC());
        relay.start();
        relay.stop();
        String meanwhile = writtenBeside(relay);
        relay.start();
        try {
            String after = writtenBeside(relay);
            eventually(() -> assertThat(toldOf(meanwhile)).hasSize(1));
            eventually(() -> assertThat(toldOf(after)).hasSize(1));
        } finally {
            relay.stop();
        }
    }

    @Test
    void tellingTwiceOnlyRepeatsTheSameEvent() {
        String note = write("told twice");
        eventually(() -> assertThat(toldOf(note)).hasSize(1));
        Document pending = new Document("sequence", 1L)
                .append("id", toldOf(note).getFirst().event().getId())
                .append("type", NotesApplication.WRITTEN)
                .append("subject", note)
                .append("time", Date.from(Instant.EPOCH))
                .append("org", "harbor")
                .append("trace", "")
                .append("data", "{\"text\":\"told twice\"}");
        // As if the process had ended after the broker's answer and before the store's.
        Mono.from(database.getCollection("notes")
                        .updateOne(
                                Filters.eq("harbor/" + note),
                                new Document(
                                        "$set",
                                        new Document("pending", List.of(pending))
                                                .append("untoldSince", Date.from(Instant.EPOCH)))))
                .block(AT_MOST);

        eventually(() -> assertThat(toldOf(note)).hasSize(2));
        assertThat(toldOf(note).stream().map(told -> told.event().getId()).distinct())
                .hasSize(1);
    }

    private String write(String text) {
        Api.Answer answer = ada.post("/api/v1/orgs/harbor/notes", "{\"text\":\"" + text + "\"}");
        assertThat(answer.status()).as(answer.response().body()).isEqualTo(201);
        return answer.body().path("id").asString();
    }

    /** Beside the sample's own notes, with events left to the given relay. */
    private String writtenBeside(Relay relay) {
        return writtenBeside(relay, Clock.systemUTC());
    }

    private String writtenBeside(Relay relay, Clock clock) {
        String id = Ids.random().next();
        Aggregates<Note> notes =
                new Aggregates<>(database, "beside", Note.class, NotesApplication.TOPIC, false, relay, clock);
        EventToTell event = new EventToTell(
                Ids.random().next(),
                NotesApplication.WRITTEN,
                id,
                Instant.now(),
                new NotesApplication.Written("beside"));
        notes.insert(Key.of("harbor", id), new Note(id, "beside"), "h", List.of(event))
                .block(AT_MOST);
        return id;
    }

    /** Its clock is ahead, so that nobody waits until the crash is long enough ago. */
    private Relay relayOfTheNextStart(Duration later) {
        Relay next = Relays.over(producer, Clock.offset(Clock.systemUTC(), later));
        var _ = new Aggregates<>(
                database, "beside", Note.class, NotesApplication.TOPIC, false, next, Clock.systemUTC());
        next.start();
        return next;
    }

    private List<EventProbe.Told> toldOf(String note) {
        return probe.told().stream()
                .filter(told -> note.equals(told.event().getSubject()))
                .toList();
    }

    private Document stored(String note) {
        Document here = Mono.from(database.getCollection("notes").find(Filters.eq("harbor/" + note)))
                .block(AT_MOST);
        return here != null
                ? here
                : Objects.requireNonNull(
                        Mono.from(database.getCollection("beside").find(Filters.eq("harbor/" + note)))
                                .block(AT_MOST));
    }
}
