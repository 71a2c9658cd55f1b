package dev.cairn.catalog.importing;

import dev.cairn.catalog.importing.text.Plain;
import dev.cairn.catalog.importing.tree.Addresses;
import dev.cairn.catalog.importing.tree.Inline;
import dev.cairn.catalog.importing.tree.Parsing;
import dev.cairn.catalog.roadmap.model.Note;
import dev.cairn.catalog.roadmap.model.OutlineNode;
import dev.cairn.catalog.roadmap.model.Resource;
import dev.cairn.catalog.roadmap.model.Roadmap;
import dev.cairn.catalog.roadmap.model.WebAddress;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Last step: proves that nothing was lost, by counting the words and links of both sides. For one document. */
final class Accounting {

    /**
     * What of the source is nowhere in the result.
     *
     * @param words as often as they are missing
     * @param links addresses
     */
    record Lost(List<String> words, List<String> links) {

        /** A report does not list more: one is already a fault of the importer. */
        private static final int MOST_LISTED = 100;

        Lost listed() {
            return new Lost(most(words), most(links));
        }

        private static List<String> most(List<String> lost) {
            return List.copyOf(lost.subList(0, Math.min(lost.size(), MOST_LISTED)));
        }
    }

    private final Map<String, Integer> words = new HashMap<>();
    private final Set<String> links = new HashSet<>();

    private Accounting() {}

    /**
     * Compares. Of the root only what the roadmap has of it counts: it has fewer fields than a node.
     *
     * @param source what the document shows, as it was before anything was recognized in it
     */
    static Lost lost(Inline.Shown source, NodeSketch root, Roadmap roadmap) {
        Accounting there = new Accounting();
        root.children.stream().flatMap(NodeSketch::all).forEach(there::count);
        root.consumed.forEach(there::text);
        there.roadmap(roadmap);
        return there.missing(source);
    }

    /**
     * As {@link #lost(Inline.Shown, NodeSketch, Roadmap)}, for a roadmap that is finished.
     *
     * @param structure words that became structure
     */
    static Lost lost(Inline.Shown source, Roadmap roadmap, List<String> structure) {
        Accounting there = new Accounting();
        structure.forEach(there::text);
        there.roadmap(roadmap);
        roadmap.outline().stream().flatMap(OutlineNode::all).forEach(there::count);
        return there.missing(source);
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
        shown.tips().forEach(this::text);
        Stream.concat(shown.links().stream(), shown.defined().stream()).forEach(link -> links.add(link.url()));
    }

    private Lost missing(Inline.Shown source) {
        List<String> lostLinks = new ArrayList<>();
        List<String> lostWords = new ArrayList<>();
        Stream.concat(source.links().stream(), source.defined().stream())
                .map(Resource::url)
                .distinct()
                .forEach(address -> {
                    if (links.contains(address)) {
                        return;
                    }
                    boolean isText = !WebAddress.isHarmless(address);
                    if (isText) {
                        // Nobody is to be led there, but it can be read.
                        Plain.words(Addresses.text(address)).stream()
                                .filter(word -> !words.containsKey(word))
                                .forEach(lostWords::add);
                    }
                    if (!isText || !Addresses.isKept(address)) {
                        lostLinks.add(Addresses.text(address));
                    }
                });
        Stream.concat(Stream.of(source.text()), source.tips().stream())
                .flatMap(text -> Plain.words(text).stream())
                .filter(word -> words.merge(word, -1, Integer::sum) < 0)
                .forEach(lostWords::add);
        return new Lost(lostWords, lostLinks);
    }
}
