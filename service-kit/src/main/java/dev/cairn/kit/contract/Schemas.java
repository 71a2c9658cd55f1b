package dev.cairn.kit.contract;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes schemas, and walks those of a description. */
final class Schemas {

    private Schemas() {}

    static Schema<?> text() {
        return typed("string");
    }

    static Schema<?> typed(String type) {
        Schema<?> schema = new JsonSchema();
        schema.setTypes(Set.of(type));
        return schema;
    }

    /** What is always written is always there in answers; in requests it may be left out all the same. */
    static void requireWhatIsWritten(OpenAPI description) {
        Set<String> askedFor = ofRequests(description);
        description.getComponents().getSchemas().forEach((name, untyped) -> {
            Schema<?> schema = untyped;
            properties(schema).forEach((property, its) -> {
                if (its.getExtensions() != null && its.getExtensions().remove(RecordSchemas.WRITTEN_AS_NULL) != null) {
                    if (its.getExtensions().isEmpty()) {
                        its.setExtensions(null);
                    }
                    if (!askedFor.contains(name)) {
                        RecordSchemas.require(schema, property);
                    }
                }
            });
            if (schema.getRequired() != null) {
                schema.setRequired(schema.getRequired().stream().sorted().toList());
            }
        });
    }

    /** Names of the schemas that request bodies are made of. */
    private static Set<String> ofRequests(OpenAPI description) {
        Deque<Schema<?>> open = new ArrayDeque<>();
        description.getPaths().values().stream()
                .flatMap(path -> path.readOperations().stream())
                .filter(operation -> operation.getRequestBody() != null)
                .map(operation -> operation.getRequestBody().getContent())
                .filter(Objects::nonNull)
                .map(Content::values)
                .flatMap(Collection::stream)
                .map(MediaType::getSchema)
                .forEach(open::add);
        Set<String> names = new HashSet<>();
        while (!open.isEmpty()) {
            Schema<?> next = open.remove();
            String name = next.get$ref() == null ? "" : next.get$ref().substring(RecordSchemas.REFERENCE.length());
            Schema<?> named = description.getComponents().getSchemas().get(name);
            if (named != null && names.add(name)) {
                open.add(named);
            }
            within(next).forEach(open::add);
        }
        return names;
    }

    private static Stream<Schema<?>> within(Schema<?> schema) {
        return Stream.of(
                        properties(schema).values().stream(),
                        Stream.<Schema<?>>ofNullable(schema.getItems()),
                        all(schema.getAnyOf()),
                        all(schema.getOneOf()),
                        all(schema.getAllOf()))
                .flatMap(schemas -> schemas);
    }

    @SuppressWarnings("rawtypes")
    private static Stream<Schema<?>> all(@Nullable List<Schema> schemas) {
        return schemas == null ? Stream.of() : schemas.stream().map(schema -> (Schema<?>) schema);
    }

    @SuppressWarnings({"rawtypes", "unchecked"})
    static Map<String, Schema<?>> properties(Schema<?> schema) {
        return schema.getProperties() == null ? Map.of() : (Map<String, Schema<?>>) (Map) schema.getProperties();
    }
}
