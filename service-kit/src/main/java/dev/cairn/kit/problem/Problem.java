package dev.cairn.kit.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.cairn.kit.contract.Required;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The body of every error, {@code application/problem+json} (RFC 9457).
 *
 * @param type a URN made of the code
 * @param title the code's sentence
 * @param status the HTTP status
 * @param code the stable code
 * @param value the offending value, when there is one
 * @param expected what would have been right, when it can be said
 * @param errors one entry for each value that is not allowed
 * @param requestId to find the request in the logs
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Problem(
        @Required String type,
        @Required String title,
        int status,
        @Required String code,
        @Nullable Object value,
        @Nullable String expected,
        List<FieldError> errors,
        @Nullable String requestId) {

    /** Longer offending values are cut: an error must not carry a document back. */
    private static final int LONGEST_VALUE = 200;

    static Problem of(ProblemException problem, @Nullable String requestId) {
        ProblemCode code = problem.code();
        return new Problem(
                "urn:cairn:problem:" + code.code(),
                code.title(),
                code.status(),
                code.code(),
                cut(problem.value()),
                problem.expected(),
                problem.errors().stream().map(Problem::cut).toList(),
                requestId);
    }

    private static @Nullable Object cut(@Nullable Object value) {
        return value instanceof String text ? cut(text, LONGEST_VALUE) : value;
    }

    private static FieldError cut(FieldError error) {
        return new FieldError(cut(error.path(), LONGEST_VALUE), cut(error.value()), error.expected());
    }

    /** The text's beginning and an ellipsis; never half of a character that takes two places. */
    static String cut(String text, int longest) {
        if (text.length() <= longest) {
            return text;
        }
        boolean isSplit = Character.isHighSurrogate(text.charAt(longest - 1));
        return text.substring(0, isSplit ? longest - 1 : longest) + "…";
    }
}
