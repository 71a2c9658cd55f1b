package dev.cairn.kit.contract;

import dev.cairn.kit.http.IdempotencyKey;
import dev.cairn.kit.http.IfMatch;
import dev.cairn.kit.http.PageRequest;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.web.method.HandlerMethod;

/** What the kit's arguments of a controller read from a request, and what it knows of the others. */
final class KitParameters {

    /** Of the organization's alias in every path; {@link dev.cairn.kit.access.Allowed} reads it. */
    private static final String ORGANIZATION = "org";

    private static final int LONGEST_NAME = 200;

    private KitParameters() {}

    static void add(Operation operation, HandlerMethod handler) {
        for (MethodParameter parameter : handler.getMethodParameters()) {
            of(parameter).filter(known -> !has(operation, known)).forEach(operation::addParametersItem);
            OneOf words = parameter.getParameterAnnotation(OneOf.class);
            if (words != null) {
                parameters(operation).stream()
                        .filter(other -> other.getName().equals(parameter.getParameterName()))
                        .forEach(named -> Words.enumerate(named.getSchema(), words));
            }
        }
        if (handler.hasMethodAnnotation(Tagged.class) && !Answers.isWrite(handler)) {
            Parameter known = header(HttpHeaders.IF_NONE_MATCH, "The ETag that the caller has: 304 if it is the same.");
            if (!has(operation, known)) {
                operation.addParametersItem(known);
            }
        }
        parameters(operation).stream()
                .filter(parameter -> "path".equals(parameter.getIn()))
                .forEach(KitParameters::bound);
    }

    /** Whatever is no name is not there, so the bounds are a help and no rule of their own. */
    private static void bound(Parameter inPath) {
        Schema<?> schema = inPath.getSchema();
        if (schema != null && schema.getTypes() != null && schema.getTypes().contains("string")) {
            schema.setMinLength(1);
            schema.setMaxLength(LONGEST_NAME);
        }
        if (ORGANIZATION.equals(inPath.getName()) && inPath.getDescription() == null) {
            inPath.setDescription("The organization's alias.");
        }
    }

    private static Stream<Parameter> of(MethodParameter parameter) {
        Class<?> type = parameter.getParameterType();
        if (type == PageRequest.class) {
            return Stream.of(limit(), cursor());
        }
        if (type == IdempotencyKey.class) {
            Parameter key = header(
                    IdempotencyKey.HEADER,
                    "Names this wish: sent again with the same key and content, it is fulfilled once.");
            key.getSchema().setPattern("^" + IdempotencyKey.FORM + "$");
            return Stream.of(key);
        }
        if (type == IfMatch.class) {
            return Stream.of(header(
                    HttpHeaders.IF_MATCH,
                    "The ETag of what the caller has seen, or * for whatever is there; without it, 428."));
        }
        return Stream.of();
    }

    private static List<Parameter> parameters(Operation operation) {
        return operation.getParameters() == null ? List.of() : operation.getParameters();
    }

    private static boolean has(Operation operation, Parameter one) {
        return parameters(operation).stream()
                .anyMatch(other ->
                        one.getIn().equals(other.getIn()) && one.getName().equals(other.getName()));
    }

    private static Parameter limit() {
        Schema<?> number = Schemas.typed("integer");
        number.setMinimum(BigDecimal.ONE);
        number.setMaximum(BigDecimal.valueOf(PageRequest.LARGEST_LIMIT));
        number.setDefault(PageRequest.DEFAULT_LIMIT);
        return parameter("query", "limit", "How many items the page may have.", number);
    }

    private static Parameter cursor() {
        return parameter("query", "cursor", "The next of the page before; without it, the first page.", Schemas.text());
    }

    private static Parameter header(String name, String description) {
        return parameter("header", name, description, Schemas.text());
    }

    private static Parameter parameter(String in, String name, String description, Schema<?> schema) {
        return new Parameter()
                .in(in)
                .name(name)
                .description(description)
                .required(false)
                .schema(schema);
    }
}
