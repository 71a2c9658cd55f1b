package dev.cairn.kit.http;

import dev.cairn.kit.Ids;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/** Gives every request its {@link RequestContext} and says the request id in the answer. First of all filters. */
public final class RequestContextFilter implements WebFilter, Ordered {

    public static final String REQUEST_ID = "X-Request-Id";
    private static final String TRACEPARENT = "traceparent";
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9._-]{1,64}");
    private static final Pattern TRACE = Pattern.compile("00-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}");

    private final Ids ids;

    public RequestContextFilter(Ids ids) {
        this.ids = ids;
    }

    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        String requestId = given(exchange, REQUEST_ID, PLAIN);
        String traceparent = given(exchange, TRACEPARENT, TRACE);
        String id = requestId == null ? ids.next() : requestId;
        RequestContext context = new RequestContext(id, traceparent == null ? newTrace(id) : traceparent);
        exchange.getAttributes().put(RequestContext.class.getName(), context);
        exchange.getResponse().getHeaders().set(REQUEST_ID, id);
        return chain.filter(exchange).contextWrite(reactor -> reactor.put(RequestContext.class, context));
    }

    private static @Nullable String given(ServerWebExchange exchange, String header, Pattern form) {
        String value = exchange.getRequest().getHeaders().getFirst(header);
        return value != null && form.matcher(value).matches() ? value : null;
    }

    private String newTrace(String requestId) {
        String seed = Ids.hash((requestId + ids.next()).getBytes(StandardCharsets.UTF_8));
        return "00-" + seed.substring(0, 32) + "-" + seed.substring(32, 48) + "-00";
    }
}
