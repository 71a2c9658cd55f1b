package dev.cairn.kit.http;

import dev.cairn.kit.problem.KitProblem;
import dev.cairn.kit.problem.ProblemException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * Which piece of a list is asked for. A controller takes it as an argument; it is read from {@code ?limit=} and
 * {@code ?cursor=}.
 *
 * @param limit 1 to 1,000; 100 when not given
 * @param after the position that the list goes on after; null for its beginning
 */
public record PageRequest(int limit, @Nullable String after) {

    public static final int DEFAULT_LIMIT = 100;
    public static final int LARGEST_LIMIT = 1_000;

    /** Tells our cursors from other texts, and lets their form change later. */
    private static final String MARK = "1:";

    public static PageRequest first() {
        return new PageRequest(DEFAULT_LIMIT, null);
    }

    /**
     * Reads the two parameters as they came.
     *
     * @throws ProblemException if the limit is no number from 1 to 1,000 or the cursor is not ours
     */
    public static PageRequest parse(@Nullable String limit, @Nullable String cursor) {
        return new PageRequest(limit == null ? DEFAULT_LIMIT : limit(limit), cursor == null ? null : after(cursor));
    }

    /** The cursor of a position. */
    public static String cursor(String position) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((MARK + position).getBytes(StandardCharsets.UTF_8));
    }

    private static int limit(String given) {
        if (given.matches("\\d{1,4}")) {
            int limit = Integer.parseInt(given);
            if (limit >= 1 && limit <= LARGEST_LIMIT) {
                return limit;
            }
        }
        throw ProblemException.of(KitProblem.BAD_LIMIT, given, "1 to " + LARGEST_LIMIT);
    }

    private static String after(String cursor) {
        try {
            String text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
            if (text.startsWith(MARK)) {
                return text.substring(MARK.length());
            }
        } catch (IllegalArgumentException notBase64) {
            // Answered below, as any other text that is not ours.
        }
        throw ProblemException.of(KitProblem.BAD_CURSOR, cursor, "the value of next in the page before");
    }
}
