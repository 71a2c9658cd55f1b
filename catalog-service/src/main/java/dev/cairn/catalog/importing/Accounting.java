package dev.cairn.catalog.importing;

import dev.cairn.catalog.roadmap.model.Note;
import dev.cairn.catalog.roadmap.model.Resource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.commonmark.node.Node;

/** Last step: proves that nothing was lost, by counting the words and links of both sides. */
final class Accounting {

    /** More are not listed: one is already a fault of the importer. */
    private static final int MOST_LISTED = 100;

    private Accounting() {}

    static List<String> lostWords(Node source, NodeSketch root, List<Note> notes) {
        Map<String, Integer> there = new HashMap<>();
        texts(root, notes).forEach(text -> Plain.words(text).forEach(word -> there.merge(word, 1, Integer::sum)));
        List<String> lost = new ArrayList<>();
        for (String word : Plain.words(Inline.text(source))) {
            if (there.merge(word, -1, Integer::sum) < 0 && lost.size() < MOST_LISTED) {
                lost.add(word);
            }
        }
        return lost;
    }

    static List<String> lostLinks(Node source, NodeSketch root, List<Note> notes) {
        Set<String> there = new HashSet<>();
        root.all().forEach(node -> node.resources.forEach(resource -> there.add(resource.url())));
        notes.forEach(note -> links(note.text()).forEach(link -> there.add(link.url())));
        root.outcome.forEach(text -> links(text).forEach(link -> there.add(link.url())));
        return Inline.links(source).stream()
                .map(Resource::url)
                .filter(url -> !there.contains(url))
                .distinct()
                .limit(MOST_LISTED)
                .toList();
    }

    private static List<String> texts(NodeSketch root, List<Note> notes) {
        List<String> texts = new ArrayList<>();
        root.all().forEach(node -> {
            texts.add(node.title);
            texts.add(node.label == null ? "" : node.label);
            node.description.forEach(text -> texts.add(visible(text)));
            texts.addAll(node.objectives);
            node.outcome.forEach(text -> texts.add(visible(text)));
            texts.addAll(node.tags);
            texts.addAll(node.comesAfter);
            texts.addAll(node.consumed);
            node.resources.forEach(resource -> texts.add(resource.title()));
        });
        notes.forEach(note -> {
            texts.add(note.title() == null ? "" : note.title());
            texts.add(visible(note.text()));
        });
        return texts;
    }

    private static List<Resource> links(String markdown) {
        return Inline.links(Parsing.parse(markdown));
    }

    private static String visible(String markdown) {
        return Inline.text(Parsing.parse(markdown));
    }
}
