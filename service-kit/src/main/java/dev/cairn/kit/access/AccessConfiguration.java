package dev.cairn.kit.access;

import dev.cairn.kit.problem.ProblemHandler;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.web.server.SecurityWebFilterChain;
import org.springframework.security.web.server.context.NoOpServerSecurityContextRepository;
import org.springframework.security.web.server.firewall.ServerExchangeRejectedHandler;
import org.springframework.web.reactive.result.method.annotation.RequestMappingHandlerMapping;

/** Every route needs a valid token, but for a short list: health, the service's own contract, reading what is public, and hooks. */
@Configuration(proxyBeanMethods = false)
public class AccessConfiguration {

    /** What anyone may read stands below, and nothing else does: {@link AccessFilter} sees to it at start. */
    static final String PUBLIC_API = "/api/v1/public";

    /** Where outside systems tell that something happened there; likewise nothing else stands below. */
    static final String HOOKS_API = "/api/v1/hooks";

    static final String[] PUBLIC = {"/actuator/health/**", "/docs/**"};

    /** Whoever scrapes metrics has a token with this realm role. */
    static final String[] OPERATORS = {"/actuator/**"};

    @Bean
    SecurityWebFilterChain tokensOnly(ServerHttpSecurity http, ProblemHandler problems) {
        return http.csrf(ServerHttpSecurity.CsrfSpec::disable)
                .httpBasic(ServerHttpSecurity.HttpBasicSpec::disable)
                .formLogin(ServerHttpSecurity.FormLoginSpec::disable)
                .logout(ServerHttpSecurity.LogoutSpec::disable)
                .requestCache(cache -> cache.disable())
                .securityContextRepository(NoOpServerSecurityContextRepository.getInstance())
                .authorizeExchange(routes -> routes.pathMatchers(PUBLIC)
                        .permitAll()
                        .pathMatchers(HttpMethod.GET, PUBLIC_API + "/**")
                        .permitAll()
                        .pathMatchers(HttpMethod.POST, HOOKS_API + "/**")
                        .permitAll()
                        .pathMatchers(OPERATORS)
                        .access((authentication, context) ->
                                authentication.map(who -> new AuthorizationDecision(PlatformRole.isOperator(who))))
                        .anyExchange()
                        .authenticated())
                .oauth2ResourceServer(server ->
                        server.jwt(jwt -> {}).authenticationEntryPoint(problems).accessDeniedHandler(problems))
                .exceptionHandling(
                        errors -> errors.authenticationEntryPoint(problems).accessDeniedHandler(problems))
                .build();
    }

    /** The request as a whole is measured already; a measurement of each filter costs more than most filters do. */
    @Bean
    SecurityObservationSettings securityObservations() {
        return SecurityObservationSettings.noObservations();
    }

    /** What the firewall before all routes refuses is answered as everything else is. */
    @Bean
    ServerExchangeRejectedHandler refusedByTheFirewall(ProblemHandler problems) {
        return problems::handle;
    }

    @Bean
    AccessFilter accessFilter(RequestMappingHandlerMapping requestMappingHandlerMapping) {
        return new AccessFilter(requestMappingHandlerMapping);
    }
}
