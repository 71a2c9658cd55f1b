package dev.cairn.kit.event;

/**
 * A Kafka topic that this service tells its events on. Declared as a bean, it is made at start: 6 partitions, kept for
 * ever, so that a new consumer can rebuild itself.
 *
 * @param name {@code cairn.<service>.<subjects>}
 */
public record Topic(String name) {

    static final int PARTITIONS = 6;

    /** An event and a request to Kafka hold this at most, in bytes; brokers are set to take it. */
    public static final int LARGEST_MESSAGE = 4 * 1024 * 1024;
}
