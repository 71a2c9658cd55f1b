package dev.cairn.kit.contract;

import io.swagger.v3.oas.models.media.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Turns {@link OneOf} into an enumeration. */
final class Words {

    private Words() {}

    /** Lists the words in the schema of the text, or in that of the list's items. */
    static void enumerate(Schema<?> schema, OneOf oneOf) {
        Schema<?> text = schema.getItems() == null ? schema : schema.getItems();
        set(text, of(oneOf));
        if (text.getTypes() != null && text.getTypes().contains("null")) {
            // JSON Schema asks both: the type allows null, and the enumeration has to as well.
            List<Object> andNull = new ArrayList<>(of(oneOf));
            andNull.add(null);
            set(text, andNull);
        }
    }

    static List<String> of(OneOf oneOf) {
        return Stream.concat(
                        Stream.of(oneOf.value())
                                .flatMap(type -> Stream.of(type.getEnumConstants()))
                                .map(Worded::word),
                        Stream.of(oneOf.words()))
                .toList();
    }

    @SuppressWarnings("unchecked")
    private static void set(Schema<?> schema, List<?> words) {
        ((Schema<Object>) schema).setEnum(new ArrayList<>(words));
    }
}
