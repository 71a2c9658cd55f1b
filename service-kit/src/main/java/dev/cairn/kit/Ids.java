package dev.cairn.kit;

import com.github.f4b6a3.ulid.Ulid;
import com.github.f4b6a3.ulid.UlidCreator;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;

/**
 * Source of new ids: 26 lower-case letters and digits (ULID), unique, and later ones sort later. An argument wherever
 * ids are needed, so that a test can say which come. Safe for use by several threads.
 */
@FunctionalInterface
public interface Ids {

    String next();

    /** Ids by the clock and chance of this machine. */
    static Ids random() {
        return () -> UlidCreator.getMonotonicUlid().toString().toLowerCase(Locale.ROOT);
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
