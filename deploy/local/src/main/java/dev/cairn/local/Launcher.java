package dev.cairn.local;

import dev.cairn.local.backend.StorePart;
import dev.cairn.local.part.Home;
import dev.cairn.local.part.Part;
import dev.cairn.local.part.PartFailure;
import dev.cairn.local.part.Ports;
import dev.cairn.local.part.RunningPart;
import dev.cairn.local.sample.Sample;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/**
 * The whole platform on this machine: {@code Launcher [--no-sample]}. Ends when it is asked to, and ends all parts
 * with it. Exit status 1 when it could not start.
 */
public final class Launcher {

    private static final String NAME = "launcher";

    private Launcher() {}

    public static void main(String[] arguments) throws InterruptedException, IOException {
        Home home = Home.of(Home.checkout());
        boolean withSample = !List.of(arguments).contains("--no-sample");
        try {
            run(LocalSettings.of(System.getenv()), home, withSample);
        } catch (PartFailure | IllegalArgumentException failure) {
            System.err.println("Cairn cannot start: " + failure.getMessage());
            System.exit(1);
        }
    }

    private static void run(LocalSettings settings, Home home, boolean withSample)
            throws InterruptedException, IOException {
        refuseTakenPorts(settings);
        Path pid = home.pidFile(NAME);
        Path ready = pid.resolveSibling("ready");
        Files.deleteIfExists(ready);
        Files.writeString(pid, ProcessHandle.current().pid() + "\n");
        Supervisor supervisor = new Supervisor(home, System.out);
        CountDownLatch stopped = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            System.out.println("Cairn stops.");
            supervisor.close();
            pid.toFile().delete();
            ready.toFile().delete();
            stopped.countDown();
        }));
        long began = System.nanoTime();
        Platform platform = new Platform(settings, home);
        System.out.println("Backends: " + (settings.mongodbUri() == null ? StorePart.choice() : "the store you named"));
        List<RunningPart> backends = started(supervisor, platform.backends());
        // Keycloak takes longest and is needed last, so the services start meanwhile.
        supervisor.awaitReady(backends.stream()
                .filter(part -> !part.part().name().equals("keycloak"))
                .toList());
        List<RunningPart> rest = started(supervisor, platform.services());
        rest.addAll(backends.stream()
                .filter(part -> part.part().name().equals("keycloak"))
                .toList());
        supervisor.awaitReady(rest);
        System.out.printf("Started in %.0f s.%n", (System.nanoTime() - began) / 1e9);
        Files.writeString(ready, settings.gatewayUrl() + "\n");
        System.out.println(Welcome.text(settings.gatewayUrl()));
        if (withSample) {
            loadSample(settings, platform, home);
        }
        stopped.await();
    }

    /** After people can log in: the first time it takes a while, and a platform without the sample works as well. */
    private static void loadSample(LocalSettings settings, Platform platform, Home home)
            throws InterruptedException, IOException {
        Path loaded = home.data("sample").resolve("loaded");
        if (Files.exists(loaded)) {
            return;
        }
        System.out.println("Loading the sample ...");
        long began = System.nanoTime();
        try {
            new Sample(
                            settings.gatewayUrl(),
                            platform.keycloakUrl(),
                            home.root().resolve("deploy/samples"))
                    .load();
            Files.createFile(loaded);
            System.out.printf("The sample is loaded (%.0f s).%n", (System.nanoTime() - began) / 1e9);
        } catch (PartFailure failure) {
            System.err.println("The sample is not loaded: " + failure.getMessage());
        }
    }

    private static List<RunningPart> started(Supervisor supervisor, List<Part> parts) {
        List<RunningPart> started = new ArrayList<>();
        for (Part part : parts) {
            System.out.println("  starting " + part.name());
            started.add(supervisor.start(part));
        }
        return started;
    }

    private static void refuseTakenPorts(LocalSettings settings) {
        List<String> taken = new ArrayList<>();
        settings.portsByVariable().forEach((variable, port) -> {
            if (!Ports.isFree(port)) {
                taken.add("port " + port + " is taken (set " + variable + " to move it)");
            }
        });
        if (!taken.isEmpty()) {
            throw new PartFailure(String.join("; ", taken) + ". If Cairn runs already, deploy/down stops it.");
        }
    }
}
