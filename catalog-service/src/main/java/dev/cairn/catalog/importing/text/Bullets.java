package dev.cairn.catalog.importing.text;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Lists whose marks Markdown does not know, as they come out of word processors and slides: two or more such lines become
 * items, and stay as deep as they are.
 *
 * <pre>
 * • Tools
 * • Workspace
 * </pre>
 */
public final class Bullets {

    /** A dash is one only where more lines have it: alone it may begin a remark. */
    private static final Pattern MARK = Pattern.compile("^([ \\t]*+)[•‣◦▪▫●○■□–—·∙][ \\t\\u00A0]++(?=\\S)");

    private static final Pattern FENCE = Pattern.compile("^ {0,3}(?:```|~~~).*");

    private Bullets() {}

    /** The text with marks of Markdown's own; lines stay where they are. */
    public static String known(String text) {
        if (text.lines().filter(line -> MARK.matcher(line).find()).limit(2).count() < 2) {
            return text;
        }
        StringBuilder known = new StringBuilder(text.length() + 64);
        boolean code = false;
        for (int at = 0; at < text.length(); ) {
            int end = text.indexOf('\n', at);
            end = end < 0 ? text.length() : end;
            String line = text.substring(at, end);
            code ^= FENCE.matcher(line).matches();
            Matcher mark = MARK.matcher(line);
            known.append(!code && mark.find() ? mark.group(1) + "- " + line.substring(mark.end()) : line);
            known.append(end < text.length() ? "\n" : "");
            at = end + 1;
        }
        return known.toString();
    }
}
