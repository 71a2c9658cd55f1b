package dev.cairn.catalog.importing;

import dev.cairn.catalog.roadmap.model.Resource;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/** HTML inside Markdown, as a reader sees it. */
final class Html {

    private Html() {}

    static String text(String html) {
        Element body = Jsoup.parseBodyFragment(html).body();
        String alternatives = String.join(" ", body.select("[alt]").eachAttr("alt"));
        return Plain.squeeze(body.text() + " " + alternatives);
    }

    static List<Resource> links(String html) {
        Element body = Jsoup.parseBodyFragment(html).body();
        return Stream.concat(
                        body.select("a[href]").stream().map(link -> resource(link.text(), link.attr("href"))),
                        body.select("img[src]").stream().map(image -> resource(image.attr("alt"), image.attr("src"))))
                .toList();
    }

    private static Resource resource(String title, String url) {
        return new Resource(ResourceType.of(url), Plain.isBlank(title) ? url : Plain.squeeze(title), url);
    }
}
