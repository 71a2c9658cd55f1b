package dev.cairn.catalog.exporting.http;

import java.text.Normalizer;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A name that any system takes for a file: small letters, digits and dashes. */
final class FileName {

    private static final int LONGEST = 60;

    private FileName() {}

    static String of(String title, @Nullable Integer edition, String extension) {
        String plain = Normalizer.normalize(title, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-");
        String cut = plain.substring(0, Math.min(LONGEST, plain.length())).replaceAll("^-|-$", "");
        return (cut.isEmpty() ? "roadmap" : cut) + (edition == null ? "" : "-" + edition) + "." + extension;
    }
}
