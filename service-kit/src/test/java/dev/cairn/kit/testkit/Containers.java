package dev.cairn.kit.testkit;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.nio.file.Path;
import java.time.Duration;
import org.slf4j.LoggerFactory;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.wait.strategy.Wait;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.mongodb.MongoDBContainer;
import org.testcontainers.utility.DockerImageName;
import org.testcontainers.utility.MountableFile;

/** The backends as containers. Testcontainers removes them when the JVM has ended, however it ended. */
final class Containers {

    /** The same versions as in production and as the processes that stand in where no Docker is. */
    private static final DockerImageName MONGODB_IMAGE = DockerImageName.parse("mongo:8.0");

    private static final DockerImageName KAFKA_IMAGE = DockerImageName.parse("apache/kafka:4.2.1");
    private static final DockerImageName KEYCLOAK_IMAGE = DockerImageName.parse("quay.io/keycloak/keycloak:26.7.3");

    private static final Duration KEYCLOAK_START = Duration.ofMinutes(3);
    private static final int KEYCLOAK_PORT = 8080;
    private static final int KEYCLOAK_MANAGEMENT_PORT = 9000;

    private Containers() {}

    /**
     * Whether a Docker engine answers. Where there is none, Testcontainers would say so as an error with a page of
     * advice; here it is the usual case, so it is asked with its log shut. Takes half a second the first time.
     */
    static boolean areThere() {
        if (!(LoggerFactory.getLogger("org.testcontainers") instanceof Logger log)) {
            return DockerClientFactory.instance().isDockerAvailable();
        }
        Level before = log.getLevel();
        log.setLevel(Level.OFF);
        try {
            return DockerClientFactory.instance().isDockerAvailable();
        } finally {
            log.setLevel(before);
        }
    }

    /** A replica set of one node; its connection string. */
    @SuppressWarnings("resource") // It serves until the JVM ends.
    static String mongodb() {
        MongoDBContainer mongodb = new MongoDBContainer(MONGODB_IMAGE).withReplicaSet();
        mongodb.start();
        // The node knows itself by a name that only Docker resolves, so the driver must not ask it for its members.
        return mongodb.getConnectionString() + "/?directConnection=true";
    }

    /** A broker that makes no topics by itself, as in production; its {@code host:port}. */
    @SuppressWarnings("resource") // It serves until the JVM ends.
    static String kafka() {
        KafkaContainer kafka = new KafkaContainer(KAFKA_IMAGE)
                .withEnv("KAFKA_AUTO_CREATE_TOPICS_ENABLE", "false")
                .withEnv("KAFKA_MESSAGE_MAX_BYTES", "4194304")
                .withEnv("KAFKA_REPLICA_FETCH_MAX_BYTES", "4194304")
                .withEnv("KAFKA_GROUP_INITIAL_REBALANCE_DELAY_MS", "0");
        kafka.start();
        return kafka.getBootstrapServers();
    }

    /**
     * Keycloak with a realm; its address.
     *
     * @param realm the file that is imported at its start
     * @param gatewayUrl where the realm lets browsers come back to
     */
    @SuppressWarnings("resource") // It serves until the JVM ends.
    static String keycloak(Path realm, String gatewayUrl) {
        GenericContainer<?> keycloak = new GenericContainer<>(KEYCLOAK_IMAGE)
                .withCommand("start-dev", "--import-realm")
                .withCopyFileToContainer(
                        MountableFile.forHostPath(realm), "/opt/keycloak/data/import/" + realm.getFileName())
                .withEnv("CAIRN_GATEWAY_URL", gatewayUrl)
                .withEnv("KC_HEALTH_ENABLED", "true")
                .withEnv("KC_BOOTSTRAP_ADMIN_USERNAME", "admin")
                .withEnv("KC_BOOTSTRAP_ADMIN_PASSWORD", "admin")
                .withExposedPorts(KEYCLOAK_PORT, KEYCLOAK_MANAGEMENT_PORT)
                .waitingFor(Wait.forHttp("/health/ready")
                        .forPort(KEYCLOAK_MANAGEMENT_PORT)
                        .withStartupTimeout(KEYCLOAK_START));
        keycloak.start();
        return "http://" + keycloak.getHost() + ":" + keycloak.getMappedPort(KEYCLOAK_PORT);
    }
}
