package dev.cairn.local.part;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.List;

/**
 * The log of one start of a part, at the end of the file that all its starts write to.
 *
 * @param path the file; it need not be there yet
 * @param begin where this start's lines begin, in bytes
 */
record LogFile(Path path, long begin) {

    private static final long LIMIT_BYTES = 16L * 1024 * 1024;
    private static final long END_BYTES = 64L * 1024;
    private static final int END_LINES = 8;

    /** Where the next start goes on; a file that has grown past 16 MiB is put aside first. */
    static LogFile next(Path path) throws IOException {
        if (Files.exists(path) && Files.size(path) > LIMIT_BYTES) {
            String aside = path.getFileName().toString().replaceFirst("\\.log$", ".1.log");
            Files.move(path, path.resolveSibling(aside), StandardCopyOption.REPLACE_EXISTING);
        }
        return new LogFile(path, Files.exists(path) ? Files.size(path) : 0);
    }

    /** The last lines of this start that say something, indented for the console; stack traces are left out. */
    String end() {
        try (InputStream log = Files.newInputStream(path)) {
            log.skipNBytes(Math.max(begin, Files.size(path) - END_BYTES));
            String text = new String(log.readAllBytes(), StandardCharsets.UTF_8);
            List<String> telling = Arrays.stream(text.split("\\R"))
                    .filter(line -> !line.isBlank() && !line.matches("\\s+(at |\\.\\.\\. ).*"))
                    .map(line -> System.lineSeparator() + "    " + line)
                    .toList();
            return String.join("", telling.subList(Math.max(0, telling.size() - END_LINES), telling.size()));
        } catch (IOException unreadable) {
            return "";
        }
    }
}
