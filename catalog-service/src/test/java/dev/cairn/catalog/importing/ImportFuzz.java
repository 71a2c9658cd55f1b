package dev.cairn.catalog.importing;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whatever is sent is answered, and what is taken is taken whole. Guided by what of our code each document reaches,
 * beginning with one of each dialect. What leads on stays in {@code .cifuzz-corpus} for the next search; a document that
 * breaks the law is written among the test's resources, and is tried first from then on.
 */
class ImportFuzz {

    /** The documents of the dialects, as bytes. */
    static Stream<byte[]> dialects() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src/test/resources/dialects"))) {
            return files.sorted().map(ImportFuzz::read).toList().stream();
        }
    }

    @MethodSource("dialects")
    @FuzzTest(maxDuration = "30s")
    void what_is_sent_is_taken_whole_or_refused(byte[] document) {
        if (MarkdownImport.of(document, null, () -> "id") instanceof MarkdownImport.Imported imported) {
            assertThat(imported.report().lostWords()).isEmpty();
            assertThat(imported.report().lostLinks()).isEmpty();
        }
    }

    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
