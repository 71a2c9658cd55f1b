package dev.cairn.kit.store;

import java.util.Arrays;
import java.util.List;

/**
 * The {@code _id} of a tenant's document: the organization first, then whatever is listed together. There is no key
 * without an organization, so there is no access without one.
 *
 * @param organization the tenant's alias
 * @param id the whole {@code _id}, such as {@code acme/a/b}
 */
public record Key(String organization, String id) {

    private static final String SEPARATOR = "/";

    /**
     * Makes a key.
     *
     * @throws IllegalArgumentException if a part is empty or holds a slash, which would reach into another's keys
     */
    public static Key of(String organization, String... parts) {
        for (String part : parts) {
            checked(part);
        }
        String rest = String.join(SEPARATOR, parts);
        return new Key(checked(organization), organization + (rest.isEmpty() ? "" : SEPARATOR + rest));
    }

    /** Whether the text can be a part of a key; what a caller sent must be asked before. */
    public static boolean isPart(String text) {
        return !text.isEmpty() && text.length() <= 200 && !text.contains(SEPARATOR) && text.indexOf('\0') < 0;
    }

    /** The key of a document that was read. */
    static Key ofStored(String id) {
        return new Key(id.substring(0, id.indexOf(SEPARATOR)), id);
    }

    public List<String> parts() {
        List<String> parts = Arrays.asList(id.split(SEPARATOR, -1));
        return parts.subList(1, parts.size());
    }

    /** The last part, which names the document among its siblings. */
    public String name() {
        return id.substring(id.lastIndexOf(SEPARATOR) + 1);
    }

    String from() {
        return id + SEPARATOR;
    }

    /** The first text after all that begin with {@link #from()}: '0' follows '/' in ASCII. */
    String until() {
        return id + "0";
    }

    private static String checked(String part) {
        if (!isPart(part)) {
            throw new IllegalArgumentException("not a part of a key: '" + part + "'");
        }
        return part;
    }
}
