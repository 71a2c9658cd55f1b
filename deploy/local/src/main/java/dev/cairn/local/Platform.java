package dev.cairn.local;

import dev.cairn.local.backend.KafkaPart;
import dev.cairn.local.backend.KeycloakPart;
import dev.cairn.local.backend.StorePart;
import dev.cairn.local.part.Home;
import dev.cairn.local.part.JavaCommand;
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

    /** Which store, broker and login serve here, a line each, for the console. */
    public List<String> choices() {
        return List.of(
                "Store: " + (settings.mongodbUri() == null ? StorePart.choice() : "the one of CAIRN_MONGODB_URI"),
                "Broker: "
                        + (settings.kafkaBootstrapServers() == null
                                ? "Kafka, started here"
                                : "the one of CAIRN_KAFKA_BOOTSTRAP_SERVERS"),
                "Login: "
                        + (settings.keycloakUrl() == null
                                ? "Keycloak, started here"
                                : "the one of CAIRN_KEYCLOAK_URL"));
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
        Map<String, String> environment = new HashMap<>();
        environment.put("SPRING_PROFILES_ACTIVE", "local");
        putUnlessGiven(environment, "JDK_JAVA_OPTIONS", JavaCommand.QUICK_START);
        environment.put(
                "CAIRN_MONGODB_URI",
                settings.mongodbUri() == null ? StorePart.uri(settings.storePort()) : settings.mongodbUri());
        environment.put("CAIRN_KAFKA_BOOTSTRAP_SERVERS", kafkaBootstrapServers());
        environment.put("CAIRN_KEYCLOAK_URL", keycloakUrl());
        environment.put("CAIRN_TOKEN_ISSUER", keycloakUrl() + "/realms/cairn");
        putUnlessGiven(environment, "CAIRN_DIRECTORY_CLIENT_SECRET", KeycloakPart.DIRECTORY_SECRET);
        putUnlessGiven(environment, "CAIRN_ONBOARDING_CLIENT_SECRET", KeycloakPart.ONBOARDING_SECRET);
        putUnlessGiven(environment, "CAIRN_WEB_CLIENT_SECRET", KeycloakPart.WEB_SECRET);
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

    private static void putUnlessGiven(Map<String, String> environment, String variable, String local) {
        environment.put(variable, System.getenv().getOrDefault(variable, local));
    }
}
