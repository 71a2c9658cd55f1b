package dev.cairn.gateway;

import static org.springframework.security.web.server.util.matcher.ServerWebExchangeMatchers.pathMatchers;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.config.web.server.SecurityWebFiltersOrder;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.oauth2.client.oidc.web.server.logout.OidcClientInitiatedServerLogoutSuccessHandler;
import org.springframework.security.oauth2.client.registration.ReactiveClientRegistrationRepository;
import org.springframework.security.web.server.DefaultServerRedirectStrategy;
import org.springframework.security.web.server.DelegatingServerAuthenticationEntryPoint;
import org.springframework.security.web.server.DelegatingServerAuthenticationEntryPoint.DelegateEntry;
import org.springframework.security.web.server.SecurityWebFilterChain;
import org.springframework.security.web.server.ServerAuthenticationEntryPoint;
import org.springframework.security.web.server.ServerRedirectStrategy;
import org.springframework.security.web.server.authentication.RedirectServerAuthenticationEntryPoint;
import org.springframework.security.web.server.authentication.RedirectServerAuthenticationFailureHandler;
import org.springframework.security.web.server.authentication.logout.WebSessionServerLogoutHandler;
import org.springframework.security.web.server.authorization.ServerAccessDeniedHandler;
import org.springframework.security.web.server.context.NoOpServerSecurityContextRepository;
import org.springframework.security.web.server.context.WebSessionServerSecurityContextRepository;
import org.springframework.security.web.server.firewall.ServerExchangeRejectedHandler;
import org.springframework.security.web.server.firewall.ServerWebExchangeFirewall;
import org.springframework.security.web.server.firewall.StrictServerWebExchangeFirewall;
import org.springframework.security.web.server.header.ReferrerPolicyServerHttpHeadersWriter.ReferrerPolicy;
import org.springframework.security.web.server.header.XFrameOptionsServerHttpHeadersWriter.Mode;
import org.springframework.security.web.server.savedrequest.NoOpServerRequestCache;
import org.springframework.security.web.server.util.matcher.ServerWebExchangeMatcher.MatchResult;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Two doors: bearer tokens pass untouched to the services; browsers have a session here. */
@Configuration(proxyBeanMethods = false)
public class SecurityConfig {

    /** What a session holds when somebody is logged in. */
    static final String SESSION_LOGIN =
            WebSessionServerSecurityContextRepository.DEFAULT_SPRING_SECURITY_CONTEXT_ATTR_NAME;

    static final String LOGIN = "/oauth2/authorization/keycloak";

    private static final String CSP = String.join(
            "; ",
            "default-src 'self'",
            "script-src 'self'",
            "style-src 'self' 'unsafe-inline'",
            "img-src 'self' data: blob:",
            "font-src 'self' data:",
            "connect-src 'self'",
            "object-src 'none'",
            "base-uri 'self'",
            "form-action 'self'",
            "frame-ancestors 'none'");

    /** Machines: the services validate the token or the signature; no session is read or made, no CSRF check. */
    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    SecurityWebFilterChain bearer(ServerHttpSecurity http) {
        return headers(http)
                .securityMatcher(SecurityConfig::isMachine)
                .securityContextRepository(NoOpServerSecurityContextRepository.getInstance())
                .requestCache(cache -> cache.requestCache(NoOpServerRequestCache.getInstance()))
                .csrf(ServerHttpSecurity.CsrfSpec::disable)
                .logout(ServerHttpSecurity.LogoutSpec::disable)
                .authorizeExchange(e -> e.anyExchange().permitAll())
                .build();
    }

