package dev.cairn.catalog.importing.text;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** First step: from bytes to text with line feeds, or why not. */
public final class Decoding {

    private Decoding() {}

    /** What bytes are. */
    public sealed interface Decoded {}

    /** Text with line feeds. */
    public record Text(String text) implements Decoded {}

    /**
     * Not a text.
     *
     * @param at offset of the first byte that is wrong
     */
    public record NotUtf8(int at) implements Decoded {}

    /** No text at all. */
    public record Binary(int at) implements Decoded {}

    /** Nothing but white space. */
    public record Empty() implements Decoded {}

    public static Decoded decode(byte[] bytes) {
        for (int at = 0; at < bytes.length; at++) {
            // Every control character but the ones that lay a text out.
            if (bytes[at] >= 0 && bytes[at] < 0x20 && "\t\n\r\f".indexOf(bytes[at]) < 0) {
                return new Binary(at);
            }
        }
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length);
        CoderResult result = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT)
                .decode(in, out, true);
        if (result.isError()) {
            return new NotUtf8(in.position());
        }
        String text = out.flip().toString();
        if (text.startsWith("\uFEFF")) {
            text = text.substring(1);
        }
        text = text.replace("\r\n", "\n").replace('\r', '\n');
        return Plain.isBlank(text) ? new Empty() : new Text(text);
    }
}
