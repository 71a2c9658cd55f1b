package dev.cairn.catalog;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where the search index lies.
 *
 * @param directory a folder that no other process uses; empty for a temporary one
 */
@ConfigurationProperties("cairn.search")
public record SearchSettings(String directory) {

    Path folder() throws IOException {
        return directory.isBlank()
                ? Files.createTempDirectory("cairn-search")
                : Files.createDirectories(Path.of(directory));
    }
}
