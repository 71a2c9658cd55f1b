package dev.cairn.catalog.editing.http;

import dev.cairn.catalog.editing.model.Field;
import dev.cairn.catalog.roadmap.model.Estimate;
import dev.cairn.catalog.roadmap.model.NodeChanges;
import dev.cairn.catalog.roadmap.model.NodeKind;
import dev.cairn.catalog.roadmap.model.OutlineNode;
import dev.cairn.catalog.roadmap.model.Resource;
import dev.cairn.kit.problem.Checks;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the value of a field, whose type follows from the field. */
final class FieldValue {

    private final Checks checks;

    FieldValue(Checks checks) {
        this.checks = checks;
    }

    /** A node that has the value in the field. */
    OutlineNode of(Field field, @Nullable Object value) {
        NodeChanges node = OutlineNode.of("", NodeKind.TOPIC, "").but();
        return switch (field) {
            case KIND -> node.kind(OperationForm.kind(checks, "value", value)).node();
            case LABEL -> node.label(text(value)).node();
            case DESCRIPTION -> node.description(text(value)).node();
            case OUTCOME -> node.outcome(text(value)).node();
            case LEVEL -> node.level(text(value)).node();
            case OPTIONAL -> {
                checks.that(value instanceof Boolean, "value", value, "true or false");
                yield node.optional(Boolean.TRUE.equals(value)).node();
            }
            case OBJECTIVES -> node.objectives(texts(value)).node();
            case TAGS -> node.tags(texts(value)).node();
            case ESTIMATE -> node.estimate(estimate(value)).node();
            case RESOURCES -> node.resources(resources(value)).node();
            case TITLE, HIDDEN, PREREQUISITES, ORIGINS, OUTSIDE_ID ->
                throw new IllegalArgumentException(field + " is not set as a field");
        };
    }

    private @Nullable String text(@Nullable Object value) {
        checks.that(value == null || value instanceof String, "value", value, "a text, or null");
        return value instanceof String text && !text.isBlank() ? text : null;
    }

    private List<String> texts(@Nullable Object value) {
        List<String> texts = new ArrayList<>();
        List<?> sent = list(value);
        for (int at = 0; at < sent.size(); at++) {
            if (sent.get(at) instanceof String text) {
                texts.add(text.strip());
            } else {
                checks.that(false, "value[" + at + "]", sent.get(at), "a text");
            }
        }
        return texts;
    }

    private @Nullable Estimate estimate(@Nullable Object value) {
        if (value == null) {
            return null;
        }
        if (value instanceof Map<?, ?> map
                && Set.of("min", "max", "unit").containsAll(map.keySet())
                && map.get("min") instanceof Number min
                && map.get("unit") instanceof String unit
                && Estimate.UNITS.contains(unit)
                && (map.get("max") == null || map.get("max") instanceof Number)) {
            double most = map.get("max") instanceof Number max ? max.doubleValue() : min.doubleValue();
            if (min.doubleValue() >= 0 && most >= min.doubleValue() && Double.isFinite(most)) {
                return new Estimate(min.doubleValue(), most, unit);
            }
        }
        checks.that(false, "value", value, "{min, max, unit}, max not below min, unit one of " + Estimate.UNITS);
        return null;
    }

    private List<Resource> resources(@Nullable Object value) {
        List<Resource> resources = new ArrayList<>();
        List<?> sent = list(value);
        for (int at = 0; at < sent.size(); at++) {
            if (sent.get(at) instanceof Map<?, ?> map
                    && Set.of("type", "title", "url").containsAll(map.keySet())
                    && map.get("type") instanceof String type
                    && map.get("url") instanceof String url
                    && (map.get("title") == null || map.get("title") instanceof String)) {
                String title = map.get("title") instanceof String given && !given.isBlank() ? given.strip() : url;
                resources.add(new Resource(type, title, url.strip()));
            } else {
                checks.that(false, "value[" + at + "]", sent.get(at), "{type, title, url}, all texts");
            }
        }
        return resources;
    }

    private List<?> list(@Nullable Object value) {
        checks.that(value instanceof List<?>, "value", value, "a list");
        return value instanceof List<?> list ? list : List.of();
    }
}
