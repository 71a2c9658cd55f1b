package dev.cairn.gateway;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import java.security.Principal;
import java.time.Duration;
import org.springframework.cloud.gateway.filter.GatewayFilterChain;
import org.springframework.cloud.gateway.filter.GlobalFilter;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * A bucket per caller, in memory. The session's subject is the key; a bearer token is not
 * validated here and so cannot name its caller: those count by address.
 */
@Component
public class RateLimit implements GlobalFilter, Ordered {

    private final GatewayProperties.RateLimit limit;
    private final Problems problems;
    private final Cache<String, Bucket> buckets;

    RateLimit(GatewayProperties properties, Problems problems) {
        this.limit = properties.rateLimit();
        this.problems = problems;
        this.buckets = Caffeine.newBuilder()
                .maximumSize(limit.maxCallers())
                .expireAfterAccess(limit.period().plusMinutes(1))
                .build();
    }

    @Override
    public int getOrder() {
        return -100;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, GatewayFilterChain chain) {
        return exchange.getPrincipal()
                .map(Principal::getName)
                .map(name -> "sub:" + name)
                .defaultIfEmpty("ip:" + address(exchange))
                .flatMap(key -> {
                    var probe = buckets.get(key, _ -> newBucket()).tryConsumeAndReturnRemaining(1);
                    if (probe.isConsumed()) {
                        return chain.filter(exchange);
                    }
                    var seconds = Math.max(
                            1,
                            Duration.ofNanos(probe.getNanosToWaitForRefill())
                                    .plusMillis(999)
                                    .toSeconds());
                    exchange.getResponse().getHeaders().set("Retry-After", Long.toString(seconds));
                    return problems.write(exchange, GatewayProblem.TOO_MANY);
                });
    }

    private Bucket newBucket() {
        return Bucket.builder()
                .addLimit(l -> l.capacity(limit.capacity()).refillGreedy(limit.capacity(), limit.period()))
                .build();
    }

    private static String address(ServerWebExchange exchange) {
        var remote = exchange.getRequest().getRemoteAddress();
        return remote == null ? "?" : remote.getHostString();
    }
}
