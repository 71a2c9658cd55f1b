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

    /**
     * Reads the environment.
     *
     * @throws IllegalArgumentException if a port is no number from 1 to 65535; the message names the variable
     */
    public static LocalSettings of(Map<String, String> environment) {
        int keycloak = port(environment, "CAIRN_KEYCLOAK_PORT", 8180);
        return new LocalSettings(
                port(environment, "CAIRN_GATEWAY_PORT", 8080),
                port(environment, "CAIRN_CATALOG_PORT", 8081),
                port(environment, "CAIRN_PROGRESS_PORT", 8082),
                port(environment, "CAIRN_ASSESSMENT_PORT", 8083),
                keycloak,
                port(environment, "CAIRN_KEYCLOAK_MANAGEMENT_PORT", keycloak + 1),
                port(environment, "CAIRN_KAFKA_PORT", 9092),
                port(environment, "CAIRN_STORE_PORT", 27_117),
                given(environment, "CAIRN_MONGODB_URI"),
                given(environment, "CAIRN_KAFKA_BOOTSTRAP_SERVERS"),
                given(environment, "CAIRN_KEYCLOAK_URL"));
    }

    /** The address that people type. */
    public String gatewayUrl() {
        return "http://localhost:" + gatewayPort;
    }

    /** Every port that will be listened on, with the variable that moves it. */
    public Map<String, Integer> portsByVariable() {
        Map<String, Integer> ports = new LinkedHashMap<>();
        ports.put("CAIRN_GATEWAY_PORT", gatewayPort);
        ports.put("CAIRN_CATALOG_PORT", catalogPort);
        ports.put("CAIRN_PROGRESS_PORT", progressPort);
        ports.put("CAIRN_ASSESSMENT_PORT", assessmentPort);
        if (keycloakUrl == null) {
            ports.put("CAIRN_KEYCLOAK_PORT", keycloakPort);
            ports.put("CAIRN_KEYCLOAK_MANAGEMENT_PORT", keycloakManagementPort);
        }
        if (kafkaBootstrapServers == null) {
            ports.put("CAIRN_KAFKA_PORT", kafkaPort);
            ports.put("CAIRN_KAFKA_PORT (the port after it)", kafkaPort + 1);
        }
        if (mongodbUri == null) {
            ports.put("CAIRN_STORE_PORT", storePort);
        }
        return ports;
    }

    private static @Nullable String given(Map<String, String> environment, String variable) {
        return Optional.ofNullable(environment.get(variable))
                .filter(value -> !value.isBlank())
                .orElse(null);
    }

    private static int port(Map<String, String> environment, String variable, int usual) {
        String given = given(environment, variable);
        if (given == null) {
            return usual;
        }
        if (!given.matches("\\d{1,5}") || Integer.parseInt(given) < 1 || Integer.parseInt(given) > 65_535) {
            throw new IllegalArgumentException(variable + " is '" + given + "', expected a port from 1 to 65535");
        }
        return Integer.parseInt(given);
    }
}
