package dev.cairn.local;

import dev.cairn.local.backend.KeycloakPart;
import dev.cairn.local.part.Home;
import dev.cairn.local.part.PartFailure;
import dev.cairn.local.part.Ports;
import dev.cairn.local.part.RunningPart;
import dev.cairn.local.sample.Sample;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The whole platform on this machine: {@code Launcher [--no-sample]}. Ends when it is asked to, and ends all parts
 * with it. Exit status 1 when it could not start.
 */
public final class Launcher {

    private static final String NAME = "launcher";

    private final LocalSettings settings;
    private final Home home;
    private final Platform platform;
    private final Supervisor supervisor;
    private final PrintStream console = System.out;
    /** There while everything serves and the sample is in; {@code deploy/up --detach} waits for it. */
    private final Path ready;

    private Launcher(LocalSettings settings, Home home) {
        this.settings = settings;
        this.home = home;
        this.platform = new Platform(settings, home);
        this.supervisor = new Supervisor(home, console);
        this.ready = home.pidFile(NAME).resolveSibling("ready");
    }

    public static void main(String[] arguments) throws InterruptedException {
        boolean withSample = !List.of(arguments).contains("--no-sample");
        try {
            LocalSettings settings = LocalSettings.of(System.getenv());
            Ports.refuseTaken(settings.portsByVariable());
            new Launcher(settings, Home.of(Home.checkout())).run(withSample);
        } catch (PartFailure | IllegalArgumentException failure) {
            System.err.println("Cairn cannot start: " + failure.getMessage());
            System.exit(1);
        } catch (IOException | UncheckedIOException failure) {
            System.err.println("Cairn cannot start: a file cannot be written: " + failure.getMessage());
            System.exit(1);
        }
    }

    private void run(boolean withSample) throws InterruptedException, IOException {
        Path pid = home.pidFile(NAME);
        CountDownLatch stopped = new CountDownLatch(1);
        Files.deleteIfExists(ready);
        Files.writeString(pid, ProcessHandle.current().pid() + "\n");
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            stop(pid);
            stopped.countDown();
        }));
        try {
            start();
            if (withSample) {
                loadSample();
            }
            Files.writeString(ready, settings.gatewayUrl() + "\n");
        } catch (PartFailure failure) {
            // Parts that are being stopped end and answer no more; that is what was asked for.
            if (!supervisor.isStopping()) {
                throw failure;
            }
        }
        stopped.await();
    }

    private void start() throws InterruptedException {
        long began = System.nanoTime();
        platform.choices().forEach(console::println);
        List<RunningPart> backends = supervisor.start(platform.backends());
        // Keycloak takes longest and is needed last, so the services start meanwhile.
        var byUse = backends.stream()
                .collect(Collectors.partitioningBy(part -> part.part().name().equals(KeycloakPart.NAME)));
        supervisor.awaitReady(byUse.getOrDefault(false, List.of()));
        List<RunningPart> services = supervisor.start(platform.services());
        supervisor.awaitReady(Stream.concat(services.stream(), byUse.getOrDefault(true, List.of()).stream())
                .toList());
        console.printf("Started in %d s.%n", secondsSince(began));
        console.println(Welcome.text(settings.gatewayUrl()));
    }

    /** After people can log in: the first time it takes a while, and a platform without the sample works as well. */
    private void loadSample() throws InterruptedException, IOException {
        Path loaded = home.data("sample").resolve("loaded");
        if (Files.exists(loaded)) {
            return;
        }
        console.println("Loading the sample, which takes a minute or two; Cairn can be used meanwhile.");
        long began = System.nanoTime();
        try {
            new Sample(
                            settings.gatewayUrl(),
                            platform.keycloakUrl(),
                            home.root().resolve("deploy/samples"),
                            step -> console.println("  " + step))
                    .load();
            Files.createFile(loaded);
            console.printf("The sample is loaded (%d s).%n", secondsSince(began));
        } catch (PartFailure failure) {
            if (supervisor.isStopping()) {
                console.println("The sample is not complete; the next start loads what is missing.");
            } else {
                System.err.println("The sample is not loaded, the rest works: " + failure.getMessage()
                        + " (logs: .cairn/logs; the next start tries again)");
            }
        }
    }

    private void stop(Path pid) {
        console.println("Cairn stops: the services first, then what they stand on.");
        supervisor.close();
        // What was started on the way to a part, such as Keycloak's build.
        ProcessHandle.current().descendants().forEach(ProcessHandle::destroy);
        boolean _ = pid.toFile().delete();
        boolean _ = ready.toFile().delete();
        console.println("Cairn has stopped.");
    }

    private static long secondsSince(long nanoTime) {
        return (System.nanoTime() - nanoTime) / 1_000_000_000;
    }
}
