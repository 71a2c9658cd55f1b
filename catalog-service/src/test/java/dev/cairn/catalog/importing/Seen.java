package dev.cairn.catalog.importing;

import dev.cairn.catalog.roadmap.model.Roadmap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.parser.Parser;

/**
 * What a text shows, found without a parser of Markdown: by taking off what is not shown. So it misses what the importer
 * and its accounting both forget.
 *
 * @param words each once, in lower case
 * @param links addresses
 */
record Seen(Set<String> words, Set<String> links) {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}]*+");
    private static final Pattern WEB = Pattern.compile("(?:https?|ftp)://[^\\s<>\"'|\\])\\\\]+");
    private static final Pattern TARGET = Pattern.compile("\\]\\(<?([^\\s<>()\"]+)");
    private static final Pattern DEFINED = Pattern.compile("(?m)^\\[[^\\]^/][^\\]]*+\\]: *+<?([^\\s<>]+)");
    private static final Pattern TAG = Pattern.compile("</?[a-zA-Z](?![a-zA-Z]*:)[^<>]*+>");
    private static final Pattern SHOWN_OF_TAG = Pattern.compile("(?:alt|title)=\"([^\"]*+)\"");
    private static final Pattern ATTRIBUTE = Pattern.compile("(?:href|src)=\"([^\"]*+)\"");

    static Seen in(Roadmap roadmap) {
        StringBuilder text = new StringBuilder();
        Set<String> links = new HashSet<>();
        text.append(roadmap.title()).append('\n');
        text.append(roadmap.description())
                .append('\n')
                .append(roadmap.outcome())
                .append('\n');
        roadmap.notes()
                .forEach(note -> text.append(note.title())
                        .append('\n')
                        .append(note.text())
                        .append('\n'));
        roadmap.outline().stream().flatMap(node -> node.all()).forEach(node -> {
            text.append("label ").append(node.label()).append('\n');
            text.append("title ").append(node.title()).append('\n');
            text.append(node.description()).append('\n').append(node.outcome()).append('\n');
            text.append(node.objectives())
                    .append(node.tags())
                    .append(node.estimate())
                    .append('\n');
            text.append(node.optional() ? "optional\n" : "");
            node.resources().forEach(link -> {
                text.append(link.title()).append('\n');
                links.add(link.url());
            });
        });
        links.addAll(links(text.toString()));
        return new Seen(words(text.toString()), links);
    }

    static Set<String> links(String markdown) {
        String text = Parser.unescapeEntities(markdown.replaceAll("(?s)<!--.*?-->", ""), false);
        Set<String> links = new HashSet<>();
        WEB.matcher(text)
                .results()
                .map(found -> found.group().replaceAll("[.,;:)]+$", ""))
                .forEach(links::add);
        for (Pattern pattern : Set.of(TARGET, DEFINED, ATTRIBUTE)) {
            pattern.matcher(text).results().map(found -> found.group(1)).forEach(links::add);
        }
        return links;
    }

    static Set<String> words(String markdown) {
        // Tooltips and alternatives are seen, addresses behind words are not.
        String withoutTags = TAG.matcher(markdown.replaceAll("(?s)<!--.*?-->", " "))
                .replaceAll(tag -> Matcher.quoteReplacement(SHOWN_OF_TAG
                        .matcher(tag.group())
                        .results()
                        .map(found -> found.group(1))
                        .collect(Collectors.joining(" ", " ", " "))));
        String text = withoutTags
                .replaceAll("\\]\\((?:<[^>]*+>|[^\\s()]*+(?:\\([^()]*+\\))?[^\\s()]*+)\\s*+([^)]*+)\\)", "] $1 ")
                .replaceAll("(?m)^\\[[^\\]^/]*+\\]: *+(?:<[^>\\n]*+>|\\S++)(?:\\s++([\"'(][^\\n]*+))?$", " $1 ")
                .replaceAll("(?m)^\\[//\\]: .*+$", "")
                .replaceAll("\\]\\[[^\\]]*+\\]", "] ")
                .replaceAll("\\[\\^[^\\]]++\\](?!:)", " ")
                .replaceAll("<(https?://[^>]*+)>", " $1 ")
                .replaceAll("(?m)^([\\s>]*+(?:[-*+]\\s++)*+)\\d{1,9}[.)]\\s", "$1")
                .replaceAll("(?m)^([\\s>]*+(?:```|~~~)[`~]*+)\\w*+$", "$1")
                .replaceAll("(?m)^(\\s*+[-*+]\\s++)\\[[ xX]\\]", "$1")
                .replaceAll("[*~\\\\]", "");
        return WORD.matcher(Parser.unescapeEntities(text, false).toLowerCase(Locale.ROOT))
                .results()
                .map(found -> found.group())
                .collect(Collectors.toCollection(HashSet::new));
    }
}
