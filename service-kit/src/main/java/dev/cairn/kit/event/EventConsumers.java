package dev.cairn.kit.event;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.springframework.context.SmartLifecycle;
import org.springframework.kafka.KafkaException;
import org.springframework.kafka.core.DefaultKafkaConsumerFactory;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;
import org.springframework.kafka.listener.ContainerProperties;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.util.backoff.ExponentialBackOff;

/** One listener container a topic that this service has handlers for. */
public final class EventConsumers implements SmartLifecycle {

    private static final int THREADS = 1;

    private final Map<String, EventListener> listeners;
    private final List<ConcurrentMessageListenerContainer<String, byte[]>> containers;
    private volatile boolean isRunning;

    EventConsumers(
            String service,
            KafkaSettings settings,
            List<EventHandler<?>> handlers,
            DeadLetters deadLetters,
            MeterRegistry meters) {
        this.listeners = handlers.stream()
                .collect(Collectors.groupingBy(
                        EventHandler::topic,
                        Collectors.collectingAndThen(
                                Collectors.<EventHandler<?>>toList(),
                                ofTopic -> new EventListener(ofTopic, deadLetters, meters))));
        this.containers = listeners.entrySet().stream()
                .map(entry -> container(service, settings, entry.getKey(), entry.getValue()))
                .toList();
    }

    /** Applies a record again; empty if no handler here listens to its topic. */
    Optional<EventListener> listenerOf(ConsumerRecord<String, byte[]> record) {
        return Optional.ofNullable(listeners.get(record.topic()));
    }

    @Override
    public void start() {
        containers.forEach(ConcurrentMessageListenerContainer::start);
        isRunning = true;
    }

    @Override
    public void stop() {
        containers.forEach(ConcurrentMessageListenerContainer::stop);
        isRunning = false;
    }

    /** All at once: they share a group, and one that waits for the group to settle would keep the others waiting too. */
    @Override
    public void stop(Runnable whenStopped) {
        isRunning = false;
        AtomicInteger running = new AtomicInteger(containers.size());
        containers.forEach(container -> container.stop(() -> {
            if (running.decrementAndGet() == 0) {
                whenStopped.run();
            }
        }));
        if (containers.isEmpty()) {
            whenStopped.run();
        }
    }

    @Override
    public boolean isRunning() {
        return isRunning;
    }

    private static ConcurrentMessageListenerContainer<String, byte[]> container(
            String service, KafkaSettings settings, String topic, EventListener listener) {
        Map<String, Object> consumer = Map.of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                settings.bootstrapServers(),
                ConsumerConfig.GROUP_ID_CONFIG,
                "cairn-" + service,
                ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                "earliest",
                ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                false,
                ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG,
                Topic.LARGEST_MESSAGE,
                // A topic that another service makes later is then seen within seconds, not in five minutes.
                ConsumerConfig.METADATA_MAX_AGE_CONFIG,
                2_000,
                ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG,
                100,
                // After a crash the partitions wait this long for the member that died, at starts and at stops.
                ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG,
                10_000,
                ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG,
                3_000);
        ContainerProperties properties = new ContainerProperties(topic);
        properties.setMessageListener(listener);
        properties.setAckMode(ContainerProperties.AckMode.BATCH);
        properties.setMissingTopicsFatal(false);
        ConcurrentMessageListenerContainer<String, byte[]> container = new ConcurrentMessageListenerContainer<>(
                new DefaultKafkaConsumerFactory<>(consumer, new StringDeserializer(), new ByteArrayDeserializer()),
                properties);
        container.setBeanName("heard." + topic);
        container.setConcurrency(THREADS);
        container.setCommonErrorHandler(waiting());
        return container;
    }

    /**
     * Reached when a backend is away, the one that keeps dead letters included: then the partition waits, without end.
     */
    private static DefaultErrorHandler waiting() {
        ExponentialBackOff backOff = new ExponentialBackOff(500, 2);
        backOff.setMaxInterval(15_000);
        DefaultErrorHandler handler = new DefaultErrorHandler(backOff);
        // Spring passes over some kinds of exceptions by itself; here nothing is.
        handler.setClassifications(Map.of(), true);
        handler.setLogLevel(KafkaException.Level.WARN);
        return handler;
    }
}
