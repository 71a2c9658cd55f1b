package dev.cairn.kit.event;

import static dev.cairn.kit.testkit.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.kit.Ids;
import dev.cairn.kit.access.PlatformRole;
import dev.cairn.kit.sample.Api;
import dev.cairn.kit.sample.HeardNotes;
import dev.cairn.kit.sample.NotesApplication;
import dev.cairn.kit.sample.NotesTest;
import dev.cairn.kit.testkit.Backends;
import dev.cairn.kit.testkit.Tokens;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@NotesTest
class ConsumerIT {

    private static final String LETTERS = "/api/v1/platform/notes/dead-letters";
    private static KafkaProducer<String, byte[]> broker;

    @Autowired
    private HeardNotes heard;

    private Api operator;
    private Api learner;

    @BeforeAll
    static void connect() {
        broker = new KafkaProducer<>(
                Map.of("bootstrap.servers", Backends.kafka()), new StringSerializer(), new ByteArraySerializer());
    }

    @AfterAll
    static void disconnect() {
        broker.close();
    }

    @BeforeEach
    void callers(@LocalServerPort int port) {
        operator = Api.on(port)
                .with(Tokens.of("sam").withPlatformRole(PlatformRole.ADMIN).mint());
        learner = Api.on(port).with(Tokens.of("ben").in("harbor", "learner").mint());
    }

    @Test
    void aHandlerIsGivenTheWholeEvent() {
        String note = newId();
        send(event(note, 3, "ahoy"));

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
        send(first);
        send(first);
        send(event(note, 2, "two"));

        eventually(() -> assertThat(heard.of(note)).hasSize(3));
        assertThat(heard.of(note).stream().map(Heard::sequence)).containsExactly(1L, 1L, 2L);
    }

    @Test
    void fieldsAndTypesThatNobodyHereKnowsArePassedOver() {
        String note = newId();
        send(with(event(note, 1, "x"), "ce_type", "dev.cairn.notes.note.folded.v1"));
        ProducerRecord<String, byte[]> wider = event(note, 2, "x");
        send(new ProducerRecord<>(
                wider.topic(), null, wider.key(), bytes("{\"text\":\"wide\",\"later\":1}"), wider.headers()));

        eventually(() -> assertThat(heard.of(note)).hasSize(1));
        assertThat(heard.of(note).getFirst().data().text()).isEqualTo("wide");
        assertThat(lettersOf(note)).isEmpty();
    }

    @Test
    void aFaultThatPassesIsTriedAgainBeforeTheNextEvent() {
        String note = newId();
        send(event(note, 1, HeardNotes.HICCUP));
        send(event(note, 2, "after"));

        eventually(() -> assertThat(heard.of(note)).hasSize(2));
        assertThat(heard.of(note).stream().map(Heard::sequence)).containsExactly(1L, 2L);
        assertThat(lettersOf(note)).isEmpty();
    }

    @Test
    void whatCanNeverBeAppliedIsKeptWithItsCauseAndThePartitionMovesOn() {
        String note = newId();
        send(event(note, 1, HeardNotes.POISON));
        send(event(note, 2, "after"));

        eventually(() -> assertThat(heard.of(note)).hasSize(1));
        JsonNode letter = letterOf(note);
        assertThat(letter.path("cause").asString()).startsWith("IllegalStateException");
        assertThat(letter.path("value").asString()).isEqualTo("{\"text\":\"poison\"}");
        assertThat(letter.path("headers").path("ce_subject").asString()).isEqualTo(note);
        assertThat(letter.path("headers").path("ce_sequence").asString()).isEqualTo("1");
    }

    @ParameterizedTest
    @ValueSource(strings = {HeardNotes.OUTAGE, HeardNotes.RACES})
    void anOutageHoldsThePartitionAndMakesNoDeadLetters(String fault) {
        String note = newId();
        send(event(note, 1, fault));
        send(event(note, 2, "after"));

        eventually(() -> assertThat(heard.of(note)).hasSize(2));
        assertThat(heard.of(note).stream().map(Heard::sequence)).containsExactly(1L, 2L);
        assertThat(lettersOf(note)).isEmpty();
    }

    @Test
    void whatTheStoreRefusesIsKeptAndThePartitionMovesOn() {
        String note = newId();
        send(event(note, 1, HeardNotes.REFUSED));
        send(event(note, 2, "after"));

        eventually(() -> assertThat(heard.of(note)).hasSize(1));
        assertThat(letterOf(note).path("cause").asString()).startsWith("MongoWriteException");
    }

    @Test
    void aReplayDuringAnOutageIs503AndKeepsTheLetter() {
        String note = newId();
        send(event(note, 1, HeardNotes.POISON));
        String letter = eventuallyLetterOf(note);

        Api.Answer answer = operator.post(LETTERS + "/" + letter + "/replay", "{\"text\":\"outage\"}");

        assertThat(answer.status()).isEqualTo(503);
        assertThat(lettersOf(note)).hasSize(1);
    }

