package dev.cairn.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class LocalSettingsTest {

    @Test
    void nothingGivenIsTheUsualPortsAndOwnBackends() {
        assertThat(LocalSettings.of(Map.of()))
                .isEqualTo(new LocalSettings(8080, 8081, 8082, 8083, 8180, 8181, 9092, 27_117, null, null, null));
        assertThat(LocalSettings.of(Map.of()).gatewayUrl()).isEqualTo("http://localhost:8080");
    }

    static Stream<Arguments> ports() {
        return Stream.of(
                port("CAIRN_GATEWAY_PORT", LocalSettings::gatewayPort),
                port("CAIRN_CATALOG_PORT", LocalSettings::catalogPort),
                port("CAIRN_PROGRESS_PORT", LocalSettings::progressPort),
                port("CAIRN_ASSESSMENT_PORT", LocalSettings::assessmentPort),
                port("CAIRN_KEYCLOAK_PORT", LocalSettings::keycloakPort),
                port("CAIRN_KEYCLOAK_MANAGEMENT_PORT", LocalSettings::keycloakManagementPort),
                port("CAIRN_KAFKA_PORT", LocalSettings::kafkaPort),
                port("CAIRN_STORE_PORT", LocalSettings::storePort));
    }

    @ParameterizedTest
    @MethodSource("ports")
    void everyPortHasAVariable(String variable, Function<LocalSettings, Integer> port) {
        assertThat(port.apply(LocalSettings.of(Map.of(variable, "12345")))).isEqualTo(12_345);
        assertThat(LocalSettings.of(Map.of(variable, "12345")).portsByVariable())
                .containsEntry(variable, 12_345);
        assertThat(LocalSettings.of(Map.of(variable, " ")))
                .as("blank is not given")
                .isEqualTo(LocalSettings.of(Map.of()));
    }

    @ParameterizedTest
    @MethodSource("ports")
    void aBadPortNamesItsVariableAndWhatIsExpected(String variable, Function<LocalSettings, Integer> port) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LocalSettings.of(Map.of(variable, "x")))
                .withMessageContaining(variable)
                .withMessageContaining("'x'")
                .withMessageContaining("1 to 65535");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "65536", "70000", "-1", "80 80", "1e3", "99999999999"})
    void numbersThatAreNoPortAreRefused(String given) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LocalSettings.of(Map.of("CAIRN_STORE_PORT", given)))
                .withMessageContaining(given);
    }

    @Test
    void theManagementPortFollowsKeycloaksOwn() {
        assertThat(LocalSettings.of(Map.of("CAIRN_KEYCLOAK_PORT", "9000")).keycloakManagementPort())
                .isEqualTo(9001);
    }

    @Test
    void aBackendThatRunsAlreadyNeedsNoPort() {
        LocalSettings settings = LocalSettings.of(Map.of(
                "CAIRN_MONGODB_URI", "mongodb://db.test",
                "CAIRN_KAFKA_BOOTSTRAP_SERVERS", "kafka.test:9092",
                "CAIRN_KEYCLOAK_URL", "https://id.test"));

        assertThat(settings.mongodbUri()).isEqualTo("mongodb://db.test");
        assertThat(settings.kafkaBootstrapServers()).isEqualTo("kafka.test:9092");
        assertThat(settings.keycloakUrl()).isEqualTo("https://id.test");
        assertThat(settings.portsByVariable())
                .containsOnlyKeys(
                        "CAIRN_GATEWAY_PORT", "CAIRN_CATALOG_PORT", "CAIRN_PROGRESS_PORT", "CAIRN_ASSESSMENT_PORT");
    }

    @Test
    void everyBadPortIsNamedAtOnce() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LocalSettings.of(Map.of("CAIRN_STORE_PORT", "0", "CAIRN_KAFKA_PORT", "text")))
                .withMessageContaining("CAIRN_STORE_PORT is '0', expected a port from 1 to 65535")
                .withMessageContaining("CAIRN_KAFKA_PORT is 'text', expected");
    }

    @Test
    void twoPartsWithOnePortAreNamedByTheirVariables() {
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> LocalSettings.of(Map.of("CAIRN_CATALOG_PORT", "19000", "CAIRN_PROGRESS_PORT", "19000")))
                .withMessage("CAIRN_CATALOG_PORT and CAIRN_PROGRESS_PORT give the same port 19000,"
                        + " expected a port of its own for each");
    }

    @Test
    void aPortThatIsAnothersUsualOneIsRefusedAndTheOtherSaidToBeNotSet() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LocalSettings.of(Map.of("CAIRN_CATALOG_PORT", "8082")))
                .withMessageContaining("CAIRN_CATALOG_PORT and CAIRN_PROGRESS_PORT (not set) give the same port 8082");
    }

    @Test
    void portsThatFollowAnotherAreLookedAtAsWell() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LocalSettings.of(Map.of("CAIRN_KEYCLOAK_PORT", "8082")))
                .withMessageContaining("CAIRN_PROGRESS_PORT (not set) and CAIRN_KEYCLOAK_PORT give the same port 8082")
                .withMessageContaining("CAIRN_ASSESSMENT_PORT (not set) and CAIRN_KEYCLOAK_MANAGEMENT_PORT (not set)");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LocalSettings.of(Map.of("CAIRN_STORE_PORT", "9093")))
                .withMessageContaining("CAIRN_KAFKA_PORT (the port after it)")
                .withMessageContaining("CAIRN_STORE_PORT");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LocalSettings.of(Map.of("CAIRN_KAFKA_PORT", "65535")))
                .withMessageContaining(
                        "CAIRN_KAFKA_PORT (the port after it) is 65536, expected a port from 1 to 65535");
    }

    @Test
    void thePortOfABackendThatRunsAlreadyClashesWithNothing() {
        assertThatNoException()
                .isThrownBy(() -> LocalSettings.of(
                        Map.of("CAIRN_GATEWAY_PORT", "27117", "CAIRN_MONGODB_URI", "mongodb://db.test")));
    }

    private static Arguments port(String variable, Function<LocalSettings, Integer> port) {
        return Arguments.of(variable, port);
    }
}
