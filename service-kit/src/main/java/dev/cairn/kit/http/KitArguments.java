package dev.cairn.kit.http;

import dev.cairn.kit.access.Caller;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.web.reactive.BindingContext;
import org.springframework.web.reactive.result.method.SyncHandlerMethodArgumentResolver;
import org.springframework.web.server.ServerWebExchange;

/** Lets a controller take a {@link Caller} and the values of this package as arguments. */
public final class KitArguments implements SyncHandlerMethodArgumentResolver {

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        Class<?> type = parameter.getParameterType();
        return type == Caller.class
                || type == PageRequest.class
                || type == IdempotencyKey.class
                || type == IfMatch.class;
    }

    @Override
    public Object resolveArgumentValue(MethodParameter parameter, BindingContext binding, ServerWebExchange exchange) {
        Class<?> type = parameter.getParameterType();
        if (type == Caller.class) {
            return exchange.<Caller>getRequiredAttribute(Caller.class.getName());
        }
        if (type == IdempotencyKey.class) {
            return IdempotencyKey.parse(exchange.getRequest().getHeaders().getFirst(IdempotencyKey.HEADER));
        }
        if (type == IfMatch.class) {
            return IfMatch.parse(exchange.getRequest().getHeaders().get(HttpHeaders.IF_MATCH));
        }
        var query = exchange.getRequest().getQueryParams();
        return PageRequest.parse(query.getFirst("limit"), query.getFirst("cursor"));
    }
}
