package dev.cairn.kit.testkit;

import dev.cairn.local.backend.KafkaPart;
import dev.cairn.local.backend.KeycloakPart;
import dev.cairn.local.backend.StorePart;
import dev.cairn.local.part.Home;
import dev.cairn.local.part.Part;
import dev.cairn.local.part.Ports;
import dev.cairn.local.part.RunningPart;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Real backends, started once a test JVM and shared by all its classes: an address in the environment first, else
 * processes of this machine. The log says which was taken. They end with the JVM.
 */
public final class Backends {

    private static final Logger LOG = LoggerFactory.getLogger(Backends.class);
    private static final Duration START = Duration.ofSeconds(60);

    private static final Home HOME = temporaryHome();
    private static final Lazy MONGODB = new Lazy(() -> {
        int port = Ports.anyFree();
        Part store = StorePart.on(port, HOME);
        LOG.info("store: {} on port {}", StorePart.choice(), port);
        start(store);
        return StorePart.uri(port);
    });
    private static final Lazy KAFKA = new Lazy(() -> {
        int port = Ports.anyFree();
        LOG.info("broker: Apache Kafka's own, on port {}", port);
        start(kafka(port));
        return KafkaPart.bootstrapServers(port);
    });
    private static final Lazy KEYCLOAK = new Lazy(() -> {
        int port = Ports.anyFree();
        LOG.info("identity provider: Keycloak with the local realm, on port {}", port);
        start(keycloak(port, Ports.anyFree()));
        return KeycloakPart.url(port);
    });

    private Backends() {}

    /** The connection string of a store that speaks the MongoDB protocol. */
    public static String mongodb() {
        return fromEnvironment("CAIRN_MONGODB_URI", MONGODB);
    }

    /** {@code host:port} of a Kafka broker. */
    public static String kafka() {
        return fromEnvironment("CAIRN_KAFKA_BOOTSTRAP_SERVERS", KAFKA);
    }

    /** The address of a Keycloak that has the local realm. Takes half a minute the first time in a checkout. */
    public static String keycloak() {
        return fromEnvironment("CAIRN_KEYCLOAK_URL", KEYCLOAK);
    }

    private static Part keycloak(int port, int managementPort) {
        try {
            return KeycloakPart.on(port, managementPort, "http://localhost:8080", HOME);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private static Part kafka(int port) {
        try {
            return KafkaPart.on(port, HOME);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private static String fromEnvironment(String variable, Lazy local) {
        String given = System.getenv(variable);
        return given == null || given.isBlank() ? local.get() : given;
    }

    private static void start(Part part) {
        RunningPart running = RunningPart.start(part, HOME);
        Runtime.getRuntime().addShutdownHook(new Thread(running::close));
        try {
            running.awaitReady(START);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private static Home temporaryHome() {
        try {
            Path target = Files.createDirectories(Path.of("target"));
            return new Home(Home.checkout(), Files.createTempDirectory(target.toAbsolutePath(), "backends"));
        } catch (IOException noFolder) {
            throw new UncheckedIOException(noFolder);
        }
    }

    private static final class Lazy {
        private final Supplier<String> start;
        private @Nullable String address;

        Lazy(Supplier<String> start) {
            this.start = start;
        }

        synchronized String get() {
            String known = address;
            if (known == null) {
                known = start.get();
                address = known;
            }
            return known;
        }
    }
}
