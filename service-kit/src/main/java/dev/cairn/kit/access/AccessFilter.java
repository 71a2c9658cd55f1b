package dev.cairn.kit.access;

import dev.cairn.kit.problem.KitProblem;
import dev.cairn.kit.problem.ProblemException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.security.core.context.ReactiveSecurityContextHolder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.reactive.HandlerMapping;
import org.springframework.web.reactive.result.method.RequestMappingInfo;
import org.springframework.web.reactive.result.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;
import reactor.core.publisher.Mono;

/**
 * Asks {@link Allowed} of the route, before anything of the request's body is read: a foreign organization is 404, a
 * missing role 403. Runs after the token was checked. A foreign organization is 404 whatever else is wrong with the
 * request, so that nobody learns from a 405 or a 415 what is there.
 */
public final class AccessFilter implements WebFilter, SmartInitializingSingleton {

    private static final String OURS = "dev.cairn.";

    /** So every tenant-scoped path begins. */
    private static final PathPattern ORGANIZATIONS = PathPatternParser.defaultInstance.parse("/api/v1/orgs/{org}/**");

    private final RequestMappingHandlerMapping routes;

    public AccessFilter(RequestMappingHandlerMapping routes) {
        this.routes = routes;
    }

    @Override
    public void afterSingletonsInstantiated() {
        routes.getHandlerMethods().forEach((route, handler) -> {
            Allowed allowed = handler.getMethodAnnotation(Allowed.class);
            if (isOurs(handler) && allowed == null) {
                throw new IllegalStateException("route " + route + " does not say whom it is @Allowed to");
            }
            if (allowed != null && needsRoles(allowed) != (allowed.roles().length > 0)) {
                throw new IllegalStateException(
                        "route " + route + ": roles go with ROLES and PLATFORM, and only there");
            }
            if (allowed != null
                    && isOurs(handler)
                    && (allowed.value() == Allowed.To.PUBLIC)
                            != isBelow(AccessConfiguration.PUBLIC_API, RequestMethod.GET, route)) {
                throw new IllegalStateException("route " + route + ": what is PUBLIC is read below "
                        + AccessConfiguration.PUBLIC_API + ", and nothing else stands there");
            }
            if (allowed != null
                    && isOurs(handler)
                    && (allowed.value() == Allowed.To.HOOK)
                            != isBelow(AccessConfiguration.HOOKS_API, RequestMethod.POST, route)) {
                throw new IllegalStateException("route " + route + ": a HOOK is posted below "
                        + AccessConfiguration.HOOKS_API + ", and nothing else stands there");
            }
        });
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        return caller().doOnNext(caller -> refuseForeign(caller, exchange))
                .then(Mono.defer(() -> routes.getHandler(exchange)))
                .map(Optional::of)
                .defaultIfEmpty(Optional.empty())
                .flatMap(handler ->
                        handler.isPresent() && handler.get() instanceof HandlerMethod method && isOurs(method)
                                ? admit(exchange, method).then(Mono.defer(() -> chain.filter(exchange)))
                                : chain.filter(exchange));
    }

    private static Mono<Void> admit(ServerWebExchange exchange, HandlerMethod route) {
        Allowed allowed = route.getMethodAnnotation(Allowed.class);
        if (allowed != null && needsNoToken(allowed)) {
            return Mono.empty();
        }
        return caller().switchIfEmpty(Mono.error(() -> ProblemException.of(KitProblem.UNAUTHENTICATED)))
                .doOnNext(caller -> {
                    check(caller, route, exchange);
                    exchange.getAttributes().put(Caller.class.getName(), caller);
                })
                .then();
    }

    private static Mono<Caller> caller() {
        return ReactiveSecurityContextHolder.getContext()
                .map(context -> context.getAuthentication())
                .ofType(JwtAuthenticationToken.class)
                .map(token -> Caller.of(token.getToken()))
                .filter(caller -> !caller.subject().isBlank());
    }

    private static void refuseForeign(Caller caller, ServerWebExchange exchange) {
        PathPattern.PathMatchInfo path =
                ORGANIZATIONS.matchAndExtract(exchange.getRequest().getPath().pathWithinApplication());
        if (path != null) {
            memberOf(path.getUriVariables().getOrDefault("org", ""), caller);
        }
    }

    private static void check(Caller caller, HandlerMethod route, ServerWebExchange exchange) {
        Allowed allowed = route.getMethodAnnotation(Allowed.class);
        if (allowed == null) {
            throw ProblemException.of(KitProblem.FORBIDDEN);
        }
        List<String> roles = List.of(allowed.roles());
        switch (allowed.value()) {
            case PUBLIC, HOOK, SIGNED_IN -> {}
            case MEMBERS -> organization(caller, exchange);
            case ROLES -> {
                String organization = organization(caller, exchange);
                if (!caller.hasAnyRole(organization, roles)) {
                    throw ProblemException.of(KitProblem.FORBIDDEN, null, "one of the roles " + roles);
                }
            }
            case PLATFORM -> {
                if (roles.stream().noneMatch(caller.platformRoles()::contains)) {
                    throw ProblemException.of(KitProblem.FORBIDDEN, null, "one of the platform roles " + roles);
                }
            }
        }
    }

    private static String organization(Caller caller, ServerWebExchange exchange) {
        Map<String, String> variables =
                exchange.getAttributeOrDefault(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE, Map.of());
        return memberOf(variables.getOrDefault("org", ""), caller);
    }

    private static String memberOf(String organization, Caller caller) {
        if (!caller.isMemberOf(organization)) {
            throw ProblemException.of(KitProblem.NOT_FOUND, organization, "an organization that you belong to");
        }
        return organization;
    }

    private static boolean needsNoToken(Allowed allowed) {
        return allowed.value() == Allowed.To.PUBLIC || allowed.value() == Allowed.To.HOOK;
    }

    /** Every address of the route, and with this method alone. */
    private static boolean isBelow(String api, RequestMethod method, RequestMappingInfo route) {
        return !route.getPatternsCondition().getPatterns().isEmpty()
                && route.getPatternsCondition().getPatterns().stream()
                        .allMatch(pattern -> pattern.getPatternString().startsWith(api + "/"))
                && route.getMethodsCondition().getMethods().equals(Set.of(method));
    }

    private static boolean needsRoles(Allowed allowed) {
        return allowed.value() == Allowed.To.ROLES || allowed.value() == Allowed.To.PLATFORM;
    }

    private static boolean isOurs(HandlerMethod handler) {
        return handler.getBeanType().getName().startsWith(OURS);
    }
}
