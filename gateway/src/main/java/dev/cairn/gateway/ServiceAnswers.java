package dev.cairn.gateway;

import io.netty.handler.codec.DecoderException;
import org.springframework.cloud.gateway.filter.GatewayFilterChain;
import org.springframework.cloud.gateway.filter.GlobalFilter;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * An answer that is no HTTP fails as whatever Netty's decoder happens to throw. Around the call itself, and only there,
 * that can be told from a fault of our own.
 */
@Component
public class ServiceAnswers implements GlobalFilter, Ordered {

    /** A service answered what cannot be read. */
    static final class Unreadable extends RuntimeException {
        Unreadable(Throwable cause) {
            super(cause);
        }
    }

    /** Next to the one that calls the service. */
    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE - 1;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, GatewayFilterChain chain) {
        return chain.filter(exchange)
                .onErrorMap(
                        error -> error instanceof DecoderException || error instanceof IllegalArgumentException,
                        Unreadable::new);
    }
}
