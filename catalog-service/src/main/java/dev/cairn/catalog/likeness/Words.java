package dev.cairn.catalog.likeness;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Words as they are compared: lower case, without accents and a plural's s, in any script. */
final class Words {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}+#]*+");
    private static final Pattern MARKS = Pattern.compile("\\p{M}++");

    /** They join words in titles and say nothing. */
    private static final Set<String> JOINING =
            Set.of("a", "an", "and", "by", "for", "from", "in", "of", "on", "or", "the", "to", "with", "your");

    private static final int SHORTEST_PLURAL = 4;
    private static final int SHINGLE = 3;

    private Words() {}

    /** In order; what joins is left out unless nothing else is there. */
    static List<String> of(String text) {
        List<String> all = new ArrayList<>();
        String plain = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
        Matcher matcher = WORD.matcher(plain);
        while (matcher.find()) {
            all.add(singular(matcher.group()));
        }
        List<String> telling =
                all.stream().filter(word -> !JOINING.contains(word)).toList();
        return telling.isEmpty() ? all : telling;
    }

    /** Pieces of three characters of each word, so that a slip of the pen leaves most of them as they are. */
    static List<String> shingles(List<String> words) {
        List<String> shingles = new ArrayList<>();
        for (String word : words) {
            String padded = " " + word + " ";
            for (int at = 0; at + SHINGLE <= padded.length(); at++) {
                shingles.add(padded.substring(at, at + SHINGLE));
            }
        }
        return shingles;
    }

    private static String singular(String word) {
        return word.length() >= SHORTEST_PLURAL && word.endsWith("s") && !word.endsWith("ss")
                ? word.substring(0, word.length() - 1)
                : word;
    }
}
