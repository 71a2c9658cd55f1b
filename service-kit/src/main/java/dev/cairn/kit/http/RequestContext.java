package dev.cairn.kit.http;

import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * What identifies a request in logs and in the events that it causes.
 *
 * @param requestId the caller's {@code X-Request-Id} if it was plain, else a new id
 * @param traceparent W3C trace context, version 00; the caller's or a new one
 */
public record RequestContext(String requestId, String traceparent) {

    /** Outside of any request, such as in work that an event caused without saying from where. */
    public static final RequestContext NONE = new RequestContext("none", "");

    /** Of this exchange; {@link #NONE} before the filter has seen it. */
    public static RequestContext of(ServerWebExchange exchange) {
        return exchange.getAttributeOrDefault(RequestContext.class.getName(), NONE);
    }

    /** Of the work at hand, from Reactor's context. */
    public static Mono<RequestContext> current() {
        return Mono.deferContextual(context -> Mono.just(
                context.<RequestContext>getOrEmpty(RequestContext.class).orElse(NONE)));
    }
}
