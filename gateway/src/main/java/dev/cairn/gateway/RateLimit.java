package dev.cairn.gateway;

import static org.springframework.security.web.server.util.matcher.ServerWebExchangeMatchers.pathMatchers;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.web.server.util.matcher.OrServerWebExchangeMatcher;
import org.springframework.security.web.server.util.matcher.ServerWebExchangeMatcher;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import org.springframework.web.server.WebSession;
import reactor.core.publisher.Mono;

/**
 * How much a caller may ask of the gateway. Who is logged in counts by name, as a whole school may share an address. A
 * bearer token is not validated here and so cannot name its caller: those count by address, and so does who has neither.
 * Before security, as a request that it refuses costs something too.
 */
@Component
@Order(LoginLimit.BEFORE_SECURITY + 1)
public class RateLimit implements WebFilter {

    /** Logins have a limit of their own, and health is asked by those who must hear an answer. */
    private final ServerWebExchangeMatcher elsewhere =
            new OrServerWebExchangeMatcher(LoginLimit.LOGINS, pathMatchers("/actuator/**"));

    private final Problems problems;
    private final Buckets buckets;

    RateLimit(GatewayProperties properties, Problems problems) {
        this.problems = problems;
        this.buckets = new Buckets(properties.rateLimit());
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        return elsewhere
                .matches(exchange)
                .flatMap(match -> match.isMatch()
                        ? Mono.just(Duration.ZERO)
                        : callerOf(exchange).map(buckets::take))
                .flatMap(wait -> wait.isZero() ? chain.filter(exchange) : problems.tooMany(exchange, wait));
    }

    private static Mono<String> callerOf(ServerWebExchange exchange) {
        if (exchange.getRequest().getHeaders().containsHeader(HttpHeaders.AUTHORIZATION)
                || exchange.getRequest().getCookies().isEmpty()) {
            return Mono.just(Buckets.addressOf(exchange));
        }
        return exchange.getSession().mapNotNull(RateLimit::nameOf).defaultIfEmpty(Buckets.addressOf(exchange));
    }

    private static @Nullable String nameOf(WebSession session) {
        SecurityContext login = session.getAttribute(SecurityConfig.SESSION_LOGIN);
        return login == null || login.getAuthentication() == null
                ? null
                : "sub:" + login.getAuthentication().getName();
    }
}
