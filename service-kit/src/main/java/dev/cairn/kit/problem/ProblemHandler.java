package dev.cairn.kit.problem;

import com.mongodb.MongoException;
import dev.cairn.kit.http.RequestContext;
import dev.cairn.kit.store.LostRace;
import dev.cairn.kit.store.TooMuchUntold;
import java.util.Arrays;
import java.util.Collection;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.core.MethodParameter;
import org.springframework.core.Ordered;
import org.springframework.core.codec.DecodingException;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.security.oauth2.jwt.JwtDecoderInitializationException;
import org.springframework.security.web.server.ServerAuthenticationEntryPoint;
import org.springframework.security.web.server.authorization.ServerAccessDeniedHandler;
import org.springframework.security.web.server.firewall.ServerExchangeRejectedException;
import org.springframework.util.ClassUtils;
import org.springframework.util.unit.DataSize;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.reactive.function.client.WebClientException;
import org.springframework.web.server.MethodNotAllowedException;
import org.springframework.web.server.NotAcceptableStatusException;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.ServerWebInputException;
import org.springframework.web.server.UnsupportedMediaTypeStatusException;
import org.springframework.web.server.WebExceptionHandler;
import reactor.core.publisher.Mono;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.InputCoercionException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.json.JsonMapper;

/** The one place where a fault or a refusal becomes a response. Stateless. */
public final class ProblemHandler
        implements WebExceptionHandler, ServerAuthenticationEntryPoint, ServerAccessDeniedHandler, Ordered {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemHandler.class);

    private final JsonMapper json;
    private final DataSize largestBody;

    /**
     * A handler that writes with this mapper.
     *
     * @param largestBody what is read of a request at most; only told, not held here
     */
    public ProblemHandler(JsonMapper json, DataSize largestBody) {
        this.json = json;
        this.largestBody = largestBody;
    }

    /** Before Boot's own handler, which would answer in another form. */
    @Override
    public int getOrder() {
        return -2;
    }

    @Override
    public Mono<Void> handle(ServerWebExchange exchange, Throwable fault) {
        if (exchange.getResponse().isCommitted()) {
            return Mono.error(fault);
        }
        ProblemException problem = problemOf(fault);
        if (problem.code() == KitProblem.INTERNAL) {
            LOG.error("request {} failed", RequestContext.of(exchange).requestId(), fault);
        } else if (problem.code().status() >= 500) {
            LOG.warn(
                    "request {} answered {}: {}",
                    RequestContext.of(exchange).requestId(),
                    problem.code().code(),
                    fault.toString());
        }
        return write(exchange, problem);
    }

    @Override
    public Mono<Void> commence(ServerWebExchange exchange, AuthenticationException unauthenticated) {
        exchange.getResponse().getHeaders().set(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        return write(exchange, ProblemException.of(KitProblem.UNAUTHENTICATED));
    }

    @Override
    public Mono<Void> handle(ServerWebExchange exchange, AccessDeniedException denied) {
        return write(exchange, ProblemException.of(KitProblem.FORBIDDEN));
    }

    private Mono<Void> write(ServerWebExchange exchange, ProblemException problem) {
        ServerHttpResponse response = exchange.getResponse();
        response.setStatusCode(HttpStatus.valueOf(problem.code().status()));
        response.getHeaders().setContentType(MediaType.APPLICATION_PROBLEM_JSON);
        response.getHeaders().setCacheControl("no-store");
        if (problem.code().status() == 503) {
            response.getHeaders().set(HttpHeaders.RETRY_AFTER, "2");
        }
        Problem body = Problem.of(problem, RequestContext.of(exchange).requestId());
        return response.writeWith(
                Mono.fromSupplier(() -> response.bufferFactory().wrap(json.writeValueAsBytes(body))));
    }

    private ProblemException problemOf(Throwable fault) {
        return switch (fault) {
            case ProblemException problem -> problem;
            case LostRace race -> ProblemException.of(KitProblem.CONCURRENT_CHANGE, race.key(), "try again");
            case TooMuchUntold much -> ProblemException.of(KitProblem.BUSY, much.key(), "fewer changes at a time");
            case DataBufferLimitException large -> tooLarge();
            case UnsupportedMediaTypeStatusException type ->
                ProblemException.of(
                        KitProblem.MEDIA_TYPE,
                        String.valueOf(type.getContentType()),
                        type.getSupportedMediaTypes().toString());
            case NotAcceptableStatusException accept ->
                ProblemException.of(
                        KitProblem.NOT_ACCEPTABLE,
                        null,
                        accept.getSupportedMediaTypes().toString());
            case MethodNotAllowedException method ->
                ProblemException.of(
                        KitProblem.METHOD,
                        method.getHttpMethod(),
                        method.getSupportedMethods().toString());
            case ServerWebInputException input -> input(input);
            case DecodingException decoding -> unreadable(decoding);
            case ResponseStatusException status
            when status.getStatusCode().value() == 404 -> ProblemException.of(KitProblem.NO_ROUTE);
            case ResponseStatusException status when status.getStatusCode().value() == 413 -> tooLarge();
            // So Spring says that a form was sent where a body of another type is read.
            case ResponseStatusException status
            when status.getStatusCode().value() == 415 ->
                ProblemException.of(KitProblem.MEDIA_TYPE, null, "another media type than a form");
            case MongoException store -> ProblemException.of(KitProblem.BACKEND_AWAY, "store", "try again");
            case BackendAway away -> ProblemException.of(KitProblem.BACKEND_AWAY, away.backend(), "try again");
            // The keys that tokens are checked with, or the token that we ask with, could not be had.
            case AuthenticationServiceException _,
                    JwtDecoderInitializationException _,
                    OAuth2AuthorizationException _ -> identityAway();
            case ServerExchangeRejectedException path ->
                ProblemException.of(
                        KitProblem.MALFORMED, null, "a path without ;, // and encoded slashes, and plain headers");
            // So Spring's own check of tokens says that it could not fetch the keys.
            case IllegalStateException keys when keys.getCause() instanceof WebClientException -> identityAway();
            case WebClientException peer -> identityAway();
            case TimeoutException late -> ProblemException.of(KitProblem.BACKEND_AWAY, "time-out", "try again");
            default -> ProblemException.of(KitProblem.INTERNAL);
        };
    }

    private ProblemException tooLarge() {
        return ProblemException.of(KitProblem.TOO_LARGE, null, "at most " + largestBody.toBytes() + " bytes");
    }

    private static ProblemException identityAway() {
        return ProblemException.of(KitProblem.BACKEND_AWAY, "identity", "try again");
    }

    /** A parameter of another type, a body that is missing, or one that cannot be read. */
    private ProblemException input(ServerWebInputException input) {
        MethodParameter parameter = input.getMethodParameter();
        if (input.getCause() instanceof TypeMismatchException mismatch && parameter != null) {
            Class<?> type = ClassUtils.resolvePrimitiveIfNecessary(parameter.getParameterType());
            String wanted = Number.class.isAssignableFrom(type) ? "a whole number" : "another value";
            return ProblemException.of(
                    KitProblem.MALFORMED,
                    mismatch.getValue() == null ? null : mismatch.getValue().toString(),
                    parameter.getParameterName() + ": " + wanted);
        }
        return isWithoutBody(input)
                ? ProblemException.of(KitProblem.MALFORMED, null, "a body")
                : unreadable(input.getCause());
    }

    /** Whether nothing was sent where a body is asked for; Spring says so by a fault in reading that has no reason. */
    public static boolean isWithoutBody(ServerWebInputException input) {
        MethodParameter parameter = input.getMethodParameter();
        return parameter != null
                && parameter.hasParameterAnnotation(RequestBody.class)
                && input.getCause() instanceof DecodingException nothing
                && nothing.getCause() == null;
    }

    private ProblemException unreadable(@Nullable Throwable from) {
        for (Throwable cause = from; cause != null; cause = cause.getCause()) {
            if (cause instanceof UnrecognizedPropertyException unknown) {
                Collection<Object> known = unknown.getKnownPropertyIds();
                return ProblemException.of(
                        KitProblem.UNKNOWN_FIELD,
                        unknown.getPropertyName(),
                        known.isEmpty() ? "no field at all" : "one of " + known);
            }
            if (cause instanceof MismatchedInputException mismatch) {
                Class<?> type = mismatch.getTargetType();
                return ProblemException.of(
                        KitProblem.MALFORMED,
                        pathOf(mismatch),
                        type == null || !type.isEnum()
                                ? "a value of the form that the contract gives"
                                : "one of " + Arrays.toString(type.getEnumConstants()));
            }
            // A number that its field has no room for: JSON all the same.
            if (cause instanceof InputCoercionException number) {
                return ProblemException.of(
                        KitProblem.MALFORMED, pathOf(number), "a smaller number, as the contract gives");
            }
            if (cause instanceof DataBufferLimitException) {
                return tooLarge();
            }
        }
        return ProblemException.of(KitProblem.MALFORMED, null, "valid JSON");
    }

    /** Where it stands, without the names of our classes. */
    private static String pathOf(JacksonException fault) {
        return fault.getPathReference().replaceAll("[\\w.$]+\\[", "[");
    }
}
