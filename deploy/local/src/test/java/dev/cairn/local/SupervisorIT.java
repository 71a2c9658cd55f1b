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
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
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
    /** What parts of these tests are said to listen on: they serve as soon as they live. */
    private ServerSocket listening;

    @BeforeEach
    void supervise() throws Exception {
        home = TemporaryHome.in(folder);
        supervisor = new Supervisor(home, new PrintStream(said, true, StandardCharsets.UTF_8));
        listening = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    }

    @AfterEach
    void stopAll() throws Exception {
        supervisor.close();
        listening.close();
    }

    @Test
    void aPartThatDiesStartsAgainAndTheConsoleSaysSo() throws Exception {
        RunningPart first = served(sleeping("sleeper"));
        long diedAt = System.nanoTime();
        first.crash();

        await().atMost(Duration.ofSeconds(15)).until(() -> runs("sleeper") && supervisor.running("sleeper") != first);
        assertThat(Duration.ofNanos(System.nanoTime() - diedAt)).isGreaterThan(Duration.ofMillis(900));
        assertThat(console())
                .contains("sleeper ended with status 137; it starts again in 1 s")
                .contains(home.logFile("sleeper").toString());
    }

    @Test
    void aPartThatDiesAtEachNewStartIsStartedAgainWithGrowingPauses() throws Exception {
        RunningPart first = served(part("faulty", List.of("sh", "-c", "test -e broken && exit 3; exec sleep 60")));
        Files.createFile(home.folder().resolve("broken"));
        first.crash();

        await().atMost(Duration.ofSeconds(15)).until(() -> console().contains("again in 4 s"));
        assertThat(console())
                .containsSubsequence(
                        "faulty ended with status 137; it starts again in 1 s",
                        "faulty ended with status 3; it starts again in 2 s",
                        "again in 4 s");
    }

    @Test
    void closeStopsAllAndNothingComesBack() throws Exception {
        RunningPart one = served(sleeping("one"));
        RunningPart two = served(sleeping("two"));

        supervisor.close();

        assertThat(one.isAlive()).isFalse();
        assertThat(two.isAlive()).isFalse();
        assertThat(home.pidFile("one")).doesNotExist();
        assertThat(console()).contains("one has stopped").contains("two has stopped");
        assertThat(console()).doesNotContain("again").doesNotContain("ended with");
        assertThatThrownBy(() -> supervisor.start(List.of(sleeping("three")))).isInstanceOf(PartFailure.class);
    }

    @Test
    void whatStandsOnOthersStopsFirst() throws Exception {
        supervisor.awaitReady(supervisor.start(List.of(sleeping("store"), sleeping("broker"))));
        String slow = "trap 'sleep 0.5; exit 0' TERM; touch trapped; while :; do sleep 0.05; done";
        supervisor.awaitReady(supervisor.start(List.of(part("service", List.of("sh", "-c", slow)))));
        await().atMost(Duration.ofSeconds(15))
                .until(() -> Files.exists(home.folder().resolve("trapped")));

        supervisor.close();

        assertThat(console())
                .containsSubsequence("service has stopped", "store has stopped")
                .containsSubsequence("service has stopped", "broker has stopped");
    }

    @Test
    void whatWasStartedTogetherStopsAtTheSameTime() throws Exception {
        List<String> slow = List.of("sh", "-c", "trap 'sleep 1; exit 0' TERM; touch $0; while :; do sleep 0.05; done");
        List<Part> parts = Stream.of("a", "b", "c", "d", "e", "f")
                .map(name -> part(
                        name,
                        Stream.concat(slow.stream(), Stream.of("trapped-" + name))
                                .toList()))
                .toList();
        supervisor.awaitReady(supervisor.start(parts));
        await().atMost(Duration.ofSeconds(15))
                .until(() -> parts.stream()
                        .allMatch(part -> Files.exists(home.folder().resolve("trapped-" + part.name()))));

        long began = System.nanoTime();
        supervisor.close();

        assertThat(Duration.ofNanos(System.nanoTime() - began)).isBetween(Duration.ofSeconds(1), Duration.ofSeconds(5));
    }

    @Test
    void whatFailsWhileAllIsBeingStoppedCanBeToldFromAFault() throws Exception {
        served(sleeping("one"));
        assertThat(supervisor.isStopping()).isFalse();
        supervisor.close();
        assertThat(supervisor.isStopping()).isTrue();
    }

    @Test
    void aPartThatWaitsForItsNextStartIsNotStartedAfterClose() throws Exception {
        RunningPart first = served(sleeping("sleeper"));
        first.crash();
        await().atMost(Duration.ofSeconds(15)).until(() -> console().contains("again in 1 s"));

        supervisor.close();

        assertThat(first.ended().get(5, TimeUnit.SECONDS)).isEqualTo(137);
        assertThat(supervisor.running("sleeper")).isSameAs(first);
    }

    @Test
    void aPartThatEndsBeforeItServesIsNamedWithItsLogAndNotStartedAgain() {
        Supervisor waiting = supervisor;
        List<RunningPart> started = supervisor.start(List.of(
                new Part("slow", 1, List.of("sleep", "60"), Map.of(), new Readiness.PortAccepts(Ports.anyFree())),
                part("faulty", List.of("sh", "-c", "echo no luck; exit 3"))));
        await().atMost(Duration.ofSeconds(15)).until(() -> !started.getLast().isAlive());

        assertThatThrownBy(() -> waiting.awaitReady(started))
                .as("at once, not after those before it")
                .isInstanceOf(PartFailure.class)
                .hasMessageContaining("faulty ended with status 3 before it served")
                .hasMessageContaining(home.logFile("faulty").toString())
                .hasMessageEndingWith("no luck");
        assertThat(console()).doesNotContain("again");
    }

    @Test
    void whatAPartSaysIsInItsLogAndItsIdInThePidFile() throws Exception {
        RunningPart part = served(part("talker", List.of("sh", "-c", "echo ahoy; exec sleep 60")));
        await().atMost(Duration.ofSeconds(15))
                .until(() -> Files.exists(home.logFile("talker"))
                        && read(home.logFile("talker")).contains("ahoy"));

        assertThat(part.isAlive()).isTrue();
        long pid = Long.parseLong(Files.readString(home.pidFile("talker")).strip());
        assertThat(ProcessHandle.of(pid))
                .hasValueSatisfying(process -> assertThat(process.isAlive()).isTrue());
    }

    private RunningPart served(Part part) throws InterruptedException {
        List<RunningPart> started = supervisor.start(List.of(part));
        supervisor.awaitReady(started);
        return started.getFirst();
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

    private Part sleeping(String name) {
        return part(name, List.of("sleep", "60"));
    }

    private Part part(String name, List<String> command) {
        int port = listening.getLocalPort();
        return new Part(name, port, command, Map.of(), new Readiness.PortAccepts(port));
    }
}
