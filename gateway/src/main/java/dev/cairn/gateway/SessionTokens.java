package dev.cairn.gateway;

import org.springframework.cloud.gateway.filter.GatewayFilterChain;
import org.springframework.cloud.gateway.filter.GlobalFilter;
import org.springframework.core.Ordered;
import org.springframework.security.oauth2.client.ClientAuthorizationException;
import org.springframework.security.oauth2.client.ClientAuthorizationRequiredException;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebSession;
import reactor.core.publisher.Mono;

/**
 * What TokenRelay leaves open: a session whose token can no longer be refreshed answers 401
 * (Spring would redirect a fetch to the login), and an identity provider in trouble 503.
 */
@Component
public class SessionTokens implements GlobalFilter, Ordered {

    private final Problems problems;

    SessionTokens(Problems problems) {
        this.problems = problems;
    }

    @Override
    public int getOrder() {
        return -80;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, GatewayFilterChain chain) {
        return chain.filter(exchange)
                .onErrorResume(
                        ClientAuthorizationException.class,
                        e -> isOver(e)
                                ? exchange.getSession()
                                        .flatMap(WebSession::invalidate)
                                        .then(problems.write(exchange, GatewayProblem.SESSION_OVER))
                                : Mono.error(new ProblemErrorHandler.IdentityAway(e)));
    }

    private static boolean isOver(ClientAuthorizationException e) {
        return e instanceof ClientAuthorizationRequiredException
                || "invalid_grant".equals(e.getError().getErrorCode());
    }
}
