package dev.cairn.kit.http;

import dev.cairn.kit.Ids;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A wish to create one thing. With an {@code Idempotency-Key} the id follows from organization, caller, route and key,
 * so that a repeated wish meets what the first one made.
 *
 * @param id of what is to be made
 * @param requestHash of what was sent; a repeated key with another hash is another wish
 */
public record Creation(String id, String requestHash) {

    /**
     * Decides the id.
     *
     * @param key the header's value; null when there is none
     * @param route which command, stable over time
     * @param content all that the command depends on
     */
    public static Creation of(
            String organization, String caller, String route, @Nullable String key, byte[] content, Ids ids) {
        String id = key == null ? ids.next() : Ids.named(organization, caller, route, key);
        return new Creation(id, Ids.hash(content));
    }

    /**
     * As {@link #of(String, String, String, String, byte[], Ids)}, for content of several parts. Each part stands behind
     * its length, so that what moves from one to the next makes another content.
     */
    public static byte[] content(byte[] body, String... parts) {
        List<byte[]> encoded = Arrays.stream(parts)
                .map(part -> part.getBytes(StandardCharsets.UTF_8))
                .toList();
        int length =
                encoded.stream().mapToInt(part -> Integer.BYTES + part.length).sum();
        ByteBuffer all = ByteBuffer.allocate(Integer.BYTES + length + body.length);
        all.putInt(parts.length);
        encoded.forEach(part -> all.putInt(part.length).put(part));
        return all.put(body).array();
    }
}
