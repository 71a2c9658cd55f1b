package dev.cairn.kit.event;

import java.util.function.Function;
import reactor.core.publisher.Mono;

/**
 * What a service does with one type of event. Handlers of one aggregate's events commute, and applying an event twice
 * is the same as once: the handler's own write sees to that.
 *
 * @param topic where it is told
 * @param type which events
 * @param data the consumer's own record of the fields that it reads; other fields are passed over
 * @param apply completes when the effect is stored; an error that lasts sends the event to
 *     the dead letters, but an outage of the store or of another backend never does
 */
public record EventHandler<T>(String topic, String type, Class<T> data, Function<Heard<T>, Mono<Void>> apply) {}
