package dev.cairn.kit.contract;

import java.lang.reflect.Field;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The words of the code's documentation, as Markdown. */
final class Javadoc {

    private static final Pattern CONSTANT = Pattern.compile("\\{@value ([\\w.]+)#(\\w+)}");

    private Javadoc() {}

    static @Nullable String markdown(@Nullable String javadoc) {
        if (javadoc == null) {
            return null;
        }
        String words = javadoc.replaceAll("(?s)<code>(.*?)</code>", "`$1`")
                .replaceAll("\\{@(?:code|literal) ([^}]*)}", "`$1`")
                .replaceAll("\\{@link [^}]*?(\\w+)}", "$1")
                .replaceAll("</?p>", "")
                // A line of the source is not a line of the text; an empty one is.
                .replaceAll("(?<!\\n)\\n[ \\t]*(?!\\n)(?=\\S)", " ")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&amp;", "&");
        return CONSTANT.matcher(words)
                .replaceAll(constant -> Matcher.quoteReplacement(valueOf(constant)))
                .strip();
    }

    private static String valueOf(MatchResult constant) {
        try {
            Field field = Class.forName(constant.group(1)).getDeclaredField(constant.group(2));
            field.setAccessible(true);
            return String.valueOf(field.get(null));
        } catch (ReflectiveOperationException gone) {
            return constant.group(2);
        }
    }
}
