package dev.cairn.kit.http;

import dev.cairn.kit.problem.KitProblem;
import dev.cairn.kit.problem.ProblemException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The {@code If-Match} header of an edit (RFC 9110, 13.1.1): which revisions the caller has seen. A controller takes it
 * as an argument, never null; what it means for one revision is asked inside the guarded decision, where no other edit
 * can come in between.
 */
public final class IfMatch {

    /** What an edit does with the revision that it meets. */
    public enum Verdict {
        /** It may go on. */
        MATCHES,
        /** The header is not there: the caller must look first. 428. */
        MISSING,
        /** The caller has seen another revision. 412. */
        STALE
    }

    private static final String ANY = "*";

    /** One member of the list, empty ones included: RFC 9110, 5.6.1 and 8.8.3. Takes its input in one pass. */
    private static final Pattern MEMBER =
            Pattern.compile("[ \\t]*+(?:(W/)?\"([\\x21\\x23-\\x7E\\x80-\\xFF]*+)\"[ \\t]*+)?(?:,|$)");

    private final boolean isThere;
    private final boolean takesAny;
    private final Set<String> tags;

    private IfMatch(boolean isThere, boolean takesAny, Set<String> tags) {
        this.isThere = isThere;
        this.takesAny = takesAny;
        this.tags = Set.copyOf(tags);
    }

    /**
     * Reads the header.
     *
     * @param lines its values, as it may come more than once; null or empty when it is not there
     * @throws ProblemException if it is neither {@code *} nor a list of entity tags
     */
    public static IfMatch parse(@Nullable List<String> lines) {
        if (lines == null || lines.isEmpty()) {
            return new IfMatch(false, false, Set.of());
        }
        String text = String.join(",", lines).strip();
        return text.equals(ANY) ? new IfMatch(true, true, Set.of()) : new IfMatch(true, false, strongTags(text));
    }

    /** The entity tag of a revision, without the quotes that Spring's {@code eTag} puts around it. */
    public static String tagOf(long revision) {
        return "r" + revision;
    }

    /** What the header says of this revision. */
    public Verdict on(long revision) {
        if (!isThere) {
            return Verdict.MISSING;
        }
        return takesAny || tags.contains(tagOf(revision)) ? Verdict.MATCHES : Verdict.STALE;
    }

    /**
     * The problem to answer for a refused edit.
     *
     * @param revision the one that it met
     */
    public static ProblemException refusal(Verdict verdict, long revision) {
        return switch (verdict) {
            case MISSING ->
                ProblemException.of(KitProblem.IF_MATCH_MISSING, null, "the ETag of the answer that is edited");
            case STALE -> ProblemException.of(KitProblem.IF_MATCH_STALE, null, "\"" + tagOf(revision) + "\"");
            case MATCHES -> throw new IllegalArgumentException("revision " + revision + " matches");
        };
    }

    /** Weak tags are read and left out: an edit asks for the strong comparison, which they never pass. */
    private static Set<String> strongTags(String text) {
        Set<String> strong = new HashSet<>();
        Matcher member = MEMBER.matcher(text);
        int tags = 0;
        int at = 0;
        while (at < text.length()) {
            if (!member.region(at, text.length()).lookingAt()) {
                throw badForm(text);
            }
            if (member.group(2) != null) {
                tags++;
                if (member.group(1) == null) {
                    strong.add(member.group(2));
                }
            }
            at = member.end();
        }
        if (tags == 0) {
            throw badForm(text);
        }
        return strong;
    }

    private static ProblemException badForm(String text) {
        return ProblemException.of(KitProblem.BAD_IF_MATCH, text, "* or entity tags such as \"r3\", in quotes");
    }
}
