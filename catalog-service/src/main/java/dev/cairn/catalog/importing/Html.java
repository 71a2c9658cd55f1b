package dev.cairn.catalog.importing;

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
 */
record Html(String text, List<Resource> links) {

    private static final Html NOTHING = new Html("", List.of());

    /** A tag alone shows nothing but what one of these says; most tags within text have none. */
    private static final Pattern TELLING = Pattern.compile("\\b(?:alt|href|src)\\s*+=", Pattern.CASE_INSENSITIVE);

    private static final Pattern TAGS_ALONE = Pattern.compile("\\s*+(?:<[^<>]*+>\\s*+)*+");

    /** Reads a block: it is parsed once for both. */
    static Html of(String html) {
        if (TAGS_ALONE.matcher(html).matches() && !TELLING.matcher(html).find()) {
            return NOTHING;
        }
        Element body = Jsoup.parseBodyFragment(html).body();
        String alternatives = String.join(" ", body.select("[alt]").eachAttr("alt"));
        List<Resource> links = new ArrayList<>();
        body.select("a[href]").forEach(link -> links.add(resource(link.text(), link.attr("href"))));
        body.select("img[src]").forEach(image -> links.add(resource(image.attr("alt"), image.attr("src"))));
        return new Html(Plain.squeeze(body.text() + " " + alternatives), List.copyOf(links));
    }

    /** Reads one tag that stands within text. */
    static Html ofTag(String tag) {
        return TELLING.matcher(tag).find() ? of(tag) : NOTHING;
    }

    private static Resource resource(String title, String url) {
        return new Resource(ResourceType.of(url), Plain.isBlank(title) ? url : Plain.squeeze(title), url);
    }
}
