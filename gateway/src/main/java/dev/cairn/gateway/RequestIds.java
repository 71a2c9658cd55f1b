package dev.cairn.gateway;

import com.github.f4b6a3.ulid.Ulid;
import java.util.Locale;
import java.util.regex.Pattern;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/** Gives every request the id that the services, their events and every answer then name. First of all filters. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
public class RequestIds implements WebFilter {

    static final String HEADER = "X-Request-Id";

    /** As the services take it; another one is replaced. */
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9._-]{1,64}");

    /** By chance that need not be secret, as no right rests on it; a secure source could hold an event loop up. */
    static String next() {
        return Ulid.fast().toString().toLowerCase(Locale.ROOT);
    }

    /** Of this exchange; empty before the filter has seen it. */
    static String of(ServerWebExchange exchange) {
        return exchange.getAttributeOrDefault(HEADER, "");
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        String given = exchange.getRequest().getHeaders().getFirst(HEADER);
        String id = given != null && PLAIN.matcher(given).matches() ? given : next();
        exchange.getAttributes().put(HEADER, id);
        // The log names the request as its caller does.
        exchange.getAttributes().put(ServerWebExchange.LOG_ID_ATTRIBUTE, id);
        // At the end, as the service's answer names it too, and a problem clears what was there.
        exchange.getResponse().beforeCommit(() -> {
            exchange.getResponse().getHeaders().set(HEADER, id);
            return Mono.empty();
        });
        return chain.filter(exchange.mutate()
                .request(request -> request.headers(headers -> headers.set(HEADER, id)))
                .build());
    }
}
