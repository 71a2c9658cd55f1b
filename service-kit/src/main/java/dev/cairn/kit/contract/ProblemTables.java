package dev.cairn.kit.contract;

import dev.cairn.kit.problem.Problem;
import dev.cairn.kit.problem.ProblemCode;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.util.ClassUtils;

/** All problems that a service can answer, from every table that it has: a client switches on their codes. */
final class ProblemTables {

    private static final String PROBLEM = "Problem";
    private static final String CODE = "ProblemCode";

    private final List<ProblemCode> rows;

    /** Of the tables below a package: the service's and the kit's. */
    static ProblemTables below(String basePackage) {
        ClassPathScanningCandidateComponentProvider tables = new ClassPathScanningCandidateComponentProvider(false);
        tables.addIncludeFilter(new AssignableTypeFilter(ProblemCode.class));
        return new ProblemTables(tables.findCandidateComponents(basePackage).stream()
                .map(BeanDefinition::getBeanClassName)
                .map(name -> ClassUtils.resolveClassName(String.valueOf(name), null))
                .filter(Class::isEnum)
                .flatMap(table -> Stream.of(table.getEnumConstants()))
                .map(ProblemCode.class::cast)
                .toList());
    }

    private ProblemTables(List<ProblemCode> rows) {
        this.rows =
                rows.stream().sorted(Comparator.comparing(ProblemCode::code)).toList();
    }

    /** Adds the problem's schema, the codes, and an answer for each status. */
    void describe(Components components) {
        ModelConverters.getInstance(true)
                .readAll(new AnnotatedType(Problem.class))
                .forEach(components::addSchemas);
        components.addSchemas(CODE, codes());
        Schema<?> problem = components.getSchemas().get(PROBLEM);
        if (problem != null) {
            Schemas.properties(problem).computeIfPresent("code", (name, text) -> {
                Schema<?> code = new JsonSchema().$ref(CODE);
                code.setDescription(text.getDescription());
                return code;
            });
            // Written by the gateway only, which answers for a service that cannot.
            problem.addProperty(
                    "part",
                    Schemas.text()
                            .description("which part of the platform it is about; from the gateway, and only there"));
            problem.addProperty(
                    "instance", Schemas.text().description("the path that was asked for; from the gateway only"));
        }
        components.addResponses(PROBLEM, answer("A problem (RFC 9457). Its code says which; codes are stable."));
        Map<Integer, List<ProblemCode>> byStatus =
                rows.stream().collect(Collectors.groupingBy(ProblemCode::status, TreeMap::new, Collectors.toList()));
        byStatus.forEach((status, with) -> components.addResponses(
                nameOf(status),
                retry(
                        status,
                        answer("A problem with one of these codes:\n\n"
                                + with.stream()
                                        .map(row -> "- `" + row.code() + "`: " + row.title())
                                        .collect(Collectors.joining("\n"))))));
    }

    /** A reference to the answer with this status. */
    static ApiResponse answerWith(int status) {
        return new ApiResponse().$ref(nameOf(status));
    }

    /** A reference to the answer with any other. */
    static ApiResponse anyAnswer() {
        return new ApiResponse().$ref(PROBLEM);
    }

    private static String nameOf(int status) {
        return PROBLEM + status;
    }

    private Schema<?> codes() {
        JsonSchema codes = new JsonSchema();
        codes.setTypes(Set.of("string"));
        codes.setDescription("What happened. A code is stable and has one status; x-problems says which.");
        codes.setEnum(new ArrayList<>(rows.stream().map(ProblemCode::code).toList()));
        Map<String, Object> problems = new LinkedHashMap<>();
        rows.forEach(row -> problems.put(row.code(), Map.of("status", row.status(), "title", row.title())));
        codes.addExtension("x-problems", problems);
        return codes;
    }

    private static ApiResponse answer(String description) {
        return new ApiResponse()
                .description(description)
                .content(new Content()
                        .addMediaType(
                                "application/problem+json", new MediaType().schema(new JsonSchema().$ref(PROBLEM))));
    }

    private static ApiResponse retry(int status, ApiResponse answer) {
        return status == 429 || status == 503
                ? answer.addHeaderObject(
                        "Retry-After",
                        new Header().description("Seconds to wait.").schema(Schemas.typed("integer")))
                : answer;
    }
}
