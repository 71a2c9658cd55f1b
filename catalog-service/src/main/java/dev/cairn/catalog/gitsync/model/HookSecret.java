package dev.cairn.catalog.gitsync.model;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * What a push hook proves itself with. Kept as it is, since a signature is checked with the secret itself; in no log,
 * whoever prints it.
 */
public final class HookSecret {

    private static final String ALGORITHM = "HmacSHA256";
    private static final String PREFIX = "sha256=";

    private final String text;

    public HookSecret(String text) {
        this.text = text;
    }

    /** For the store, and once for who set the hook up. */
    public String text() {
        return text;
    }

    /**
     * Whether the body was signed with this secret. Takes the same time whatever is wrong.
     *
     * @param signature {@code sha256=} and 64 hexadecimal digits; null when there was none
     */
    public boolean signed(byte[] body, @Nullable String signature) {
        String given = signature == null ? "" : signature.startsWith(PREFIX) ? signature : PREFIX + signature;
        return isSame(PREFIX + HexFormat.of().formatHex(hmac(body)), given);
    }

    /** Whether it is this secret, for those who send the secret itself. */
    public boolean is(@Nullable String given) {
        return isSame(text, given == null ? "" : given);
    }

    /** The signature that a sender puts beside the body. */
    public String signatureOf(byte[] body) {
        return PREFIX + HexFormat.of().formatHex(hmac(body));
    }

    private byte[] hmac(byte[] body) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(text.getBytes(StandardCharsets.UTF_8), ALGORITHM));
            return mac.doFinal(body);
        } catch (GeneralSecurityException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    private static boolean isSame(String expected, String given) {
        return MessageDigest.isEqual(expected.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof HookSecret secret && isSame(text, secret.text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    @Override
    public String toString() {
        return "HookSecret[…]";
    }
}
