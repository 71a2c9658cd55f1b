package dev.cairn.kit.event;

import com.mongodb.reactivestreams.client.MongoDatabase;
import io.cloudevents.CloudEvent;
import io.cloudevents.core.message.Encoding;
import io.cloudevents.kafka.CloudEventSerializer;
import io.micrometer.core.instrument.MeterRegistry;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.serialization.StringSerializer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.config.TopicBuilder;
import org.springframework.kafka.core.KafkaAdmin;
import tools.jackson.databind.json.JsonMapper;

/** Producer, relay and consumers of one service. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(KafkaSettings.class)
public class EventConfiguration {

    @Bean
    KafkaAdmin kafkaAdmin(KafkaSettings settings) {
        KafkaAdmin admin = new KafkaAdmin(Map.of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, settings.bootstrapServers(),
                AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 20_000,
                AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, 10_000));
        admin.setFatalIfBrokerNotAvailable(true);
        return admin;
    }

    @Bean
    KafkaAdmin.NewTopics topicsOfThisService(ObjectProvider<Topic> topics, KafkaSettings settings) {
        return new KafkaAdmin.NewTopics(topics.stream()
                .map(topic -> TopicBuilder.name(topic.name())
                        .partitions(Topic.PARTITIONS)
                        .replicas(settings.replication())
                        .config(TopicConfig.RETENTION_MS_CONFIG, "-1")
                        .config(TopicConfig.MAX_MESSAGE_BYTES_CONFIG, String.valueOf(Topic.LARGEST_MESSAGE))
                        .build())
                .toArray(NewTopic[]::new));
    }

    @Bean(destroyMethod = "close")
    Producer<String, CloudEvent> eventProducer(KafkaSettings settings) {
        CloudEventSerializer events = new CloudEventSerializer();
        events.configure(Map.of(CloudEventSerializer.ENCODING_CONFIG, Encoding.BINARY), false);
        return new KafkaProducer<>(
                Map.of(
                        ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        settings.bootstrapServers(),
                        ProducerConfig.ACKS_CONFIG,
                        "all",
                        ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG,
                        true,
                        ProducerConfig.MAX_REQUEST_SIZE_CONFIG,
                        Topic.LARGEST_MESSAGE,
                        ProducerConfig.MAX_BLOCK_MS_CONFIG,
                        5_000,
                        ProducerConfig.LINGER_MS_CONFIG,
                        0,
                        ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG,
                        5_000,
                        ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG,
                        15_000),
                new StringSerializer(),
                events);
    }

    @Bean
    Relay relay(
            Producer<String, CloudEvent> producer,
            Clock clock,
            MeterRegistry meters,
            @Value("${cairn.service}") String service) {
        return new Relay(new Teller(producer, URI.create("/cairn/" + service)), clock, meters);
    }

    @Bean
    DeadLetters deadLetters(MongoDatabase database, Clock clock) {
        return new DeadLetters(database, clock);
    }

    @Bean
    EventConsumers eventConsumers(
            @Value("${cairn.service}") String service,
            KafkaSettings settings,
            ObjectProvider<EventHandler<?>> handlers,
            DeadLetters deadLetters,
            MeterRegistry meters) {
        List<EventHandler<?>> all = handlers.orderedStream().toList();
        return new EventConsumers(service, settings, all, deadLetters, meters);
    }

    @Bean
    DeadLettersController deadLettersController(DeadLetters letters, EventConsumers consumers, JsonMapper json) {
        return new DeadLettersController(letters, consumers, json);
    }

    @Bean
    KafkaHealth kafkaHealthIndicator(KafkaSettings settings) {
        return new KafkaHealth(settings, Duration.ofSeconds(2));
    }
}
