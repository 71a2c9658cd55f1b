package dev.cairn.kit.problem;

import org.jspecify.annotations.Nullable;

/**
 * One value of a request that is not allowed.
 *
 * @param path where it stands, as {@code items[2].points}
 * @param value what was sent; null when it is missing
 * @param expected what is allowed, for a person to read
 */
public record FieldError(String path, @Nullable Object value, String expected) {}
