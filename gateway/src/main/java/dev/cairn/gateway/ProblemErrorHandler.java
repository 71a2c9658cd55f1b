package dev.cairn.gateway;

import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.netty.channel.ConnectTimeoutException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webflux.error.ErrorWebExceptionHandler;
import org.springframework.cloud.gateway.route.Route;
import org.springframework.cloud.gateway.support.ServerWebExchangeUtils;
import org.springframework.cloud.gateway.support.ServiceUnavailableException;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponse;
import org.springframework.web.reactive.function.client.WebClientRequestException;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import reactor.netty.internal.shaded.reactor.pool.PoolAcquirePendingLimitException;
import reactor.netty.internal.shaded.reactor.pool.PoolAcquireTimeoutException;

/** Every failure leaves the gateway as a problem that names the part which is away. */
@Component
@Order(-2)
public class ProblemErrorHandler implements ErrorWebExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemErrorHandler.class);
    private final Problems problems;

    ProblemErrorHandler(Problems problems) {
        this.problems = problems;
    }

    @Override
    public Mono<Void> handle(ServerWebExchange exchange, Throwable error) {
        if (exchange.getResponse().isCommitted()) {
            return Mono.error(error);
        }
        // Also Netty's own "chunked": a length follows.
        exchange.getResponse().getHeaders().clear();
        if (isIdentity(error) && exchange.getRequest().getPath().value().startsWith("/login/")) {
            // A person is looking at this one.
            exchange.getResponse().setStatusCode(HttpStatus.FOUND);
            exchange.getResponse().getHeaders().setLocation(URI.create("/?login=unavailable"));
            exchange.getResponse().getHeaders().setContentLength(0);
            return exchange.getResponse().setComplete();
        }
        GatewayProblem problem = problemOf(error);
        Route route = exchange.getAttribute(ServerWebExchangeUtils.GATEWAY_ROUTE_ATTR);
        String part =
                problem.status < 502 ? null : isIdentity(error) ? "identity" : route == null ? null : route.getId();
        if (problem == GatewayProblem.INTERNAL) {
            LOG.error("{}unexpected", exchange.getLogPrefix(), error);
        } else if (problem.status >= 500) {
            LOG.warn("{}{} {}: {}", exchange.getLogPrefix(), problem.code, part, error.toString());
        }
        boolean isLimit = problem == GatewayProblem.TOO_LARGE || problem == GatewayProblem.UPLOAD_STALLED;
        String expected = isLimit && error instanceof ResponseStatusException limit ? limit.getReason() : null;
        return problems.write(exchange, problem, part, expected);
    }

    private static GatewayProblem problemOf(Throwable error) {
        GatewayProblem behind = upstream(error);
        if (behind != null) {
            return behind;
        }
        if (error instanceof ErrorResponse response) {
            return switch (response.getStatusCode().value()) {
                case 404 -> GatewayProblem.NO_ROUTE;
                case 405 -> GatewayProblem.METHOD;
                case 408 -> GatewayProblem.UPLOAD_STALLED;
                case 413 -> GatewayProblem.TOO_LARGE;
                case 503 -> GatewayProblem.AWAY;
                default ->
                    response.getStatusCode().is4xxClientError() ? GatewayProblem.REFUSED : GatewayProblem.INTERNAL;
            };
        }
        return GatewayProblem.INTERNAL;
    }

    /** Only the OIDC client uses WebClient; the routes have Netty's own. */
    private static boolean isIdentity(Throwable error) {
        return error instanceof IdentityAway || error instanceof WebClientRequestException;
    }

    /** What a failure to reach those behind us is; null if it is another failure. */
    private static @Nullable GatewayProblem upstream(Throwable error) {
        for (var cause = error; cause != null; cause = cause.getCause()) {
            switch (cause) {
                case IdentityAway _,
                        WebClientRequestException _,
                        ConnectTimeoutException _,
                        ConnectException _,
                        UnknownHostException _,
                        CallNotPermittedException _,
                        ServiceUnavailableException _,
                        PoolAcquirePendingLimitException _,
                        PoolAcquireTimeoutException _ -> {
                    return GatewayProblem.AWAY;
                }
                case TimeoutException _,
                        org.springframework.cloud.gateway.support.TimeoutException _,
                        io.netty.handler.timeout.TimeoutException _ -> {
                    return GatewayProblem.SLOW;
                }
                // A service that dies resets its connections; what could not be reached at all stands above.
                case ServiceAnswers.Unreadable _, IOException _ -> {
                    return GatewayProblem.BROKEN_ANSWER;
                }
                default -> {}
            }
        }
        return null;
    }

    /** The identity provider did not do its part while a token was to be refreshed. */
    static class IdentityAway extends RuntimeException {
        IdentityAway(Throwable cause) {
            super(cause);
        }
    }
}
