package dev.cairn.catalog.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Plain text as readers see it. Java's own {@code trim} and {@code strip} do not know the no-break space. */
final class Plain {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+");
    private static final Pattern EDGES = Pattern.compile("^[\\s\\u00A0\\u200B\\uFEFF]+|[\\s\\u00A0\\u200B\\uFEFF]+$");

    private Plain() {}

    static String trim(String text) {
        return EDGES.matcher(text).replaceAll("");
    }

    static boolean isBlank(String text) {
        return trim(text).isEmpty();
    }

    /** Trimmed, with every run of white space as one space. */
    static String squeeze(String text) {
        return trim(text.replaceAll("[\\s\\u00A0]+", " "));
    }

    /** The words in lower case, in order; what has no letter and no digit is none. */
    static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(text.toLowerCase(Locale.ROOT));
        while (matcher.find()) {
            words.add(matcher.group());
        }
        return words;
    }

    /** Without the pictures and marks at its beginning that only decorate. */
    static String withoutLeadingDecoration(String text) {
        int at = 0;
        while (at < text.length()) {
            int point = text.codePointAt(at);
            if (!isDecoration(point)) {
                break;
            }
            at += Character.charCount(point);
        }
        return text.substring(at);
    }

    private static boolean isDecoration(int point) {
        int type = Character.getType(point);
        return Character.isWhitespace(point)
                || Character.isSpaceChar(point)
                || type == Character.OTHER_SYMBOL
                || type == Character.MODIFIER_SYMBOL
                || type == Character.FORMAT
                || type == Character.NON_SPACING_MARK
                || type == Character.ENCLOSING_MARK
                || type == Character.SURROGATE
                || type == Character.PRIVATE_USE;
    }
}
