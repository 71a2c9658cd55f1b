package dev.cairn.local;

import dev.cairn.local.backend.KafkaPart;
import dev.cairn.local.backend.KeycloakPart;
import dev.cairn.local.backend.StorePart;
import dev.cairn.local.part.Home;
import dev.cairn.local.part.Part;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which parts make up the platform on this machine, and in which order they can start. */
public final class Platform {

    private final LocalSettings settings;
    private final Home home;

    public Platform(LocalSettings settings, Home home) {
        this.settings = settings;
        this.home = home;
    }

    /** The backends that are ours to start. The first time Keycloak is built here, which takes half a minute. */
    public List<Part> backends() throws InterruptedException {
        List<Part> parts = new ArrayList<>();
        if (settings.mongodbUri() == null) {
            parts.add(StorePart.on(settings.storePort(), home));
        }
        if (settings.kafkaBootstrapServers() == null) {
            parts.add(KafkaPart.on(settings.kafkaPort(), home));
        }
        if (settings.keycloakUrl() == null) {
            parts.add(KeycloakPart.on(
                    settings.keycloakPort(), settings.keycloakManagementPort(), settings.gatewayUrl(), home));
        }
        return parts;
    }

    /** The services and the gateway; they need the store and the broker at their start, and Keycloak at a login. */
    public List<Part> services() {
        return List.of(
                service("catalog", "catalog-service", settings.catalogPort()),
                service("progress", "progress-service", settings.progressPort()),
                service("assessment", "assessment-service", settings.assessmentPort()),
                service("gateway", "gateway", settings.gatewayPort()));
    }

    public String keycloakUrl() {
        return settings.keycloakUrl() == null ? KeycloakPart.url(settings.keycloakPort()) : settings.keycloakUrl();
    }

    public String kafkaBootstrapServers() {
        return settings.kafkaBootstrapServers() == null
                ? KafkaPart.bootstrapServers(settings.kafkaPort())
                : settings.kafkaBootstrapServers();
    }

    private Part service(String name, String module, int port) {
        Map<String, String> environment = new HashMap<>(Map.of(
                "SPRING_PROFILES_ACTIVE", "local",
                "CAIRN_MONGODB_URI",
                        settings.mongodbUri() == null ? StorePart.uri(settings.storePort()) : settings.mongodbUri(),
                "CAIRN_KAFKA_BOOTSTRAP_SERVERS", kafkaBootstrapServers(),
                "CAIRN_KEYCLOAK_URL", keycloakUrl(),
                "CAIRN_TOKEN_ISSUER", keycloakUrl() + "/realms/cairn",
                "CAIRN_DIRECTORY_CLIENT_SECRET",
                        System.getenv().getOrDefault("CAIRN_DIRECTORY_CLIENT_SECRET", KeycloakPart.DIRECTORY_SECRET),
                "CAIRN_WEB_CLIENT_SECRET",
                        System.getenv().getOrDefault("CAIRN_WEB_CLIENT_SECRET", KeycloakPart.WEB_SECRET)));
        environment.put(
                "CAIRN_ONBOARDING_CLIENT_SECRET",
                System.getenv().getOrDefault("CAIRN_ONBOARDING_CLIENT_SECRET", KeycloakPart.ONBOARDING_SECRET));
        environment.put("CAIRN_GATEWAY_PORT", String.valueOf(settings.gatewayPort()));
        environment.put("CAIRN_CATALOG_PORT", String.valueOf(settings.catalogPort()));
        environment.put("CAIRN_PROGRESS_PORT", String.valueOf(settings.progressPort()));
        environment.put("CAIRN_ASSESSMENT_PORT", String.valueOf(settings.assessmentPort()));
        environment.put("CAIRN_SEARCH_DIRECTORY", home.data("search").toString());
        environment.put("CAIRN_CATALOG_URL", "http://127.0.0.1:" + settings.catalogPort());
        environment.put("CAIRN_PROGRESS_URL", "http://127.0.0.1:" + settings.progressPort());
        environment.put("CAIRN_ASSESSMENT_URL", "http://127.0.0.1:" + settings.assessmentPort());
        return ServicePart.of(name, module, port, environment, home);
    }
}
