package dev.cairn.catalog.gitsync.model;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a repository that is not open to anyone is read with. Kept as it is, since it is sent as it is, and shown to nobody
 * again; in no log, whoever prints it.
 */
public final class AccessToken {

    public static final int LONGEST = 1_000;

    /** GitHub, GitLab and Gitea take any name beside a token; Bitbucket takes this one. */
    private static final String NAME = "x-token-auth";

    private static final Pattern FORM = Pattern.compile("[\\x21-\\x7E]{1," + LONGEST + "}");

    private final String text;

    public AccessToken(String text) {
        this.text = text;
    }

    /** Whether it can be one: signs of ASCII that can be seen. */
    public static boolean isOne(String text) {
        return FORM.matcher(text).matches();
    }

    /** For the store. */
    public String text() {
        return text;
    }

    /** What stands in the header {@code Authorization}. */
    public String authorization() {
        byte[] pair = (NAME + ":" + text).getBytes(StandardCharsets.UTF_8);
        return "Basic " + Base64.getEncoder().encodeToString(pair);
    }

    /** Whether both addresses are of one server: what was given for it is for no other. */
    public static boolean isSameServer(String one, String other) {
        return server(one).equals(server(other));
    }

    private static String server(String address) {
        URI uri = URI.create(address);
        String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
        int usual = scheme.equals("https") ? 443 : 80;
        return scheme + "://" + String.valueOf(uri.getHost()).toLowerCase(Locale.ROOT) + ":"
                + (uri.getPort() < 0 ? usual : uri.getPort());
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof AccessToken token && text.equals(token.text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    @Override
    public String toString() {
        return "AccessToken[…]";
    }
}
