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

    /**
     * A text of one line that must be there and show something, of at most so many characters (as Java counts them). A
     * control character or half a character is refused: no screen shows it, and a terminal or a log obeys it.
     *
     * @return the text without the space around it, or "" if it is wrong
     */
    public String text(String path, @Nullable String value, int longest) {
        return text(path, value, longest, "", "a text of 1 to %d characters in one line".formatted(longest));
    }

    /** As {@link #text}; line ends and tabs may stand in it. */
    public String lines(String path, @Nullable String value, int longest) {
        return text(path, value, longest, "\n\r\t", "a text of 1 to %d characters".formatted(longest));
    }

    private String text(String path, @Nullable String value, int longest, String layout, String expected) {
        boolean right = value != null
                && value.length() <= longest
                && value.codePoints().anyMatch(Checks::isVisible)
                && value.codePoints().allMatch(point -> isWhole(point) || layout.indexOf(point) >= 0);
        that(right, path, value == null ? null : Problem.cut(value, LONGEST_SHOWN), expected);
        return value == null || !right ? "" : value.strip();
    }

    private static boolean isVisible(int point) {
        return isWhole(point)
                && !Character.isWhitespace(point)
                && !Character.isSpaceChar(point)
                && Character.getType(point) != Character.FORMAT;
    }

    private static boolean isWhole(int point) {
        int type = Character.getType(point);
        return type != Character.CONTROL && type != Character.SURROGATE;
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
