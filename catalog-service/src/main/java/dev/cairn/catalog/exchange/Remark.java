package dev.cairn.catalog.exchange;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What Markdown cannot hold, in a comment that renderers hide: {@code <!-- cairn: {"id":"…"} -->}. */
public final class Remark {

    private static final String BEGIN = "<!-- cairn: ";
    private static final String END = " -->";

    /** Could end a comment or begin something in a line of Markdown; JSON writes them as numbers just as well. */
    private static final String NOT_PLAIN = "<>&`*_~[]|";

    private Remark() {}

    public static String of(ObjectNode json) {
        String text = RoadmapJson.text(json);
        StringBuilder plain = new StringBuilder(text.length() + 32).append(BEGIN);
        boolean within = false;
        for (int at = 0; at < text.length(); at++) {
            char character = text.charAt(at);
            if (!within) {
                within = character == '"';
                plain.append(character);
            } else if (character == '\\') {
                plain.append(character).append(text.charAt(++at));
            } else if (isToBeWritten(text, at)) {
                plain.append("\\u%04x".formatted((int) character));
            } else {
                within = character != '"';
                plain.append(character);
            }
        }
        return plain.append(END).toString();
    }

    /** What the comment holds; empty when it is none of ours or somebody broke it. */
    public static Optional<ObjectNode> read(@Nullable String html) {
        if (html == null || !html.startsWith(BEGIN) || !html.endsWith(END)) {
            return Optional.empty();
        }
        try {
            JsonNode json = RoadmapJson.MAPPER.readTree(html.substring(BEGIN.length(), html.length() - END.length()));
            return json instanceof ObjectNode object ? Optional.of(object) : Optional.empty();
        } catch (JacksonException broken) {
            return Optional.empty();
        }
    }

    private static boolean isToBeWritten(String text, int at) {
        char character = text.charAt(at);
        return NOT_PLAIN.indexOf(character) >= 0
                || (character == '-' && text.charAt(at - 1) == '-')
                || Character.isISOControl(character)
                || character == '\u2028'
                || character == '\u2029'
                || character == '\uFFFE'
                || (Character.isSurrogate(character) && isHalf(text, at));
    }

    /** Half of a pair does not pass through UTF-8. */
    private static boolean isHalf(String text, int at) {
        return Character.isHighSurrogate(text.charAt(at))
                ? !Character.isLowSurrogate(text.charAt(at + 1))
                : !Character.isHighSurrogate(text.charAt(at - 1));
    }
}
