package dev.cairn.kit.problem;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Collects everything that is wrong with a request, so that the caller hears of all of it at once. For one request and
 * one thread.
 */
public final class Checks {

    private final List<FieldError> errors = new ArrayList<>();

    /** Notes the value as wrong unless the condition holds. */
    public Checks that(boolean condition, String path, @Nullable Object value, String expected) {
        if (!condition) {
            errors.add(new FieldError(path, value, expected));
        }
        return this;
    }

    /** A text that must be there and not blank, of at most so many characters. Returns it, or "" if it is wrong. */
    public String text(String path, @Nullable String value, int longest) {
        that(
                value != null && !value.isBlank() && value.length() <= longest,
                path,
                value == null ? null : value.substring(0, Math.min(value.length(), 100)),
                "a text of 1 to " + longest + " characters");
        return value == null ? "" : value.strip();
    }

    /**
     * Ends the check.
     *
     * @throws ProblemException {@link KitProblem#INVALID} with all that was found
     */
    public void orThrow() {
        if (!errors.isEmpty()) {
            throw ProblemException.of(KitProblem.INVALID, errors);
        }
    }
}
