package dev.cairn.catalog.importing;

import dev.cairn.catalog.importing.text.Plain;
import dev.cairn.catalog.importing.tree.Inline;
import dev.cairn.catalog.roadmap.model.Note;
import java.util.List;
import java.util.stream.Collectors;
import org.commonmark.ext.front.matter.YamlFrontMatterBlock;
import org.commonmark.ext.front.matter.YamlFrontMatterNode;

/**
 * What a document says of itself before it begins; its title, unless a heading gives one, and a note.
 *
 * <pre>
 * ---
 * title: Knots
 * lang: en
 * ---
 * </pre>
 */
final class FrontMatter {

    private FrontMatter() {}

    static void take(YamlFrontMatterBlock matter, NodeSketch root, List<Note> notes) {
        List<YamlFrontMatterNode> entries = Inline.children(matter).stream()
                .filter(YamlFrontMatterNode.class::isInstance)
                .map(YamlFrontMatterNode.class::cast)
                .toList();
        entries.stream()
                .filter(entry ->
                        entry.getKey().equals("title") && !entry.getValues().isEmpty())
                .findFirst()
                .ifPresent(entry -> root.title = Plain.squeeze(String.join(" ", entry.getValues())));
        String text = entries.stream()
                .map(entry -> entry.getKey() + ": " + String.join(", ", entry.getValues()))
                .collect(Collectors.joining("\n"));
        if (!text.isEmpty()) {
            // Indented: whatever the values hold, it stays as it is.
            notes.add(new Note("Front matter", "    " + text.replace("\n", "\n    ")));
        }
    }
}
