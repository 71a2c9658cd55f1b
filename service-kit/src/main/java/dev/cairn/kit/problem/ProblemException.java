package dev.cairn.kit.problem;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An error on its way to the caller. Thrown at the HTTP edge only; within a service a refusal is an outcome. Without a
 * stack trace: it tells of the request, not of the code.
 */
public final class ProblemException extends RuntimeException {

    private final transient ProblemCode code;
    private final transient @Nullable Object value;
    private final @Nullable String expected;
    private final transient List<FieldError> errors;

    private ProblemException(
            ProblemCode code, @Nullable Object value, @Nullable String expected, List<FieldError> errors) {
        super(code.code() + (value == null ? "" : ": " + value), null, false, false);
        this.code = code;
        this.value = value;
        this.expected = expected;
        this.errors = List.copyOf(errors);
    }

    public static ProblemException of(ProblemCode code) {
        return new ProblemException(code, null, null, List.of());
    }

    /**
     * A problem that names what was wrong and what would be right.
     *
     * @param value a string, a number, or a list or record of such; it is shown to the caller
     */
    public static ProblemException of(ProblemCode code, @Nullable Object value, @Nullable String expected) {
        return new ProblemException(code, value, expected, List.of());
    }

    /** All values of a request that are not allowed, at once. */
    public static ProblemException of(ProblemCode code, List<FieldError> errors) {
        return new ProblemException(code, null, null, errors);
    }

    public ProblemCode code() {
        return code;
    }

    public @Nullable Object value() {
        return value;
    }

    public @Nullable String expected() {
        return expected;
    }

    public List<FieldError> errors() {
        return errors;
    }
}
