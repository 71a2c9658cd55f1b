package dev.cairn.catalog.links.model;

import dev.cairn.kit.Ids;
import java.net.IDN;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An address of the web that can be asked: {@code http} or {@code https}, no name and no password, nothing but ASCII,
 * and no fragment, as servers never see one. Links that differ in their writing only have the same.
 */
public record LinkAddress(String text) implements Judged {

    /** More than browsers and servers agree on. */
    public static final int LONGEST = 2_000;

    private static final Pattern SCHEME = Pattern.compile("^([A-Za-z][A-Za-z0-9+.-]*+):");
    private static final Pattern AUTHORITY =
            Pattern.compile("^(\\[[0-9A-Fa-f:.]++]|[^:\\[\\]\\\\\\s]++)(?::(\\d{0,5}))?$");
    private static final Pattern HOST = Pattern.compile("^[a-z0-9.-]{1,253}$");
    private static final String PLAIN = "-._~!$&'()*+,;=:@/?";
    private static final String SECURE = "https";
    private static final String INSECURE = "http";

    /**
     * Judges a link as it is written.
     *
     * @param ports that may be asked
     */
    public static Judged judge(String written, Set<Integer> ports) {
        String text = written.strip();
        if (text.length() > LONGEST) {
            return new NotAsked(Reason.TOO_LONG);
        }
        Matcher scheme = SCHEME.matcher(text);
        if (!scheme.find()) {
            return new NotAsked(Reason.RELATIVE);
        }
        String name = scheme.group(1).toLowerCase(Locale.ROOT);
        if (!name.equals(SECURE) && !name.equals(INSECURE)) {
            return new NotAsked(Reason.OTHER_SCHEME);
        }
        String rest = text.substring(scheme.end());
        boolean isBroken = !rest.startsWith("//")
                || text.codePoints()
                        .anyMatch(point ->
                                Character.isISOControl(point) || Character.getType(point) == Character.SURROGATE);
        return isBroken ? new NotAsked(Reason.MALFORMED) : judge(name, rest.substring(2), ports);
    }

    private static Judged judge(String scheme, String rest, Set<Integer> ports) {
        int end = firstOf(rest, "/?#");
        String authority = rest.substring(0, end);
        if (authority.indexOf('@') >= 0) {
            return new NotAsked(Reason.CREDENTIALS);
        }
        Matcher parts = AUTHORITY.matcher(authority);
        String host = parts.matches() ? ascii(parts.group(1)) : null;
        if (host == null) {
            return new NotAsked(Reason.MALFORMED);
        }
        int usual = scheme.equals(SECURE) ? 443 : 80;
        String digits = parts.group(2);
        int port = digits == null || digits.isEmpty() ? usual : Integer.parseInt(digits);
        if (!ports.contains(port)) {
            return new NotAsked(Reason.PORT);
        }
        String path = encoded(rest.substring(end, end + firstOf(rest.substring(end), "#")));
        String text =
                scheme + "://" + host + (port == usual ? "" : ":" + port) + (path.startsWith("/") ? "" : "/") + path;
        return text.length() > LONGEST ? new NotAsked(Reason.TOO_LONG) : new LinkAddress(text);
    }

    /** Where a redirect leads to, which may be relative to this address. */
    public Judged resolve(String location, Set<Integer> ports) {
        String target = location.strip();
        if (target.length() > LONGEST) {
            return new NotAsked(Reason.TOO_LONG);
        }
        if (SCHEME.matcher(target).find()) {
            return judge(target, ports);
        }
        if (target.startsWith("//")) {
            return judge(scheme() + ":" + target, ports);
        }
        try {
            String plain = encoded(target.substring(0, firstOf(target, "#")));
            if (plain.isEmpty()) {
                return this;
            }
            // java.net.URI takes a query alone for one of the folder, as an older RFC had it.
            return plain.startsWith("?")
                    ? judge(text.substring(0, firstOf(text, "?")) + plain, ports)
                    : judge(URI.create(text).resolve(plain).toString(), ports);
        } catch (IllegalArgumentException noAddress) {
            return new NotAsked(Reason.MALFORMED);
        }
    }

    /** The same for the same address, and another one for others; may be a part of a key. */
    public String linkId() {
        return Ids.named(text);
    }

    /** The machine's name or number, in lower case. */
    public String host() {
        String authority = text.substring(scheme().length() + 3, pathAt());
        int colon = authority.lastIndexOf(':');
        return colon > authority.lastIndexOf(']') ? authority.substring(0, colon) : authority;
    }

    /** Whether others can read along. */
    public boolean isInsecure() {
        return scheme().equals(INSECURE);
    }

    /** The same over https; null if it is so already, or stands at a port of its own. */
    public @Nullable LinkAddress secured() {
        return isInsecure() && origin().equals(INSECURE + "://" + host())
                ? new LinkAddress(SECURE + text.substring(INSECURE.length()))
                : null;
    }

    @Override
    public String toString() {
        return text;
    }

    private String scheme() {
        return text.startsWith(SECURE + ":") ? SECURE : INSECURE;
    }

    private int pathAt() {
        return text.indexOf('/', scheme().length() + 3);
    }

    private String origin() {
        return text.substring(0, pathAt());
    }

    /** A host as it is asked for; null if it cannot be one. */
    private static @Nullable String ascii(String host) {
        if (host.startsWith("[")) {
            return host.toLowerCase(Locale.ROOT);
        }
        try {
            String plain = IDN.toASCII(host).toLowerCase(Locale.ROOT);
            return HOST.matcher(plain).matches() ? plain : null;
        } catch (IllegalArgumentException | IndexOutOfBoundsException noName) {
            return null;
        }
    }

    /** As browsers send it: what may not stand in an address is written as the percent signs of its UTF-8. */
    private static String encoded(String text) {
        StringBuilder encoded = new StringBuilder(text.length());
        for (int at = 0; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
            int point = text.codePointAt(at);
            boolean isPlain = (point < 0x80 && Character.isLetterOrDigit(point))
                    || PLAIN.indexOf(point) >= 0
                    || (point == '%' && isHex(text, at + 1) && isHex(text, at + 2));
            if (isPlain) {
                encoded.appendCodePoint(point);
            } else {
                for (byte octet : Character.toString(point).getBytes(StandardCharsets.UTF_8)) {
                    encoded.append("%%%02X".formatted(octet & 0xFF));
                }
            }
        }
        return encoded.toString();
    }

    private static boolean isHex(String text, int at) {
        return at < text.length() && Character.digit(text.charAt(at), 16) >= 0 && text.charAt(at) < 0x80;
    }

    private static int firstOf(String text, String signs) {
        for (int at = 0; at < text.length(); at++) {
            if (signs.indexOf(text.charAt(at)) >= 0) {
                return at;
            }
        }
        return text.length();
    }
}
