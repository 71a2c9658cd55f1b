package dev.cairn.catalog.importing;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Documents as people published them. They lie in a folder beside the checkout, so that a clone alone skips them. */
final class Beside {

    private Beside() {}

    /** The bytes of the one file of {@code shared/<folder>} whose name begins so. */
    static byte[] read(String folder, String name) throws IOException {
        Path there = folder(folder);
        assumeTrue(there != null, "skipped: no shared/" + folder + " beside the checkout");
        try (Stream<Path> files = Files.list(there)) {
            return Files.readAllBytes(
                    files.filter(file -> file.getFileName().toString().startsWith(name))
                            .findFirst()
                            .orElseThrow());
        }
    }

    private static @Nullable Path folder(String name) {
        for (Path above = Path.of("").toAbsolutePath(); above != null; above = above.getParent()) {
            Path folder = above.resolve("shared").resolve(name);
            if (Files.isDirectory(folder)) {
                return folder;
            }
        }
        return null;
    }
}
