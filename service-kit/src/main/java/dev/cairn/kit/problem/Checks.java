package dev.cairn.kit.problem;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Collects everything that is wrong with a request, so that the caller hears of all of it at once. For one request and
 * one thread.
 */
public final class Checks {

    /** More help nobody, and a body can hold as many as it has bytes. */
    private static final int MOST_SHOWN = 100;

    private static final int LONGEST_SHOWN = 100;

    private final List<FieldError> errors = new ArrayList<>();
    private int notShown;

    /** Notes the value as wrong unless the condition holds. */
    public Checks that(boolean condition, String path, @Nullable Object value, String expected) {
        if (!condition) {
            if (errors.size() < MOST_SHOWN) {
                errors.add(new FieldError(path, value, expected));
            } else {
                notShown++;
            }
        }
        return this;
    }

    /** A text that must be there and not blank, of at most so many characters. Returns it, or "" if it is wrong. */
    public String text(String path, @Nullable String value, int longest) {
        that(
                value != null && !value.isBlank() && value.length() <= longest,
                path,
                value == null ? null : Problem.cut(value, LONGEST_SHOWN),
                "a text of 1 to " + longest + " characters");
        return value == null ? "" : value.strip();
    }

    /**
     * Ends the check.
     *
     * @throws ProblemException {@link KitProblem#INVALID} with what was found; from the 101st on only how many more
     */
    public void orThrow() {
        if (notShown > 0) {
            errors.add(new FieldError("", null, "and " + notShown + " more values that are not allowed"));
        }
        if (!errors.isEmpty()) {
            throw ProblemException.of(KitProblem.INVALID, errors);
        }
    }
}
