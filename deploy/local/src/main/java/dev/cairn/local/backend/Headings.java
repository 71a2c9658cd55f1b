package dev.cairn.local.backend;

import de.bwaldvogel.mongo.bson.Document;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The short fields of a collection's documents, kept in memory: what queries ask for. Documents themselves may be
 * megabytes, and reading all of them for one that changed since yesterday takes seconds. Not safe for use by several
 * threads.
 */
final class Headings {

    /** Longer texts are left to the documents. */
    private static final int LONGEST = 500;

    private static final Set<String> JUNCTIONS = Set.of("$and", "$or", "$nor");

    private final SortedMap<Object, Document> headings;

    /** Fields that are no short ones in some document; one that was so once stays here. */
    private final Set<String> left = new HashSet<>();

    /** None yet; they stand in the order of their keys. */
    Headings(Comparator<Object> order) {
        this.headings = new TreeMap<>(order);
    }

    void put(Object key, Document document) {
        Document heading = new Document();
        document.forEach((field, value) -> {
            if (isShort(value)) {
                heading.put(field, value);
            } else {
                left.add(field);
            }
        });
        headings.put(key, heading);
    }

    void remove(Object key) {
        headings.remove(key);
    }

    Stream<Map.Entry<Object, Document>> stream() {
        return headings.entrySet().stream();
    }

    /** Whether a filter or an order asks for nothing that was left to the documents. */
    boolean suffice(@Nullable Document asked) {
        return asked == null
                || asked.entrySet().stream()
                        .allMatch(part -> JUNCTIONS.contains(part.getKey())
                                ? part.getValue() instanceof Collection<?> parts
                                        && parts.stream().allMatch(one -> one instanceof Document each && suffice(each))
                                : isHere(part.getKey()));
    }

    /** Whether a projection names fields to give, all of which are here. */
    boolean give(@Nullable Document projection) {
        return projection != null
                && !projection.isEmpty()
                && projection.entrySet().stream()
                        .allMatch(field -> isHere(field.getKey()) && isWanted(field.getValue()));
    }

    private static boolean isWanted(@Nullable Object mark) {
        return mark instanceof Number number ? number.intValue() == 1 : Boolean.TRUE.equals(mark);
    }

    private boolean isHere(String field) {
        int dot = field.indexOf('.');
        return !field.startsWith("$") && !left.contains(dot < 0 ? field : field.substring(0, dot));
    }

    private static boolean isShort(@Nullable Object value) {
        return !(value instanceof Map)
                && !(value instanceof Collection)
                && !(value instanceof String text && text.length() > LONGEST);
    }
}
