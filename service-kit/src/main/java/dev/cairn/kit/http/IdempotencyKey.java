package dev.cairn.kit.http;

import dev.cairn.kit.problem.KitProblem;
import dev.cairn.kit.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/**
 * The {@code Idempotency-Key} header of a POST. A controller takes it as an argument, never null.
 *
 * @param value 1 to 255 printable ASCII characters; null when the header is not there
 */
public record IdempotencyKey(@Nullable String value) {

    public static final String HEADER = "Idempotency-Key";

    /** What its value has to be, as a regular expression. */
    public static final String FORM = "[\\x21-\\x7E]{1,255}";

    /**
     * Reads the header.
     *
     * @throws ProblemException if its form is not as said above
     */
    static IdempotencyKey parse(@Nullable String header) {
        if (header != null && !header.matches(FORM)) {
            throw ProblemException.of(KitProblem.BAD_IDEMPOTENCY_KEY, header, "1 to 255 printable ASCII characters");
        }
        return new IdempotencyKey(header);
    }
}
