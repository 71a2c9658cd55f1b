package dev.cairn.kit.contract;

import dev.cairn.kit.access.Allowed;
import dev.cairn.kit.access.Caller;
import dev.cairn.kit.http.IdempotencyKey;
import dev.cairn.kit.http.IfMatch;
import dev.cairn.kit.http.Page;
import dev.cairn.kit.http.PageRequest;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import java.lang.annotation.Annotation;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.springframework.core.MethodParameter;
import org.springframework.core.ResolvableType;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;

/** Which answers a route can give, as far as its signature tells. */
final class Answers {

    /** Whatever is asked: a request that cannot be read, too many of them, and what fails behind the route or before it. */
    private static final Set<Integer> EVERYWHERE = Set.of(400, 429, 500, 502, 503, 504);

    private Answers() {}

    static void add(Operation operation, HandlerMethod handler) {
        ApiResponses answers = operation.getResponses();
        boolean isTagged = handler.hasMethodAnnotation(Tagged.class);
        answers.forEach((status, answer) -> {
            if (status.equals("201")) {
                header(answer, HttpHeaders.LOCATION, "Where it stands from now on, if it has an address.");
            }
            if (status.startsWith("2") && isTagged) {
                header(answer, HttpHeaders.ETAG, "Names this state: for If-Match of an edit, and If-None-Match.");
            }
            if (status.startsWith("2") && isPage(handler)) {
                header(answer, HttpHeaders.LINK, "The next page (RFC 8288), unless this is the last.");
            }
        });
        if (isTagged && !isWrite(handler)) {
            answers.putIfAbsent("304", new ApiResponse().description("The caller has it already."));
        }
        problems(operation, handler)
                .forEach(status -> answers.putIfAbsent(String.valueOf(status), ProblemTables.answerWith(status)));
        answers.putIfAbsent(ApiResponses.DEFAULT, ProblemTables.anyAnswer());
    }

    private static Set<Integer> problems(Operation operation, HandlerMethod handler) {
        Set<Integer> problems = new TreeSet<>(EVERYWHERE);
        Allowed allowed = handler.getMethodAnnotation(Allowed.class);
        if (allowed != null && allowed.value() != Allowed.To.PUBLIC) {
            problems.add(401);
        }
        // Whoever asks for the caller among all members may ask for a role as well.
        boolean mayAsk = allowed != null && allowed.value() == Allowed.To.MEMBERS && takes(handler, Caller.class);
        if (allowed != null && (allowed.roles().length > 0 || isWrite(handler) || mayAsk)) {
            problems.add(403);
        }
        if (has(handler, PathVariable.class)) {
            problems.add(404);
        }
        if (!handler.isVoid()) {
            problems.add(406);
        }
        if (isWrite(handler)) {
            problems.add(409);
        }
        if (operation.getRequestBody() != null || has(handler, RequestBody.class)) {
            problems.addAll(Set.of(408, 413, 415, 422));
        }
        if (has(handler, RequestParam.class) || takes(handler, IdempotencyKey.class)) {
            problems.add(422);
        }
        if (takes(handler, IfMatch.class)) {
            problems.addAll(Set.of(412, 428));
        }
        return problems;
    }

    static boolean isWrite(HandlerMethod handler) {
        RequestMapping mapping = AnnotatedElementUtils.findMergedAnnotation(handler.getMethod(), RequestMapping.class);
        return mapping != null && !Set.of(mapping.method()).equals(Set.of(RequestMethod.GET));
    }

    private static boolean isPage(HandlerMethod handler) {
        return takes(handler, PageRequest.class)
                && ResolvableType.forMethodParameter(handler.getReturnType())
                        .getGeneric(0, 0)
                        .toClass()
                        .equals(Page.class);
    }

    private static boolean takes(HandlerMethod handler, Class<?> type) {
        return Stream.of(handler.getMethodParameters()).anyMatch(parameter -> parameter.getParameterType() == type);
    }

    private static boolean has(HandlerMethod handler, Class<? extends Annotation> annotation) {
        return Stream.of(handler.getMethodParameters())
                .map(MethodParameter::getParameterAnnotations)
                .flatMap(Stream::of)
                .anyMatch(annotation::isInstance);
    }

    private static void header(ApiResponse answer, String name, String description) {
        if (answer.getHeaders() == null || !answer.getHeaders().containsKey(name)) {
            answer.addHeaderObject(name, new Header().description(description).schema(Schemas.text()));
        }
    }
}