    /** Browsers: the session holds the tokens, TokenRelay hands them on. */
    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE + 1)
    SecurityWebFilterChain browser(
            ServerHttpSecurity http,
            ReactiveClientRegistrationRepository clients,
            Problems problems,
            @Value("${server.reactive.session.cookie.secure:false}") boolean secure) {
        var entryPoint = new DelegatingServerAuthenticationEntryPoint(
                List.of(new DelegateEntry(pathMatchers("/login"), new RedirectServerAuthenticationEntryPoint(LOGIN))));
        ServerAuthenticationEntryPoint unauthorized =
                (exchange, _) -> problems.write(exchange, GatewayProblem.UNAUTHENTICATED);
        entryPoint.setDefaultEntryPoint(unauthorized);
        // The check for CSRF comes before the one for a login; whoever has none is told that first.
        ServerAccessDeniedHandler denied = (exchange, _) -> exchange.getSession()
                .map(session -> session.getAttributes().containsKey(SESSION_LOGIN))
                .flatMap(isLoggedIn ->
                        problems.write(exchange, isLoggedIn ? GatewayProblem.CSRF : GatewayProblem.UNAUTHENTICATED));
        return headers(http)
                .csrf(csrf -> csrf.csrfTokenRepository(SpaCsrf.cookie(secure))
                        .csrfTokenRequestHandler(new SpaCsrf.HeaderOnly())
                        .accessDeniedHandler(denied))
                .addFilterAfter(new SpaCsrf.Subscribe(), SecurityWebFiltersOrder.CSRF)
                // What is public needs no login; the services open nothing else below that address.
                .authorizeExchange(e -> e.pathMatchers(HttpMethod.GET, "/api/v1/public/**")
                        .permitAll()
                        .pathMatchers("/api/**", "/login")
                        .authenticated()
                        .pathMatchers("/actuator/health/**")
                        .permitAll()
                        .pathMatchers("/actuator/**")
                        .denyAll()
                        .anyExchange()
                        .permitAll())
                .oauth2Login(login -> login
                        // The default, /login?error, needs a login itself here: a loop.
                        .authenticationFailureHandler(new RedirectServerAuthenticationFailureHandler("/?login=failed")))
                .exceptionHandling(e -> e.authenticationEntryPoint(entryPoint).accessDeniedHandler(denied))
                .logout(logout -> logout.logoutUrl("/logout")
                        .logoutHandler(handlers -> handlers.add(new WebSessionServerLogoutHandler()))
                        .logoutSuccessHandler(rpInitiatedLogout(clients)))
                .build();
    }

    /** Refuses addresses that could mean two things: an encoded slash, a semicolon, a double slash, a control character. */
    @Bean
    ServerWebExchangeFirewall firewall() {
        StrictServerWebExchangeFirewall firewall = new StrictServerWebExchangeFirewall();
        IntStream.rangeClosed(0, Character.MAX_VALUE)
                .filter(Character::isISOControl)
                .forEach(control -> firewall.getDecodedUrlBlocklist().add(Character.toString(control)));
        return firewall;
    }

    @Bean
    ServerExchangeRejectedHandler rejected(Problems problems) {
        return (exchange, _) -> problems.write(exchange, GatewayProblem.MALFORMED);
    }

    private static ServerHttpSecurity headers(ServerHttpSecurity http) {
        return http.headers(h -> h.contentSecurityPolicy(csp -> csp.policyDirectives(CSP))
                .referrerPolicy(r -> r.policy(ReferrerPolicy.STRICT_ORIGIN_WHEN_CROSS_ORIGIN))
                .frameOptions(f -> f.mode(Mode.DENY))
                .permissionsPolicy(p -> p.policy("camera=(), microphone=(), geolocation=(), payment=()")));
    }

    private static OidcClientInitiatedServerLogoutSuccessHandler rpInitiatedLogout(
            ReactiveClientRegistrationRepository clients) {
        var handler = new OidcClientInitiatedServerLogoutSuccessHandler(clients);
        handler.setPostLogoutRedirectUri("{baseUrl}/");
        handler.setLogoutSuccessUrl(URI.create("/"));
        handler.setRedirectStrategy(new LogoutLocation());
        return handler;
    }

    private static Mono<MatchResult> isMachine(ServerWebExchange exchange) {
        return isBearerCall(exchange)
                .filter(MatchResult::isMatch)
                .switchIfEmpty(Mono.defer(
                        () -> pathMatchers(HttpMethod.POST, "/api/v1/hooks/**").matches(exchange)));
    }

    private static Mono<MatchResult> isBearerCall(ServerWebExchange exchange) {
        var authorization = exchange.getRequest().getHeaders().getFirst(HttpHeaders.AUTHORIZATION);
        return authorization != null && authorization.regionMatches(true, 0, "Bearer ", 0, 7)
                ? pathMatchers("/api/**").matches(exchange)
                : MatchResult.notMatch();
    }

    /** A fetch cannot follow a redirect to another origin: it gets the address as JSON instead. */
    static final class LogoutLocation implements ServerRedirectStrategy {
        private final ServerRedirectStrategy redirect = new DefaultServerRedirectStrategy();

        @Override
        public Mono<Void> sendRedirect(ServerWebExchange exchange, URI location) {
            if (!exchange.getRequest().getHeaders().getAccept().contains(MediaType.APPLICATION_JSON)) {
                return redirect.sendRedirect(exchange, location);
            }
            var response = exchange.getResponse();
            response.setStatusCode(HttpStatus.OK);
            response.getHeaders().setContentType(MediaType.APPLICATION_JSON);
            var body = "{\"location\":\"" + location.toASCIIString() + "\"}";
            return response.writeWith(Mono.just(response.bufferFactory().wrap(body.getBytes(StandardCharsets.UTF_8))));
        }
    }
}
