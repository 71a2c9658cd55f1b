package dev.cairn.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.cairn.local.part.Home;
import dev.cairn.local.part.Part;
import dev.cairn.local.part.PartFailure;
import dev.cairn.local.part.Ports;
import dev.cairn.local.part.Readiness;
import dev.cairn.local.part.RunningPart;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SupervisorIT {

    @TempDir
    private Path folder;

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private Home home;
    private Supervisor supervisor;

    @BeforeEach
    void supervise() {
        home = TemporaryHome.in(folder);
        supervisor = new Supervisor(home, new PrintStream(said, true, StandardCharsets.UTF_8));
    }

    @AfterEach
    void stopAll() {
        supervisor.close();
    }

    @Test
    void aPartThatDiesStartsAgainAndTheConsoleSaysSo() throws Exception {
        RunningPart first = supervisor.start(sleeping("sleeper"));
        long diedAt = System.nanoTime();
        first.crash();

        await().atMost(Duration.ofSeconds(15)).until(() -> runs("sleeper") && supervisor.running("sleeper") != first);
        assertThat(Duration.ofNanos(System.nanoTime() - diedAt)).isGreaterThan(Duration.ofMillis(900));
        assertThat(console())
                .contains("sleeper ended with status 137; it starts again in 1 s")
                .contains(home.logFile("sleeper").toString());
    }

    @Test
    void aPartThatDiesAtOnceIsStartedAgainWithGrowingPauses() throws Exception {
        supervisor.start(part("faulty", List.of("sh", "-c", "exit 3")));

        await().atMost(Duration.ofSeconds(15)).until(() -> console().contains("again in 2 s"));
        assertThat(console().lines())
                .first()
                .asString()
                .startsWith("faulty ended with status 3; it starts again in 1 s");
        assertThat(console()).containsSubsequence("again in 1 s", "again in 2 s");
    }

    @Test
    void closeStopsAllAndNothingComesBack() throws Exception {
        RunningPart one = supervisor.start(sleeping("one"));
        RunningPart two = supervisor.start(sleeping("two"));

        supervisor.close();

        assertThat(one.isAlive()).isFalse();
        assertThat(two.isAlive()).isFalse();
        assertThat(home.pidFile("one")).doesNotExist();
        assertThat(console()).doesNotContain("again");
        assertThatThrownBy(() -> supervisor.start(sleeping("three"))).isInstanceOf(PartFailure.class);
    }

    @Test
    void aPartThatWaitsForItsNextStartIsNotStartedAfterClose() throws Exception {
        RunningPart first = supervisor.start(sleeping("sleeper"));
        first.crash();
        await().atMost(Duration.ofSeconds(15)).until(() -> console().contains("again in 1 s"));

        supervisor.close();

        assertThat(first.ended().get(5, TimeUnit.SECONDS)).isEqualTo(137);
        assertThat(supervisor.running("sleeper")).isSameAs(first);
    }

    @Test
    void aPartThatEndsBeforeItServesIsNamedWithItsLog() {
        Supervisor waiting = supervisor;
        RunningPart ended = RunningPart.start(part("faulty", List.of("sh", "-c", "echo no luck; exit 3")), home);

        assertThatThrownBy(() -> waiting.awaitReady(List.of(ended)))
                .isInstanceOf(PartFailure.class)
                .hasMessageContaining("faulty ended with status 3")
                .hasMessageContaining("faulty.log");
    }

    @Test
    void whatAPartSaysIsInItsLogAndItsIdInThePidFile() throws Exception {
        RunningPart part = supervisor.start(part("talker", List.of("sh", "-c", "echo ahoy; exec sleep 60")));
        await().atMost(Duration.ofSeconds(15))
                .until(() -> Files.exists(home.logFile("talker"))
                        && read(home.logFile("talker")).contains("ahoy"));

        assertThat(part.isAlive()).isTrue();
        long pid = Long.parseLong(Files.readString(home.pidFile("talker")).strip());
        assertThat(ProcessHandle.of(pid))
                .hasValueSatisfying(process -> assertThat(process.isAlive()).isTrue());
    }

    private boolean runs(String name) {
        RunningPart part = supervisor.running(name);
        return part != null && part.isAlive();
    }

    private String console() {
        return said.toString(StandardCharsets.UTF_8);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Part sleeping(String name) {
        return part(name, List.of("sleep", "60"));
    }

    private static Part part(String name, List<String> command) {
        int port = Ports.anyFree();
        return new Part(name, port, command, Map.of(), new Readiness.PortAccepts(port));
    }
}
