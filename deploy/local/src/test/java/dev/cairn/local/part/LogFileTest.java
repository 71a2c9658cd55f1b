package dev.cairn.local.part;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogFileTest {

    @TempDir
    private Path folder;

    private Path path;

    @BeforeEach
    void aFile() {
        path = folder.resolve("gateway.log");
    }

    @Test
    void theEndIsOfThisStartOnly() throws Exception {
        Files.writeString(path, "of an earlier start\n");
        LogFile log = LogFile.next(path);
        append("of this start\n");

        assertThat(log.end().lines()).containsExactly("", "    of this start");
    }

    @Test
    void theEndIsTheLastLinesThatSaySomething() throws Exception {
        LogFile log = LogFile.next(path);
        append(IntStream.rangeClosed(1, 20).mapToObj(n -> n + "\n").collect(Collectors.joining()));
        append("it broke\n\n\tat a.frame\n\t... 12 more\n");

        assertThat(log.end().lines().map(String::strip))
                .containsExactly("", "14", "15", "16", "17", "18", "19", "20", "it broke");
    }

    @Test
    void aStartThatWroteNothingHasNoEnd() throws Exception {
        assertThat(LogFile.next(path).end()).isEmpty();
        Files.writeString(path, "of an earlier start\n");
        assertThat(LogFile.next(path).end()).isEmpty();
    }

    @Test
    void aFileThatHasGrownIsPutAside() throws Exception {
        Files.write(path, new byte[17 * 1024 * 1024]);

        assertThat(LogFile.next(path).begin()).isZero();
        assertThat(path).doesNotExist();
        assertThat(folder.resolve("gateway.1.log")).hasSize(17 * 1024 * 1024);
    }

    private void append(String text) throws IOException {
        Files.writeString(path, text, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }
}
