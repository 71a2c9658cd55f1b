package dev.cairn.kit.testkit;

import io.cloudevents.CloudEvent;
import io.cloudevents.core.builder.CloudEventBuilder;
import io.cloudevents.core.message.Encoding;
import io.cloudevents.kafka.CloudEventSerializer;
import java.net.URI;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.serialization.StringSerializer;
import tools.jackson.databind.json.JsonMapper;

/** Tells events in another service's stead, as that service would. Makes their topics where they are missing. */
public final class EventTeller implements AutoCloseable {

    private final String bootstrapServers;
    private final KafkaProducer<String, CloudEvent> producer;

    public EventTeller(String bootstrapServers) {
        this.bootstrapServers = bootstrapServers;
        CloudEventSerializer events = new CloudEventSerializer();
        events.configure(Map.of(CloudEventSerializer.ENCODING_CONFIG, Encoding.BINARY), false);
        this.producer =
                new KafkaProducer<>(Map.of("bootstrap.servers", bootstrapServers), new StringSerializer(), events);
    }

    /** Returns when the broker has it. */
    public void tell(
            String topic, String type, String id, String subject, String organization, long sequence, Object data) {
        CloudEvent event = CloudEventBuilder.v1()
                .withId(id)
                .withSource(URI.create("/cairn/test"))
                .withType(type)
                .withSubject(subject)
                .withTime(OffsetDateTime.now(ZoneOffset.UTC))
                .withExtension("sequence", String.valueOf(sequence))
                .withExtension("org", organization)
                .withData("application/json", JsonMapper.shared().writeValueAsBytes(data))
                .build();
        try {
            makeTopic(topic);
            producer.send(new ProducerRecord<>(topic, subject, event)).get();
        } catch (ExecutionException failed) {
            throw new IllegalStateException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private void makeTopic(String topic) throws InterruptedException, ExecutionException {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers))) {
            admin.createTopics(List.of(new NewTopic(topic, 6, (short) 1))).all().get();
        } catch (ExecutionException failed) {
            if (!(failed.getCause() instanceof TopicExistsException)) {
                throw failed;
            }
        }
    }

    @Override
    public void close() {
        producer.close();
    }
}
