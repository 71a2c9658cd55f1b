package dev.cairn.catalog.importing.text;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Second step: text that was UTF-8, was read as another encoding and saved again, is turned back. Only where it is
 * certain: the whole document first, then single runs; genuine text of any language does not decode and stays.
 */
public final class Mending {

    /** A run of characters beyond ASCII: damage always makes at least two of one. */
    private static final Pattern RUN = Pattern.compile("[^\\x00-\\x7F]+");

    /** A short run may be genuine, such as a sign before a letter in a formula; three bytes are not. */
    private static final int SHORTEST_SINGLE_RUN = 3;

    private static final List<Encoding> ENCODINGS = List.of(windows1252(), macRoman());

    private Mending() {}

    /**
     * The text, mended.
     *
     * @param runs how many runs of text changed
     * @param encoding what the text had been taken for; null when nothing changed
     */
    public record Mended(String text, int runs, @Nullable String encoding) {}

    private record Encoding(String name, Map<Character, Byte> bytes) {}

    public static Mended mend(String text) {
        for (Encoding encoding : ENCODINGS) {
            Mended whole = mendRuns(text, encoding, true);
            if (whole != null && whole.runs() > 0) {
                return whole;
            }
        }
        for (Encoding encoding : ENCODINGS) {
            Mended single = mendRuns(text, encoding, false);
            if (single != null && single.runs() > 0) {
                return single;
            }
        }
        return new Mended(text, 0, null);
    }

    /**
     * Turns the runs back.
     *
     * @param all whether every run must turn back; null is the answer when one does not
     */
    private static @Nullable Mended mendRuns(String text, Encoding encoding, boolean all) {
        Matcher runs = RUN.matcher(text);
        StringBuilder mended = new StringBuilder();
        int count = 0;
        while (runs.find()) {
            String run = runs.group();
            String original = all || run.length() >= SHORTEST_SINGLE_RUN ? original(run, encoding) : null;
            if (original == null && all) {
                return null;
            }
            if (original != null) {
                count++;
            }
            runs.appendReplacement(mended, Matcher.quoteReplacement(original == null ? run : original));
        }
        return new Mended(runs.appendTail(mended).toString(), count, encoding.name());
    }

    private static @Nullable String original(String run, Encoding encoding) {
        byte[] bytes = new byte[run.length()];
        for (int at = 0; at < bytes.length; at++) {
            Byte value = encoding.bytes().get(run.charAt(at));
            if (value == null) {
                return null;
            }
            bytes[at] = value;
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException genuine) {
            return null;
        }
    }

    /** As browsers read it: the five bytes that Java's own table drops stand for themselves. */
    private static Encoding windows1252() {
        Map<Character, Byte> bytes = table("windows-1252");
        for (int value : new int[] {0x81, 0x8D, 0x8F, 0x90, 0x9D}) {
            bytes.put((char) value, (byte) value);
        }
        return new Encoding("windows-1252", bytes);
    }

    private static Encoding macRoman() {
        Map<Character, Byte> bytes = table("x-MacRoman");
        // The maker's mark, which fonts mostly do not show.
        bytes.put('\uF8FF', (byte) 0xF0);
        bytes.put('\u03A9', (byte) 0xBD);
        bytes.put('\u20AC', (byte) 0xDB);
        return new Encoding("Mac Roman", bytes);
    }

    private static Map<Character, Byte> table(String charset) {
        Map<Character, Byte> bytes = new HashMap<>();
        for (int value = 0x80; value <= 0xFF; value++) {
            String character = new String(new byte[] {(byte) value}, Charset.forName(charset));
            if (character.length() == 1 && character.charAt(0) != '\uFFFD') {
                bytes.put(character.charAt(0), (byte) value);
            }
        }
        return bytes;
    }
}
