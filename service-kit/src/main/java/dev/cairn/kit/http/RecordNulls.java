package dev.cairn.kit.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.type.TypeFactory;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Says in the OpenAPI description what the records say already: what is always there, and what may be null. */
public final class RecordNulls implements ModelConverter {

    private static final String REFERENCE = "#/components/schemas/";

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
                mark(model, kind);
            }
        }
        return resolved;
    }

    private static void mark(Schema<?> model, Class<?> kind) {
        JsonInclude inclusion = kind.getAnnotation(JsonInclude.class);
        JsonInclude.Include included = inclusion == null ? JsonInclude.Include.ALWAYS : inclusion.value();
        for (RecordComponent component : kind.getRecordComponents()) {
            Schema<?> property = model.getProperties().get(component.getName());
            if (property == null) {
                continue;
            }
            boolean mayBeNull = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
            if (mayBeNull && included == JsonInclude.Include.ALWAYS) {
                allowNull(property);
            } else if (!mayBeNull && !(included == JsonInclude.Include.NON_EMPTY && canBeEmpty(component.getType()))) {
                require(model, component.getName());
            }
        }
    }

    private static void allowNull(Schema<?> property) {
        if (property.getTypes() != null) {
            Set<String> types = new LinkedHashSet<>(property.getTypes());
            types.add("null");
            property.setTypes(types);
        }
    }

    private static void require(Schema<?> model, String name) {
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
