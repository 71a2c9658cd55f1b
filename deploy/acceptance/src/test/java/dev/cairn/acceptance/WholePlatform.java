package dev.cairn.acceptance;

import dev.cairn.local.LocalSettings;
import dev.cairn.local.Platform;
import dev.cairn.local.part.Home;
import dev.cairn.local.part.Part;
import dev.cairn.local.part.Ports;
import dev.cairn.local.part.RunningPart;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Every part of the platform as a process, on free ports and with data of its own, started once for all stories. Parts
 * are started here without a supervisor, so that a story decides what dies and when it comes back.
 */
final class WholePlatform {

    private static final Duration START = Duration.ofMinutes(4);
    private static @Nullable WholePlatform running;

    private final LocalSettings settings;
    private final Platform platform;
    private final Home home;
    private final Map<String, RunningPart> parts = new LinkedHashMap<>();

    /** The one platform; started at the first call, stopped with the JVM. */
    static synchronized WholePlatform running() {
        WholePlatform known = running;
        if (known == null) {
            known = new WholePlatform();
            running = known;
        }
        return known;
    }

    private WholePlatform() {
        this.home = new Home(Home.checkout(), emptyFolder());
        this.settings = LocalSettings.of(freePorts());
        this.platform = new Platform(settings, home);
        Runtime.getRuntime().addShutdownHook(new Thread(this::stop));
        try {
            List<Part> backends = platform.backends();
            backends.forEach(this::start);
            awaitReady("store");
            awaitReady("kafka");
            platform.services().forEach(this::start);
            for (String part : List.copyOf(parts.keySet())) {
                awaitReady(part);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    String gatewayUrl() {
        return settings.gatewayUrl();
    }

    String keycloakUrl() {
        return platform.keycloakUrl();
    }

    String kafka() {
        return platform.kafkaBootstrapServers();
    }

    /** As kill -9 does it. */
    void crash(String part) throws InterruptedException {
        Objects.requireNonNull(parts.get(part)).crash();
    }

    /** Starts a part again that was killed, and waits until it serves. */
    void startAgain(String part) throws InterruptedException {
        Part description = Objects.requireNonNull(parts.get(part)).part();
        start(description);
        awaitReady(part);
    }

    private void start(Part part) {
        parts.put(part.name(), RunningPart.start(part, home));
    }

    private void awaitReady(String part) throws InterruptedException {
        RunningPart running = parts.get(part);
        if (running != null) {
            running.awaitReady(START);
        }
    }

    private void stop() {
        List.copyOf(parts.values()).reversed().forEach(RunningPart::close);
    }

    private static Map<String, String> freePorts() {
        Map<String, String> environment = new LinkedHashMap<>();
        System.getenv().forEach((name, value) -> {
            if (name.startsWith("CAIRN_") && !name.endsWith("_PORT")) {
                environment.put(name, value);
            }
        });
        for (String port :
                List.of("GATEWAY", "CATALOG", "PROGRESS", "ASSESSMENT", "KEYCLOAK", "KEYCLOAK_MANAGEMENT", "STORE")) {
            environment.put("CAIRN_" + port + "_PORT", String.valueOf(Ports.anyFree()));
        }
        environment.put("CAIRN_KAFKA_PORT", String.valueOf(twoFreePorts()));
        return environment;
    }

    private static int twoFreePorts() {
        int port = Ports.anyFree();
        while (!Ports.isFree(port + 1)) {
            port = Ports.anyFree();
        }
        return port;
    }

    private static Path emptyFolder() {
        try {
            Path target = Files.createDirectories(Path.of("target").toAbsolutePath());
            return Files.createTempDirectory(target, "cairn");
        } catch (IOException noFolder) {
            throw new UncheckedIOException(noFolder);
        }
    }
}
