package dev.cairn.local;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where the parts listen and which backends are not ours to start. Read from the environment, checked at once.
 *
 * @param mongodbUri a store that runs already; null to start one
 * @param kafkaBootstrapServers a broker that runs already; null to start one
 * @param keycloakUrl a Keycloak that runs already; null to start one
 */
public record LocalSettings(
        int gatewayPort,
        int catalogPort,
        int progressPort,
        int assessmentPort,
        int keycloakPort,
        int keycloakManagementPort,
        int kafkaPort,
        int storePort,
        @Nullable String mongodbUri,
        @Nullable String kafkaBootstrapServers,
        @Nullable String keycloakUrl) {

    private static final String GATEWAY = "CAIRN_GATEWAY_PORT";
    private static final String CATALOG = "CAIRN_CATALOG_PORT";
    private static final String PROGRESS = "CAIRN_PROGRESS_PORT";
    private static final String ASSESSMENT = "CAIRN_ASSESSMENT_PORT";
    private static final String KEYCLOAK = "CAIRN_KEYCLOAK_PORT";
    private static final String KEYCLOAK_MANAGEMENT = "CAIRN_KEYCLOAK_MANAGEMENT_PORT";
    private static final String KAFKA = "CAIRN_KAFKA_PORT";
    private static final String STORE = "CAIRN_STORE_PORT";

    /**
     * Reads the environment.
     *
     * @throws IllegalArgumentException if a port is no number from 1 to 65535, or two parts would have the same; the
     *     message names every such variable with its value
     */
    public static LocalSettings of(Map<String, String> environment) {
        PortVariables ports = new PortVariables(environment);
        int keycloak = ports.port(KEYCLOAK, 8180);
        LocalSettings settings = new LocalSettings(
                ports.port(GATEWAY, 8080),
                ports.port(CATALOG, 8081),
                ports.port(PROGRESS, 8082),
                ports.port(ASSESSMENT, 8083),
                keycloak,
                ports.port(KEYCLOAK_MANAGEMENT, keycloak + 1),
                ports.port(KAFKA, 9092),
                ports.port(STORE, 27_117),
                given(environment, "CAIRN_MONGODB_URI"),
                given(environment, "CAIRN_KAFKA_BOOTSTRAP_SERVERS"),
                given(environment, "CAIRN_KEYCLOAK_URL"));
        ports.refuseFaults(settings.portsByVariable());
        return settings;
    }

    /** The address that people type. */
    public String gatewayUrl() {
        return "http://localhost:" + gatewayPort;
    }

    /** Every port that will be listened on, with the variable that moves it. */
    public Map<String, Integer> portsByVariable() {
        Map<String, Integer> ports = new LinkedHashMap<>();
        ports.put(GATEWAY, gatewayPort);
        ports.put(CATALOG, catalogPort);
        ports.put(PROGRESS, progressPort);
        ports.put(ASSESSMENT, assessmentPort);
        if (keycloakUrl == null) {
            ports.put(KEYCLOAK, keycloakPort);
            ports.put(KEYCLOAK_MANAGEMENT, keycloakManagementPort);
        }
        if (kafkaBootstrapServers == null) {
            ports.put(KAFKA, kafkaPort);
            ports.put(KAFKA + " (the port after it)", kafkaPort + 1);
        }
        if (mongodbUri == null) {
            ports.put(STORE, storePort);
        }
        return ports;
    }

    private static @Nullable String given(Map<String, String> environment, String variable) {
        return Optional.ofNullable(environment.get(variable))
                .filter(value -> !value.isBlank())
                .orElse(null);
    }
}
