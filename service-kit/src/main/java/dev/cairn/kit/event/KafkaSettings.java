package dev.cairn.kit.event;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where the broker is.
 *
 * @param bootstrapServers {@code host:port}, several parted by commas
 * @param replication copies of each topic that is made; 1 suits one broker, 3 a cluster
 */
@ConfigurationProperties("cairn.kafka")
public record KafkaSettings(String bootstrapServers, short replication) {

    public KafkaSettings {
        if (!bootstrapServers.matches("[^,:\\s]+:\\d+(,[^,:\\s]+:\\d+)*")) {
            throw new IllegalArgumentException(
                    "cairn.kafka.bootstrap-servers is '" + bootstrapServers + "', expected host:port,host:port…");
        }
        if (replication < 1) {
            throw new IllegalArgumentException("cairn.kafka.replication is " + replication + ", expected 1 or more");
        }
    }
}
