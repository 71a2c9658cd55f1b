package dev.cairn.gateway;

import java.security.Principal;
import java.time.Duration;
import org.springframework.cloud.gateway.filter.GatewayFilterChain;
import org.springframework.cloud.gateway.filter.GlobalFilter;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * How much a caller may ask of the services. The session's subject is the key; a bearer token is not validated here and
 * so cannot name its caller: those count by address.
 */
@Component
public class RateLimit implements GlobalFilter, Ordered {

    private final Problems problems;
    private final Buckets buckets;

    RateLimit(GatewayProperties properties, Problems problems) {
        this.problems = problems;
        this.buckets = new Buckets(properties.rateLimit());
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
                .defaultIfEmpty(Buckets.addressOf(exchange))
                .flatMap(caller -> {
                    Duration wait = buckets.take(caller);
                    return wait.isZero() ? chain.filter(exchange) : problems.tooMany(exchange, wait);
                });
    }
}
