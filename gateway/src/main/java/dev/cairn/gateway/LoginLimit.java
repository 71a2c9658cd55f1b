package dev.cairn.gateway;

import static org.springframework.security.web.server.util.matcher.ServerWebExchangeMatchers.pathMatchers;

import java.net.URI;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.web.server.util.matcher.ServerWebExchangeMatcher;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * Nobody needs a login to begin one, and each opens a session. So the beginnings count by address, before security is
 * asked, and a session in which nobody logged in is kept for minutes only.
 */
@Component
@Order(LoginLimit.BEFORE_SECURITY)
public class LoginLimit implements WebFilter {

    static final int BEFORE_SECURITY = -200;

    /** Security's own matcher, so that an address written in another way is the same to both. */
    static final ServerWebExchangeMatcher LOGINS = pathMatchers("/login", "/login/**", "/oauth2/**");

    private final Buckets buckets;
    private final Problems problems;
    private final Duration unfinished;
    private final Duration session;

    LoginLimit(
            GatewayProperties properties,
            Problems problems,
            @Value("${server.reactive.session.timeout}") Duration session) {
        this.buckets = new Buckets(properties.loginLimit());
        this.problems = problems;
        this.unfinished = properties.unfinishedLogin();
        this.session = session;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        return LOGINS.matches(exchange).flatMap(match -> {
            if (!match.isMatch()) {
                return chain.filter(exchange);
            }
            Duration wait = buckets.take(Buckets.addressOf(exchange));
            if (!wait.isZero()) {
                return refuse(exchange, wait);
            }
            exchange.getResponse().beforeCommit(() -> limitTime(exchange));
            return chain.filter(exchange);
        });
    }

    /** The login itself gives the session another id, but not another time. */
    private Mono<Void> limitTime(ServerWebExchange exchange) {
        return exchange.getSession()
                .doOnNext(opened -> opened.setMaxIdleTime(
                        opened.getAttributes().containsKey(SecurityConfig.SESSION_LOGIN) ? session : unfinished))
                .then();
    }

    private Mono<Void> refuse(ServerWebExchange exchange, Duration wait) {
        if (!exchange.getRequest().getHeaders().getAccept().contains(MediaType.TEXT_HTML)) {
            return problems.tooMany(exchange, wait);
        }
        // A person is looking at this one; the page opens no session.
        exchange.getResponse().setStatusCode(HttpStatus.FOUND);
        exchange.getResponse().getHeaders().setLocation(URI.create("/?login=too-many"));
        return exchange.getResponse().setComplete();
    }
}
