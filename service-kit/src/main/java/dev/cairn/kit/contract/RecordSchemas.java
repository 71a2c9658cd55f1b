package dev.cairn.kit.contract;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.type.TypeFactory;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Says in the OpenAPI description what the records say already: what is always there, what may be null, which words. */
public final class RecordSchemas implements ModelConverter {

    static final String REFERENCE = "#/components/schemas/";

    /** On a property that is written also when it is null: so it is always there in answers. Taken off again. */
    static final String WRITTEN_AS_NULL = "x-written-as-null";

    @Override
    public @Nullable Schema<?> resolve(
            AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> chain) {
        if (!chain.hasNext()) {
            return null;
        }
        Schema<?> resolved = chain.next().resolve(type, context, chain);
        Class<?> kind =
                TypeFactory.defaultInstance().constructType(type.getType()).getRawClass();
        if (resolved != null && kind.isRecord()) {
            Schema<?> model = resolved.get$ref() == null
                    ? resolved
                    : context.getDefinedModels().get(resolved.get$ref().substring(REFERENCE.length()));
            if (model != null && model.getProperties() != null) {
                for (RecordComponent component : kind.getRecordComponents()) {
                    Schema<?> property = model.getProperties().get(component.getName());
                    if (property != null) {
                        mark(model, property, component, inclusion(kind));
                    }
                }
            }
        }
        return resolved;
    }

    private static void mark(Schema<?> model, Schema<?> its, RecordComponent component, JsonInclude.Include included) {
        String name = component.getName();
        Schema<?> property = its;
        boolean mayBeNull = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
        if (component.isAnnotationPresent(Required.class)) {
            require(model, name);
        } else if (mayBeNull && included == JsonInclude.Include.ALWAYS) {
            property = orNull(property);
            property.addExtension(WRITTEN_AS_NULL, true);
            model.getProperties().put(name, property);
        } else if (!mayBeNull && !(included == JsonInclude.Include.NON_EMPTY && canBeEmpty(component.getType()))) {
            require(model, name);
        }
        OneOf words = component.getAnnotation(OneOf.class);
        if (words != null) {
            Words.enumerate(property, words);
        }
    }

    private static JsonInclude.Include inclusion(Class<?> kind) {
        JsonInclude inclusion = kind.getAnnotation(JsonInclude.class);
        return inclusion == null ? JsonInclude.Include.ALWAYS : inclusion.value();
    }

    private static Schema<?> orNull(Schema<?> property) {
        if (property.get$ref() != null) {
            Schema<?> nothing = new JsonSchema();
            nothing.setTypes(Set.of("null"));
            Schema<?> either = new JsonSchema();
            either.setAnyOf(List.of(new JsonSchema().$ref(property.get$ref()), nothing));
            either.setDescription(property.getDescription());
            return either;
        }
        if (property.getTypes() != null) {
            Set<String> types = new LinkedHashSet<>(property.getTypes());
            types.add("null");
            property.setTypes(types);
        }
        return property;
    }

    static void require(Schema<?> model, String name) {
        if (model.getRequired() == null || !model.getRequired().contains(name)) {
            model.addRequiredItem(name);
        }
    }

    private static boolean canBeEmpty(Class<?> type) {
        return Collection.class.isAssignableFrom(type)
                || Map.class.isAssignableFrom(type)
                || CharSequence.class.isAssignableFrom(type);
    }
}
