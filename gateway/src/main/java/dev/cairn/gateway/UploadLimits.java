package dev.cairn.gateway;

import java.time.Duration;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.cloud.gateway.filter.GatewayFilterChain;
import org.springframework.cloud.gateway.filter.GlobalFilter;
import org.springframework.core.Ordered;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.reactive.ServerHttpRequestDecorator;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * What a caller may send, and how slowly: bodies over the limit are refused, by Content-Length at once, chunked ones
 * while they flow; a body that stands still is given up. Both are the caller's own doing, so neither counts against the
 * service that would have had the request.
 */
@Component
public class UploadLimits implements GlobalFilter, Ordered {

    private final long max;
    private final Duration patience;

    UploadLimits(GatewayProperties properties) {
        this.max = properties.maxRequestSize().toBytes();
        this.patience = properties.uploadTimeout();
    }

    @Override
    public int getOrder() {
        return -90;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, GatewayFilterChain chain) {
        long length = exchange.getRequest().getHeaders().getContentLength();
        if (length > max) {
            return Mono.error(tooLarge());
        }
        return chain.filter(exchange.mutate().request(new Watched(exchange)).build());
    }

    private ResponseStatusException tooLarge() {
        return new ResponseStatusException(HttpStatus.CONTENT_TOO_LARGE, "at most " + max + " bytes");
    }

    private ResponseStatusException tooSlow() {
        return new ResponseStatusException(
                HttpStatus.REQUEST_TIMEOUT, "a piece of the body at least every " + patience.toSeconds() + " s");
    }

    private final class Watched extends ServerHttpRequestDecorator {
        Watched(ServerWebExchange exchange) {
            super(exchange.getRequest());
        }

        @Override
        public Flux<DataBuffer> getBody() {
            return Flux.defer(() -> {
                AtomicLong seen = new AtomicLong();
                return super.getBody()
                        .<DataBuffer>handle((buffer, sink) -> {
                            if (seen.addAndGet(buffer.readableByteCount()) > max) {
                                DataBufferUtils.release(buffer);
                                sink.error(tooLarge());
                            } else {
                                sink.next(buffer);
                            }
                        })
                        .timeout(patience)
                        .onErrorMap(TimeoutException.class, _ -> tooSlow());
            });
        }
    }
}
