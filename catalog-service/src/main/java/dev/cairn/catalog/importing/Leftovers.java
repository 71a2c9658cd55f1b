package dev.cairn.catalog.importing;

import dev.cairn.catalog.importing.text.Plain;
import dev.cairn.catalog.importing.tree.Addresses;
import dev.cairn.catalog.importing.tree.Doubts;
import dev.cairn.catalog.importing.tree.Parsing;
import dev.cairn.catalog.roadmap.model.Note;
import dev.cairn.catalog.roadmap.model.OutlineNode;
import dev.cairn.catalog.roadmap.model.WebAddress;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.commonmark.node.FencedCodeBlock;

/**
 * The net below all recognizers. What the accounting misses nobody placed, so the lines that it stands in are kept as
 * they are, in a note, and the author is told. That it is needed for a document that people write is a fault of a
 * recognizer all the same.
 */
final class Leftovers {

    /** Of the note. */
    static final String TITLE = "Lines that found no place";

    private Leftovers() {}

    /**
     * The note; empty if nothing is missing.
     *
     * @param source the whole document
     */
    static Optional<Note> of(String source, Accounting.Lost lost, Doubts doubts) {
        List<String> links = lost.links().stream()
                .filter(address -> WebAddress.isHarmless(address) && Addresses.isKept(address))
                .toList();
        if (lost.words().isEmpty() && links.isEmpty()) {
            return Optional.empty();
        }
        Map<String, Integer> missing = new HashMap<>();
        lost.words().forEach(word -> missing.merge(word, 1, Integer::sum));
        Set<String> wanted = new HashSet<>(missing.keySet());
        List<String> lines = new ArrayList<>();
        int first = 0;
        int at = 0;
        for (String line : source.split("\n", -1)) {
            at++;
            List<String> words = Plain.words(line);
            if (words.stream().anyMatch(wanted::contains)) {
                first = first == 0 ? at : first;
                lines.add(line);
                words.forEach(word -> missing.merge(word, -1, Integer::sum));
            }
        }
        List<String> blocks = new ArrayList<>();
        if (!lines.isEmpty()) {
            blocks.add(code(String.join("\n", lines)));
        }
        // A word that formatting parts stands in no line as it is read.
        List<String> parted = new ArrayList<>();
        missing.forEach((word, times) -> {
            for (int time = 0; time < times; time++) {
                parted.add(word);
            }
        });
        if (!parted.isEmpty()) {
            blocks.add(Parsing.escaped(String.join(" ", parted)));
        }
        links.forEach(address -> blocks.add("- " + Parsing.link(address, address)));
        String text = String.join("\n\n", blocks);
        if (text.length() > OutlineNode.LONGEST_TEXT) {
            // What is cut stays among what is lost.
            return Optional.empty();
        }
        doubts.tell(first, "what stands here found no place in the outline; it is kept in the note \"" + TITLE + "\"");
        return Optional.of(new Note(TITLE, text));
    }

    /** As code, so that nothing in it is read as anything but text. */
    private static String code(String lines) {
        FencedCodeBlock code = new FencedCodeBlock();
        code.setFenceCharacter("`");
        code.setLiteral(lines + "\n");
        return Parsing.markdown(code);
    }
}
