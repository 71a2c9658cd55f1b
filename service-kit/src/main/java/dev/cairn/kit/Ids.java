package dev.cairn.kit;

import com.github.f4b6a3.ulid.Ulid;
import com.github.f4b6a3.ulid.UlidFactory;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Source of new ids: 26 lower-case letters and digits (ULID), unique, and in the order of time, to the millisecond. An
 * argument wherever ids are needed, so that a test can say which come. Safe for use by several threads.
 */
@FunctionalInterface
public interface Ids {

    String next();

    /**
     * Ids by the clock and chance of this machine. The chance need not be secret, as no right rests on knowing an id;
     * so it comes without the lock and the file that a secure source needs, and may be used on an event loop.
     */
    static Ids random() {
        UlidFactory ulids =
                UlidFactory.newInstance(() -> ThreadLocalRandom.current().nextLong());
        return () -> ulids.create().toString().toLowerCase(Locale.ROOT);
    }

    /** The same id for the same parts, and another one for others: for a creation that must not happen twice. */
    static String named(String... parts) {
        byte[] digest = sha256(String.join("\n", parts).getBytes(StandardCharsets.UTF_8));
        return Ulid.from(Arrays.copyOf(digest, 16)).toString().toLowerCase(Locale.ROOT);
    }

    /** SHA-256 in lower-case hex. */
    static String hash(byte[] content) {
        return HexFormat.of().formatHex(sha256(content));
    }

    private static byte[] sha256(byte[] content) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(content);
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
