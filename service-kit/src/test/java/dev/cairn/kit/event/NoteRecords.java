package dev.cairn.kit.event;

import dev.cairn.kit.Ids;
import dev.cairn.kit.sample.NotesApplication;
import dev.cairn.kit.testkit.Backends;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;

/** Records on the topic of notes as another service writes them, by a producer that is not ours; wrong ones too. */
final class NoteRecords implements AutoCloseable {

    private final KafkaProducer<String, byte[]> broker = new KafkaProducer<>(
            Map.of("bootstrap.servers", Backends.kafka()), new StringSerializer(), new ByteArraySerializer());

    void send(ProducerRecord<String, byte[]> event) {
        Objects.requireNonNull(broker.send(event));
        broker.flush();
    }

    @Override
    public void close() {
        broker.close();
    }

    static String newId() {
        return Ids.random().next();
    }

    static ProducerRecord<String, byte[]> event(String note, long sequence, String text) {
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

    static ProducerRecord<String, byte[]> with(
            ProducerRecord<String, byte[]> event, String header, @Nullable String value) {
        event.headers().remove(header);
        event.headers().add(header, value == null ? null : bytes(value));
        return event;
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
