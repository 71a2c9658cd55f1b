package dev.cairn.catalog.importing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.catalog.roadmap.model.Note;
import dev.cairn.catalog.roadmap.model.OutlineNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;

/** Imports in tests, with ids n1, n2, … */
final class Imports {

    private Imports() {}

    static MarkdownImport.Imported of(byte[] source) {
        AtomicInteger ids = new AtomicInteger();
        MarkdownImport.Outcome outcome = MarkdownImport.of(source, null, () -> "n" + ids.incrementAndGet());
        if (outcome instanceof MarkdownImport.Imported imported) {
            // Or the net would hide what a recognizer forgets.
            assertThat(imported.roadmap().notes()).extracting(Note::title).doesNotContain(Leftovers.TITLE);
            return imported;
        }
        throw new AssertionError("refused: " + outcome);
    }

    static MarkdownImport.Imported of(String source) {
        return of(source.getBytes(StandardCharsets.UTF_8));
    }

    static MarkdownImport.Imported dialect(String name) {
        try (InputStream file = Imports.class.getResourceAsStream("/dialects/" + name + ".md")) {
            if (file == null) {
                throw new AssertionError("no dialect " + name);
            }
            return of(file.readAllBytes());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The outline as lines: kind, title, indented by depth. */
    static String drawn(MarkdownImport.Imported imported) {
        StringBuilder drawn = new StringBuilder();
        imported.roadmap().outline().forEach(node -> draw(node, 0, drawn));
        return drawn.toString();
    }

    private static void draw(OutlineNode node, int depth, StringBuilder into) {
        into.append("  ".repeat(depth))
                .append(node.kind().word())
                .append(' ')
                .append(node.title())
                .append(node.optional() ? " (optional)" : "")
                .append('\n');
        node.children().forEach(child -> draw(child, depth + 1, into));
    }
}