    @Test
    void aRepairedLetterIsAppliedAndRemoved() {
        String note = newId();
        send(event(note, 1, HeardNotes.POISON));
        String letter = eventuallyLetterOf(note);

        assertThat(operator.post(LETTERS + "/" + letter + "/replay", "{\"text\":\"cured\"}")
                        .status())
                .isEqualTo(204);
        assertThat(heard.of(note).getFirst().data().text()).isEqualTo("cured");
        assertThat(heard.of(note).getFirst().sequence()).isEqualTo(1);
        assertThat(lettersOf(note)).isEmpty();
    }

    @Test
    void aReplayThatFailsAgainKeepsTheLetter() {
        String note = newId();
        send(event(note, 1, HeardNotes.POISON));
        String letter = eventuallyLetterOf(note);

        Api.Answer answer = operator.send("POST", LETTERS + "/" + letter + "/replay", BodyPublishers.noBody());

        assertThat(answer.status()).isEqualTo(422);
        assertThat(lettersOf(note)).hasSize(1);
    }

    @Test
    void aLetterCanBeDropped() {
        String note = newId();
        send(event(note, 1, HeardNotes.POISON));
        String letter = eventuallyLetterOf(note);

        assertThat(delete(letter).status()).isEqualTo(204);
        assertThat(lettersOf(note)).isEmpty();
        assertThat(delete(letter).status()).isEqualTo(404);
        assertThat(operator.send("POST", LETTERS + "/" + letter + "/replay", BodyPublishers.noBody())
                        .status())
                .isEqualTo(404);
    }

    @Test
    void onlyOperatorsSeeReplayOrDropLetters() {
        String note = newId();
        send(event(note, 1, HeardNotes.POISON));
        String letter = eventuallyLetterOf(note);

        assertThat(learner.get(LETTERS).status()).isEqualTo(403);
        assertThat(learner.send("POST", LETTERS + "/" + letter + "/replay", BodyPublishers.noBody())
                        .status())
                .isEqualTo(403);
        assertThat(learner.send("DELETE", LETTERS + "/" + letter, BodyPublishers.noBody())
                        .status())
                .isEqualTo(403);
        assertThat(lettersOf(note)).hasSize(1);
    }

    @Test
    void bytesThatAreNoCloudEventAreKeptToo() {
        String mark = newId();
        send(new ProducerRecord<>(NotesApplication.TOPIC, mark, bytes("no event " + mark)));
        send(event(mark, 1, "after"));

        eventually(() -> assertThat(heard.of(mark)).hasSize(1));
        assertThat(letters()).anyMatch(letter -> letter.path("value").asString().equals("no event " + mark));
    }

    @Test
    void aRecordWithoutAValueOrWithAHeaderWithoutOneDoesNotHoldThePartition() {
        String note = newId();
        send(with(new ProducerRecord<>(NotesApplication.TOPIC, note, bytes("x")), "empty", null));
        send(new ProducerRecord<>(NotesApplication.TOPIC, note, null));
        send(event(note, 1, "after"));

        eventually(() -> assertThat(heard.of(note)).hasSize(1));
        assertThat(operator.get(LETTERS + "?limit=1000").status()).isEqualTo(200);
    }

    @Test
    void anEventThatLacksAnAttributeOfOursIsKept() {
        String note = newId();
        ProducerRecord<String, byte[]> lacking = event(note, 1, "x");
        lacking.headers().remove("ce_org");
        send(lacking);

        eventuallyLetterOf(note);
        assertThat(heard.of(note)).isEmpty();
    }

    private Api.Answer delete(String letter) {
        return operator.send("DELETE", LETTERS + "/" + letter, BodyPublishers.noBody());
    }

    private List<JsonNode> letters() {
        JsonNode items = operator.get(LETTERS + "?limit=1000").body().path("items");
        return StreamSupport.stream(items.spliterator(), false).toList();
    }

    private List<JsonNode> lettersOf(String note) {
        return letters().stream()
                .filter(letter ->
                        letter.path("headers").path("ce_subject").asString("").equals(note))
                .toList();
    }

    private JsonNode letterOf(String note) {
        assertThat(lettersOf(note)).hasSize(1);
        return lettersOf(note).getFirst();
    }

    private String eventuallyLetterOf(String note) {
        eventually(() -> letterOf(note));
        return letterOf(note).path("id").asString();
    }

    private static String newId() {
        return Ids.random().next();
    }

    private static ProducerRecord<String, byte[]> event(String note, long sequence, String text) {
        ProducerRecord<String, byte[]> event =
                new ProducerRecord<>(NotesApplication.TOPIC, note, bytes("{\"text\":\"" + text + "\"}"));
        with(event, "ce_specversion", "1.0");
        with(event, "ce_id", newId());
        with(event, "ce_source", "/cairn/notes");
        with(event, "ce_type", NotesApplication.WRITTEN);
        with(event, "ce_subject", note);
        with(event, "ce_time", "2026-11-21T10:00:00Z");
        with(event, "ce_sequence", String.valueOf(sequence));
        with(event, "ce_org", "harbor");
        return with(event, "content-type", "application/json");
    }

    private static ProducerRecord<String, byte[]> with(
            ProducerRecord<String, byte[]> event, String header, @Nullable String value) {
        event.headers().remove(header);
        event.headers().add(header, value == null ? null : bytes(value));
        return event;
    }

    private static void send(ProducerRecord<String, byte[]> event) {
        Objects.requireNonNull(broker.send(event));
        broker.flush();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
