package dev.cairn.kit.event;

import io.cloudevents.CloudEvent;
import io.cloudevents.kafka.CloudEventSerializer;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.URI;
import java.time.Clock;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Relays for tests of the store, which have no broker. */
public final class Relays {

    private Relays() {}

    /** Over a broker in memory that takes everything; not started. */
    public static Relay inMemory() {
        return over(
                new MockProducer<String, CloudEvent>(true, null, new StringSerializer(), new CloudEventSerializer()),
                Clock.systemUTC());
    }

    static Relay over(Producer<String, CloudEvent> producer, Clock clock) {
        return new Relay(new Teller(producer, URI.create("/cairn/notes")), clock, new SimpleMeterRegistry());
    }
}
