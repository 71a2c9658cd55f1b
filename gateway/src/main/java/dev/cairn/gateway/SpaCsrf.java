package dev.cairn.gateway;

import org.springframework.security.web.server.csrf.CookieServerCsrfTokenRepository;
import org.springframework.security.web.server.csrf.CsrfToken;
import org.springframework.security.web.server.csrf.ServerCsrfTokenRequestAttributeHandler;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/** CSRF for a single-page application: readable cookie out, the same value back in a header. */
final class SpaCsrf {

    private SpaCsrf() {}

    /** Spring would take secure from the connection, which behind a TLS proxy is plain. */
    static CookieServerCsrfTokenRepository cookie(boolean secure) {
        var repository = CookieServerCsrfTokenRepository.withHttpOnlyFalse();
        repository.setCookieCustomizer(cookie -> cookie.sameSite("Lax").secure(secure));
        return repository;
    }

    /** Reads the header only: Spring's own would consume a form body before it is forwarded. */
    static final class HeaderOnly extends ServerCsrfTokenRequestAttributeHandler {
        @Override
        public Mono<String> resolveCsrfTokenValue(ServerWebExchange exchange, CsrfToken token) {
            return Mono.justOrEmpty(exchange.getRequest().getHeaders().getFirst(token.getHeaderName()));
        }
    }

    /** The token is deferred: without a subscriber its cookie is never written. */
    static final class Subscribe implements WebFilter {
        @Override
        public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
            Mono<CsrfToken> token = exchange.getAttributeOrDefault(CsrfToken.class.getName(), Mono.empty());
            return token.then(chain.filter(exchange));
        }
    }
}
