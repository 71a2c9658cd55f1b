package dev.cairn.catalog.importing;

import dev.cairn.catalog.roadmap.model.Note;
import dev.cairn.catalog.roadmap.model.OutlineNode;
import dev.cairn.catalog.roadmap.model.Resource;
import dev.cairn.catalog.roadmap.model.Roadmap;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.commonmark.node.Node;
import org.jspecify.annotations.Nullable;

/** Last step: proves that nothing was lost, by counting the words and links of both sides. For one document. */
final class Accounting {

    /** More are not listed: one is already a fault of the importer. */
    private static final int MOST_LISTED = 100;

    /**
     * What of the source is nowhere in the result.
     *
     * @param words as often as they are missing
     * @param links addresses
     */
    record Lost(List<String> words, List<String> links) {}

    private final Map<String, Integer> words = new HashMap<>();
    private final Set<String> links = new HashSet<>();

    private Accounting() {}

    /** Of the root only what the roadmap has of it counts: it has fewer fields than a node. */
    static Lost lost(Node source, NodeSketch root, Roadmap roadmap) {
        Accounting there = new Accounting();
        root.children.stream().flatMap(NodeSketch::all).forEach(there::count);
        root.consumed.forEach(there::text);
        there.roadmap(roadmap);
        return there.missing(Inline.shown(source));
    }

    /**
     * As {@link #lost(Node, NodeSketch, Roadmap)}, for a roadmap that is finished.
     *
     * @param structure words that became structure
     */
    static Lost lost(Node source, Roadmap roadmap, List<String> structure) {
        Accounting there = new Accounting();
        structure.forEach(there::text);
        there.roadmap(roadmap);
        roadmap.outline().stream().flatMap(OutlineNode::all).forEach(there::count);
        return there.missing(Inline.shown(source));
    }

    private void roadmap(Roadmap roadmap) {
        text(roadmap.title());
        optionalMarkdown(roadmap.description());
        optionalMarkdown(roadmap.outcome());
        for (Note note : roadmap.notes()) {
            text(note.title());
            markdown(note.text());
        }
    }

    private void count(OutlineNode node) {
        text(node.title());
        text(node.label());
        optionalMarkdown(node.description());
        node.objectives().forEach(this::text);
        optionalMarkdown(node.outcome());
        text(node.level());
        node.tags().forEach(this::text);
        for (Resource resource : node.resources()) {
            text(resource.title());
            text(resource.type());
            links.add(resource.url());
        }
        node.prerequisites().forEach(before -> links.add("#" + before.node()));
    }

    private void optionalMarkdown(@Nullable String markdown) {
        if (markdown != null) {
            markdown(markdown);
        }
    }

    private void count(NodeSketch node) {
        text(node.title);
        text(node.label);
        node.description.forEach(this::markdown);
        node.objectives.forEach(this::text);
        node.outcome.forEach(this::markdown);
        node.tags.forEach(this::text);
        node.comesAfter.forEach(this::text);
        node.consumed.forEach(this::text);
        for (Resource resource : node.resources) {
            text(resource.title());
            links.add(resource.url());
        }
    }

    private void text(@Nullable String text) {
        if (text != null) {
            Plain.words(text).forEach(word -> words.merge(word, 1, Integer::sum));
        }
    }

    private void markdown(String markdown) {
        Inline.Shown shown = Inline.shown(Parsing.parse(markdown));
        text(shown.text());
        shown.links().forEach(link -> links.add(link.url()));
    }

    private Lost missing(Inline.Shown source) {
        List<String> lostWords = new ArrayList<>();
        for (String word : Plain.words(source.text())) {
            if (words.merge(word, -1, Integer::sum) < 0 && lostWords.size() < MOST_LISTED) {
                lostWords.add(word);
            }
        }
        List<String> lostLinks = source.links().stream()
                .map(Resource::url)
                .filter(url -> !links.contains(url))
                .distinct()
                .limit(MOST_LISTED)
                .toList();
        return new Lost(lostWords, lostLinks);
    }
}
