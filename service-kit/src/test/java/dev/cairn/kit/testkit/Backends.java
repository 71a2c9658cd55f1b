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
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Real backends, started once a test JVM and shared by all its classes: an address in the environment first, then
 * containers where a Docker engine answers, else processes of this machine. The log says which was taken. They end with
 * the JVM.
 */
public final class Backends {

    private static final Logger LOG = LoggerFactory.getLogger(Backends.class);
    /** Far more than it takes, as other builds may have the processors; who is ready sooner is taken sooner. */
    private static final Duration START = Duration.ofMinutes(3);

    private static final String GATEWAY_URL = "http://localhost:8080";
    private static final Home HOME = temporaryHome();

    private static final Backend MONGODB = new Backend("store", "CAIRN_MONGODB_URI", Containers::mongodb, () -> {
        int port = Ports.anyFree();
        LOG.info("store: {} on port {}", StorePart.choice(), port);
        start(StorePart.on(port, HOME));
        return StorePart.uri(port);
    });
    private static final Backend KAFKA =
            new Backend("broker", "CAIRN_KAFKA_BOOTSTRAP_SERVERS", Containers::kafka, () -> {
                int port = Ports.anyFree();
                LOG.info("broker: Apache Kafka's own, on port {}", port);
                start(kafka(port));
                return KafkaPart.bootstrapServers(port);
            });
    private static final Backend KEYCLOAK =
            new Backend("identity provider", "CAIRN_KEYCLOAK_URL", Backends::keycloakContainer, () -> {
                int port = Ports.anyFree();
                LOG.info("identity provider: Keycloak with the local realm, on port {}", port);
                start(keycloak(port, Ports.anyFree()));
                return KeycloakPart.url(port);
            });

    private Backends() {}

    /** The connection string of a store that speaks the MongoDB protocol. */
    public static String mongodb() {
        return MONGODB.address();
    }

    /** {@code host:port} of a Kafka broker. */
    public static String kafka() {
        return KAFKA.address();
    }

    /** The address of a Keycloak that has the local realm. Takes half a minute the first time in a checkout. */
    public static String keycloak() {
        return KEYCLOAK.address();
    }

    private static Part keycloak(int port, int managementPort) {
        try {
            return KeycloakPart.on(port, managementPort, GATEWAY_URL, HOME);
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

    private static String keycloakContainer() {
        return Containers.keycloak(HOME.root().resolve("deploy/keycloak/realm-cairn.json"), GATEWAY_URL);
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

    /** One backend, started when it is first asked for. */
    private static final class Backend {
        private final String name;
        private final String variable;
        private final Supplier<String> container;
        private final Supplier<String> process;
        private @Nullable String address;

        Backend(String name, String variable, Supplier<String> container, Supplier<String> process) {
            this.name = name;
            this.variable = variable;
            this.container = container;
            this.process = process;
        }

        synchronized String address() {
            String known = address;
            if (known == null) {
                known = made();
                address = known;
            }
            return known;
        }

        private String made() {
            String given = System.getenv(variable);
            return switch (BackendSource.of(given, Containers::areThere)) {
                case ENVIRONMENT -> {
                    LOG.info("{}: the one that {} names", name, variable);
                    yield Objects.requireNonNull(given);
                }
                case DOCKER -> {
                    LOG.info("{}: a container, as a Docker engine answers", name);
                    yield container.get();
                }
                case PROCESS -> process.get();
            };
        }
    }
}
