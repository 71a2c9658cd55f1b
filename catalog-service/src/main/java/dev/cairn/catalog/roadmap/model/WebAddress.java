package dev.cairn.catalog.roadmap.model;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Which addresses a reader may be led to. */
public final class WebAddress {

    private static final Set<String> SCHEMES = Set.of("http", "https", "mailto", "ftp");

    /** RFC 3986, 3.1; before it browsers skip spaces and control characters, and within it line ends and tabs. */
    private static final Pattern SCHEME = Pattern.compile("^[\\x00-\\x20]*+([A-Za-z][A-Za-z0-9+.\\-\\t\\r\\n]*+):");

    private WebAddress() {}

    /** True for http, https, mailto, ftp and relative ones: a script would run in the reader's browser. */
    public static boolean isHarmless(String address) {
        var scheme = SCHEME.matcher(address);
        return !scheme.find()
                || SCHEMES.contains(scheme.group(1).replaceAll("\\s", "").toLowerCase(Locale.ROOT));
    }
}
