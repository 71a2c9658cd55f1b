package dev.cairn.catalog.importing.text;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.function.IntPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Plain text as readers see it. Java's own {@code trim} and {@code strip} do not know the no-break space. */
public final class Plain {

    /** A mark alone, such as the selector behind an emoji, is none. */
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}]*+");

    /** Control characters too: a numeric entity writes any of them, and none is to be seen. */
    private static final Pattern SPACES = Pattern.compile("[\\s\\u00A0\\p{Cc}]++");

    private static final int NO_BREAK_SPACE = 0x00A0;
    private static final int ZERO_WIDTH_SPACE = 0x200B;
    private static final int BYTE_ORDER_MARK = 0xFEFF;

    private Plain() {}

    public static String trim(String text) {
        return strip(text, Plain::isSpace, true);
    }

    /** Without the white space and those of the given marks at its end; by index, as a pattern would start anew at each. */
    public static String withoutTrailing(String marks, String text) {
        return strip(text, character -> isSpace(character) || marks.indexOf(character) >= 0, false);
    }

    private static String strip(String text, IntPredicate unwanted, boolean atBothEnds) {
        int end = text.length();
        while (end > 0 && unwanted.test(text.charAt(end - 1))) {
            end--;
        }
        int begin = 0;
        while (atBothEnds && begin < end && unwanted.test(text.charAt(begin))) {
            begin++;
        }
        return text.substring(begin, end);
    }

    private static boolean isSpace(int character) {
        return (character <= ' ' && Character.isWhitespace(character))
                || character == NO_BREAK_SPACE
                || character == ZERO_WIDTH_SPACE
                || character == BYTE_ORDER_MARK;
    }

    public static boolean isBlank(String text) {
        return trim(text).isEmpty();
    }

    /** Trimmed, with every run of white space and control characters as one space. */
    public static String squeeze(String text) {
        return trim(SPACES.matcher(text).replaceAll(" "));
    }

    /** The words in lower case, in order; what has no letter and no digit is none. */
    public static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(text.toLowerCase(Locale.ROOT));
        while (matcher.find()) {
            words.add(matcher.group());
        }
        return words;
    }

    /**
     * The parts of a list such as "Castes (queen, worker), Frames, CI/CD": commas part, but not within brackets; a slash
     * never does. A comma is within brackets when the next bracket behind it closes; read from the end, in one pass.
     */
    public static List<String> listed(String text) {
        Deque<String> parts = new ArrayDeque<>();
        boolean within = false;
        int end = text.length();
        for (int at = end - 1; at >= 0; at--) {
            switch (text.charAt(at)) {
                case ')', ']' -> within = true;
                case '(', '[' -> within = false;
                case ',' -> {
                    if (!within) {
                        parts.addFirst(text.substring(at + 1, end));
                        end = at;
                    }
                }
                default -> {}
            }
        }
        parts.addFirst(text.substring(0, end));
        return List.copyOf(parts);
    }

    /** Without the pictures and marks at its beginning that only decorate. */
    public static String withoutLeadingDecoration(String text) {
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
