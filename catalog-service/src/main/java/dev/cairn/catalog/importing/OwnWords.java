package dev.cairn.catalog.importing;

import dev.cairn.catalog.exchange.MarkdownForm;
import dev.cairn.catalog.roadmap.model.WebAddress;
import java.util.ArrayList;
import java.util.List;

/** Words of our documents that are its form: labels, and titles where they stand as links. For the accounting. */
final class OwnWords {

    private OwnWords() {}

    static List<String> of(List<OwnItem> items) {
        List<String> words = new ArrayList<>();
        words.add(MarkdownForm.NOTES);
        for (OwnItem item : items) {
            words.add(String.join(
                    " ",
                    MarkdownForm.OUTCOME,
                    MarkdownForm.OBJECTIVES,
                    MarkdownForm.PREREQUISITES,
                    MarkdownForm.RESOURCES,
                    MarkdownForm.TIME,
                    MarkdownForm.LEVEL,
                    MarkdownForm.OPTIONAL,
                    MarkdownForm.TAGS,
                    MarkdownForm.UNTITLED));
            // The same again where the shown form was replaced by the exact one.
            words.add(item.title);
            words.addAll(item.objectives);
            words.addAll(item.tags);
            item.before.forEach(before -> words.add(before.words() + " " + MarkdownForm.SOFT));
            // So is the kind of a link that is none any more.
            item.resources.forEach(
                    link -> words.add(link.title() + (WebAddress.isHarmless(link.url()) ? "" : " " + link.type())));
            if (item.estimate != null) {
                words.add(MarkdownForm.time(item.estimate));
            }
        }
        return words;
    }
}
