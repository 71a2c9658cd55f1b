package dev.cairn.kit.event;

import com.mongodb.MongoException;
import dev.cairn.kit.http.RequestContext;
import io.cloudevents.CloudEvent;
import io.cloudevents.kafka.KafkaMessageFactory;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.listener.MessageListener;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Applies what is heard on one topic, record after record. It waits, on the listener's own thread, until the effect is
 * stored: a listener that does not wait acknowledges out of order. What can never be applied goes to the dead letters;
 * what an outage keeps from being applied waits, and the partition with it.
 */
final class EventListener implements MessageListener<String, byte[]> {

    private static final Logger LOG = LoggerFactory.getLogger(EventListener.class);
    private static final Duration APPLYING_AT_MOST = Duration.ofSeconds(60);
    private static final int TRIES = 6;

    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private final Map<String, EventHandler<?>> handlers;
    private final DeadLetters deadLetters;
    private final MeterRegistry meters;

    EventListener(Iterable<EventHandler<?>> handlers, DeadLetters deadLetters, MeterRegistry meters) {
        this.handlers = StreamSupport.stream(handlers.spliterator(), false)
                .collect(Collectors.toMap(EventHandler::type, Function.identity()));
        this.deadLetters = deadLetters;
        this.meters = meters;
    }

    @Override
    public void onMessage(ConsumerRecord<String, byte[]> record) {
        apply(record)
                .onErrorResume(fault -> {
                    if (Outage.isBehind(fault)) {
                        LOG.warn(
                                "event at {}/{}/{} waits: {}",
                                record.topic(),
                                record.partition(),
                                record.offset(),
                                fault.toString());
                        meters.counter("cairn.events.waiting", "topic", record.topic())
                                .increment();
                        // To the container, which gives it again and again and nothing after it.
                        return Mono.error(fault);
                    }
                    LOG.error(
                            "event at {}/{}/{} goes to the dead letters",
                            record.topic(),
                            record.partition(),
                            record.offset(),
                            fault);
                    meters.counter("cairn.events.dead", "topic", record.topic()).increment();
                    return deadLetters.keep(record, fault);
                })
                .block(APPLYING_AT_MOST);
    }

    /** Applies one record; what has no handler here is passed over and counted. */
    Mono<Void> apply(ConsumerRecord<String, byte[]> record) {
        return Mono.defer(() -> {
                    CloudEvent event = KafkaMessageFactory.createReader(record).toEvent();
                    EventHandler<?> handler = handlers.get(event.getType());
                    meters.counter("cairn.events.heard", "type", event.getType(), "handled", "" + (handler != null))
                            .increment();
                    return handler == null
                            ? Mono.empty()
                            : applied(handler, event)
                                    .contextWrite(context -> context.put(RequestContext.class, contextOf(event)));
                })
                .retryWhen(Retry.backoff(TRIES, Duration.ofMillis(50))
                        .maxBackoff(Duration.ofSeconds(5))
                        .filter(EventListener::mayPass)
                        .onRetryExhaustedThrow((retry, signal) -> signal.failure()));
    }

    private static <T> Mono<Void> applied(EventHandler<T> handler, CloudEvent event) {
        T data = JSON.readValue(
                Objects.requireNonNull(event.getData(), "event without data").toBytes(), handler.data());
        return handler.apply()
                .apply(new Heard<>(
                        event.getId(),
                        event.getType(),
                        required(event.getSubject(), "subject"),
                        required(event.getExtension("org"), "org").toString(),
                        Long.parseLong(required(event.getExtension("sequence"), "sequence")
                                .toString()),
                        timeOf(event.getTime()),
                        data));
    }

    private static boolean mayPass(Throwable fault) {
        // More than outages: what one write of the store refused, a fresh read may decide otherwise.
        return fault instanceof MongoException || Outage.isBehind(fault);
    }

    private static RequestContext contextOf(CloudEvent event) {
        Object trace = event.getExtension("traceparent");
        return new RequestContext(event.getId(), trace == null ? "" : trace.toString());
    }

    private static Instant timeOf(@Nullable OffsetDateTime time) {
        return required(time, "time").toInstant();
    }

    private static <V> V required(@Nullable V value, String attribute) {
        if (value == null) {
            throw new IllegalArgumentException("event without the attribute " + attribute);
        }
        return value;
    }
}
