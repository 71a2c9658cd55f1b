package dev.cairn.catalog.diff.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A field that differs. Both lists are empty when only the order of its values does.
 *
 * @param field as the API calls it
 * @param removed values that are gone, each cut to {@value #LONGEST} characters
 * @param added values that are new, likewise
 */
public record FieldChange(String field, List<String> removed, List<String> added) {

    static final int LONGEST = 200;

    public FieldChange {
        removed = List.copyOf(removed);
        added = List.copyOf(added);
    }

    /** Of a field with one value or none. */
    static Optional<FieldChange> of(String field, @Nullable Object before, @Nullable Object after) {
        return Objects.equals(before, after)
                ? Optional.empty()
                : Optional.of(new FieldChange(field, shown(before), shown(after)));
    }

    /** Of a field with any number of values. */
    static Optional<FieldChange> of(String field, List<String> before, List<String> after) {
        if (before.equals(after)) {
            return Optional.empty();
        }
        return Optional.of(new FieldChange(field, without(before, after), without(after, before)));
    }

    private static List<String> without(List<String> values, List<String> others) {
        Tally left = new Tally(others);
        List<String> rest = new ArrayList<>();
        for (String value : values) {
            if (!left.take(value)) {
                rest.add(cut(value));
            }
        }
        return rest;
    }

    private static List<String> shown(@Nullable Object value) {
        return value == null ? List.of() : List.of(cut(value.toString()));
    }

    private static String cut(String text) {
        if (text.length() <= LONGEST) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(LONGEST - 2)) ? LONGEST - 2 : LONGEST - 1;
        return text.substring(0, end) + "…";
    }
}
