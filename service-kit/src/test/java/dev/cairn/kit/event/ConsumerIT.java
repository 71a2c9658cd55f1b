package dev.cairn.kit.event;

import static dev.cairn.kit.event.NoteRecords.bytes;
import static dev.cairn.kit.event.NoteRecords.event;
import static dev.cairn.kit.event.NoteRecords.newId;
import static dev.cairn.kit.event.NoteRecords.with;
import static dev.cairn.kit.testkit.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.kit.access.PlatformRole;
import dev.cairn.kit.sample.Api;
import dev.cairn.kit.sample.HeardNotes;
import dev.cairn.kit.sample.NotesApplication;
import dev.cairn.kit.sample.NotesTest;
import dev.cairn.kit.testkit.Tokens;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@NotesTest
class ConsumerIT {

    @AutoClose
    private static final NoteRecords broker = new NoteRecords();

    @Autowired
    private HeardNotes heard;

    @Autowired
    private EventConsumers consumers;

    private Letters letters;

    @BeforeEach
    void operator(@LocalServerPort int port) {
        letters = new Letters(Api.on(port)
                .with(Tokens.of("sam").withPlatformRole(PlatformRole.ADMIN).mint()));
    }

    @Test
    void aHandlerIsGivenTheWholeEvent() {
        String note = newId();
        broker.send(event(note, 3, "ahoy"));

        eventually(() -> assertThat(heard.of(note)).hasSize(1));
        Heard<NotesApplication.Written> event = heard.of(note).getFirst();
        assertThat(event.organization()).isEqualTo("harbor");
        assertThat(event.sequence()).isEqualTo(3);
        assertThat(event.type()).isEqualTo(NotesApplication.WRITTEN);
        assertThat(event.time()).isEqualTo("2026-11-21T10:00:00Z");
        assertThat(event.data().text()).isEqualTo("ahoy");
    }

    @Test
    void aRepeatedRecordIsHandedOverAgainInItsPlace() {
        String note = newId();
        ProducerRecord<String, byte[]> first = event(note, 1, "one");
        broker.send(first);
        broker.send(first);
        broker.send(event(note, 2, "two"));

        eventually(() -> assertThat(heard.of(note)).hasSize(3));
        assertThat(heard.of(note).stream().map(Heard::sequence)).containsExactly(1L, 1L, 2L);
    }

    @Test
    void fieldsAndTypesThatNobodyHereKnowsArePassedOver() {
        String note = newId();
        broker.send(with(event(note, 1, "x"), "ce_type", "dev.cairn.notes.note.folded.v1"));
        ProducerRecord<String, byte[]> wider = event(note, 2, "x");
        broker.send(new ProducerRecord<>(
                wider.topic(), null, wider.key(), bytes("{\"text\":\"wide\",\"later\":1}"), wider.headers()));

        eventually(() -> assertThat(heard.of(note)).hasSize(1));
        assertThat(heard.of(note).getFirst().data().text()).isEqualTo("wide");
        assertThat(letters.of(note)).isEmpty();
    }

    @Test
    void aFaultThatPassesIsTriedAgainBeforeTheNextEvent() {
        String note = newId();
        broker.send(event(note, 1, HeardNotes.HICCUP));
        broker.send(event(note, 2, "after"));

        eventually(() -> assertThat(heard.of(note)).hasSize(2));
        assertThat(heard.of(note).stream().map(Heard::sequence)).containsExactly(1L, 2L);
        assertThat(letters.of(note)).isEmpty();
    }

    @Test
    void whatCanNeverBeAppliedIsKeptWithItsCauseAndThePartitionMovesOn() {
        String note = newId();
        broker.send(event(note, 1, HeardNotes.POISON));
        broker.send(event(note, 2, "after"));

        eventually(() -> assertThat(heard.of(note)).hasSize(1));
        JsonNode letter = letters.oneOf(note);
        assertThat(letter.path("cause").asString()).startsWith("IllegalStateException");
        assertThat(letter.path("value").asString()).isEqualTo("{\"text\":\"poison\"}");
        assertThat(letter.path("headers").path("ce_subject").asString()).isEqualTo(note);
        assertThat(letter.path("headers").path("ce_sequence").asString()).isEqualTo("1");
    }

    @ParameterizedTest
    @ValueSource(strings = {HeardNotes.OUTAGE, HeardNotes.RACES})
    void anOutageHoldsThePartitionAndMakesNoDeadLetters(String fault) {
        String note = newId();
        broker.send(event(note, 1, fault));
        broker.send(event(note, 2, "after"));

        eventually(() -> assertThat(heard.of(note)).hasSize(2));
        assertThat(heard.of(note).stream().map(Heard::sequence)).containsExactly(1L, 2L);
        assertThat(letters.of(note)).isEmpty();
    }

    @Test
    void whatTheStoreRefusesIsKeptAndThePartitionMovesOn() {
        String note = newId();
        broker.send(event(note, 1, HeardNotes.REFUSED));
        broker.send(event(note, 2, "after"));

        eventually(() -> assertThat(heard.of(note)).hasSize(1));
        assertThat(letters.oneOf(note).path("cause").asString()).startsWith("MongoWriteException");
    }

    @Test
    void bytesThatAreNoCloudEventAreKeptToo() {
        String mark = newId();
        broker.send(new ProducerRecord<>(NotesApplication.TOPIC, mark, bytes("no event " + mark)));
        broker.send(event(mark, 1, "after"));

        eventually(() -> assertThat(heard.of(mark)).hasSize(1));
        assertThat(letters.all())
                .anyMatch(letter -> letter.path("value").asString().equals("no event " + mark));
    }

    @Test
    void aRecordWithoutAValueOrWithAHeaderWithoutOneDoesNotHoldThePartition() {
        String note = newId();
        broker.send(with(new ProducerRecord<>(NotesApplication.TOPIC, note, bytes("x")), "empty", null));
        broker.send(new ProducerRecord<>(NotesApplication.TOPIC, note, null));
        broker.send(event(note, 1, "after"));

        eventually(() -> assertThat(heard.of(note)).hasSize(1));
        assertThat(letters.list().status()).isEqualTo(200);
    }

    @Test
    void anEventThatLacksAnAttributeOfOursIsKept() {
        String note = newId();
        ProducerRecord<String, byte[]> lacking = event(note, 1, "x");
        lacking.headers().remove("ce_org");
        broker.send(lacking);

        letters.comesOf(note);
        assertThat(heard.of(note)).isEmpty();
    }

    @Test
    void stoppingTellsWhenAllHaveStoppedAndWhatCameMeanwhileIsHeardAfterTheNextStart() {
        CompletableFuture<Boolean> stopped = new CompletableFuture<>();
        consumers.stop(() -> stopped.complete(consumers.isRunning()));
        assertThat(stopped).succeedsWithin(Duration.ofSeconds(30)).isEqualTo(false);

        String note = newId();
        broker.send(event(note, 1, "meanwhile"));
        consumers.start();

        eventually(() -> assertThat(heard.of(note)).hasSize(1));
    }
}
