package dev.cairn.gateway;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Writes RFC 9457 problems outside of controllers: filters, entry points, error handler. Stateless. */
@Component
class Problems {

    /**
     * The body, in the form of the services' problems.
     *
     * @param part which part of the platform it is about; absent when it is about the request
     * @param expected what would have been taken; absent when the title says it
     * @param instance the path that was asked for; absent when it could not be read
     * @param requestId to find the request in the logs
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Problem(
            String type,
            String title,
            int status,
            String code,
            @Nullable String part,
            @Nullable String expected,
            @Nullable String instance,
            String requestId) {}

    private final JsonMapper json;

    Problems(JsonMapper json) {
        this.json = json;
    }

    Mono<Void> write(ServerWebExchange exchange, GatewayProblem problem) {
        return write(exchange, problem, null, null);
    }

    Mono<Void> write(
            ServerWebExchange exchange, GatewayProblem problem, @Nullable String part, @Nullable String expected) {
        ServerHttpResponse response = exchange.getResponse();
        response.setStatusCode(HttpStatus.valueOf(problem.status));
        response.getHeaders().setContentType(MediaType.APPLICATION_PROBLEM_JSON);
        response.getHeaders().setCacheControl("no-store");
        if (problem == GatewayProblem.AWAY || problem == GatewayProblem.BROKEN_ANSWER) {
            response.getHeaders().set("Retry-After", "5");
        }
        DataBuffer body = response.bufferFactory()
                .wrap(bodyOf(
                        problem, part, expected, exchange.getRequest().getURI().getRawPath(), RequestIds.of(exchange)));
        response.getHeaders().setContentLength(body.readableByteCount());
        return response.writeWith(Mono.just(body));
    }

    /** 429 with the whole seconds to wait, at least one. */
    Mono<Void> tooMany(ServerWebExchange exchange, Duration wait) {
        long seconds = Math.max(1, wait.plusMillis(999).toSeconds());
        exchange.getResponse().getHeaders().set("Retry-After", Long.toString(seconds));
        return write(exchange, GatewayProblem.TOO_MANY);
    }

    byte[] bodyOf(
            GatewayProblem problem,
            @Nullable String part,
            @Nullable String expected,
            @Nullable String instance,
            String requestId) {
        return json.writeValueAsBytes(new Problem(
                "urn:cairn:problem:" + problem.code,
                problem.title,
                problem.status,
                problem.code,
                part,
                expected,
                instance,
                requestId));
    }
}
