package dev.cairn.kit.testkit;

import io.cloudevents.CloudEvent;
import io.cloudevents.CloudEventData;
import io.cloudevents.kafka.KafkaMessageFactory;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Listens to topics as any integration would, from their beginning, and keeps what it hears. */
public final class EventProbe implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.shared();

    /** An event as it was on the wire. */
    public record Told(String topic, String key, CloudEvent event, JsonNode data) {
        public String type() {
            return event.getType();
        }

        public String sequence() {
            return String.valueOf(event.getExtension("sequence"));
        }
    }

    private final List<Told> told = new CopyOnWriteArrayList<>();
    private final Thread listening;
    private volatile boolean open = true;

    public EventProbe(String bootstrapServers, String... topics) {
        this.listening = Thread.ofVirtual().start(() -> listen(bootstrapServers, List.of(topics)));
    }

    /** All that was heard so far. */
    public List<Told> told() {
        return List.copyOf(told);
    }

    public List<Told> ofType(String type) {
        return told.stream().filter(event -> event.type().equals(type)).toList();
    }

    @Override
    public void close() {
        open = false;
        try {
            listening.join(Duration.ofSeconds(5));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void listen(String bootstrapServers, List<String> topics) {
        Map<String, Object> settings = Map.of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                bootstrapServers,
                ConsumerConfig.GROUP_ID_CONFIG,
                "probe-" + UUID.randomUUID(),
                ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                "earliest",
                ConsumerConfig.METADATA_MAX_AGE_CONFIG,
                500);
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            consumer.subscribe(topics);
            while (open) {
                consumer.poll(Duration.ofMillis(100)).forEach(this::hear);
            }
        }
    }

    /** What is no event is passed over, as tests write such things too. */
    private void hear(ConsumerRecord<String, byte[]> record) {
        CloudEvent event;
        try {
            event = KafkaMessageFactory.createReader(record).toEvent();
        } catch (RuntimeException noEvent) {
            return;
        }
        CloudEventData data = event.getData();
        if (data != null) {
            told.add(new Told(record.topic(), record.key(), event, JSON.readTree(data.toBytes())));
        }
    }
}
