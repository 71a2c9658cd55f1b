package dev.cairn.gateway;

import com.fasterxml.jackson.annotation.JsonInclude;
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
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Problem(
            String type,
            String title,
            int status,
            String code,
            @Nullable String part,
            String instance) {}

    private final JsonMapper json;

    Problems(JsonMapper json) {
        this.json = json;
    }

    Mono<Void> write(ServerWebExchange exchange, GatewayProblem problem) {
        return write(exchange, problem, null);
    }

    Mono<Void> write(ServerWebExchange exchange, GatewayProblem problem, @Nullable String part) {
        ServerHttpResponse response = exchange.getResponse();
        response.setStatusCode(HttpStatus.valueOf(problem.status));
        response.getHeaders().setContentType(MediaType.APPLICATION_PROBLEM_JSON);
        response.getHeaders().setCacheControl("no-store");
        if (problem == GatewayProblem.AWAY) {
            response.getHeaders().set("Retry-After", "5");
        }
        DataBuffer body = response.bufferFactory()
                .wrap(json.writeValueAsBytes(new Problem(
                        "urn:cairn:problem:" + problem.code,
                        problem.title,
                        problem.status,
                        problem.code,
                        part,
                        exchange.getRequest().getURI().getRawPath())));
        response.getHeaders().setContentLength(body.readableByteCount());
        return response.writeWith(Mono.just(body));
    }
}
