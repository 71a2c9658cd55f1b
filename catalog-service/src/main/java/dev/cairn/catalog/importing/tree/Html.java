package dev.cairn.catalog.importing.tree;

import dev.cairn.catalog.importing.text.Plain;
import dev.cairn.catalog.roadmap.model.Resource;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/**
 * HTML inside Markdown, as a reader sees it.
 *
 * @param text visible text, then the alternatives of its pictures
 * @param links links and pictures
 * @param tips of each of the links what its tooltip adds to its words; empty where it adds nothing
 */
public record Html(String text, List<Resource> links, List<String> tips) {

    private static final Html NOTHING = new Html("", List.of(), List.of());

    /** A tag alone shows nothing but what one of these says; most tags within text have none. */
    private static final Pattern TELLING = Pattern.compile("\\b(?:alt|href|src)\\s*+=", Pattern.CASE_INSENSITIVE);

    private static final Pattern TAGS_ALONE = Pattern.compile("\\s*+(?:<[^<>]*+>\\s*+)*+");

    /** Reads a block: it is parsed once for both. */
    public static Html of(String html) {
        if (TAGS_ALONE.matcher(html).matches() && !TELLING.matcher(html).find()) {
            return NOTHING;
        }
        // What unfolds is apart from what it is folded below.
        Element body = Jsoup.parseBodyFragment(html.replace("</summary>", "</summary> "))
                .body();
        String alternatives = String.join(" ", body.select("[alt]").eachAttr("alt"));
        List<Resource> links = new ArrayList<>();
        List<String> tips = new ArrayList<>();
        for (Element link : body.select("a[href]")) {
            String tip = Inline.added(link.text(), link.attr("title"));
            links.add(Inline.link(ResourceType.of(link.attr("href")), link.text(), tip, link.attr("href")));
            tips.add(tip);
        }
        for (Element image : body.select("img[src]")) {
            String tip = Inline.added(image.attr("alt"), image.attr("title"));
            links.add(Inline.link(ResourceType.of(image.attr("src")), image.attr("alt"), tip, image.attr("src")));
            tips.add(tip);
        }
        return new Html(Plain.squeeze(body.text() + " " + alternatives), List.copyOf(links), List.copyOf(tips));
    }

    /** Reads one tag that stands within text. */
    static Html ofTag(String tag) {
        return TELLING.matcher(tag).find() ? of(tag) : NOTHING;
    }
}
