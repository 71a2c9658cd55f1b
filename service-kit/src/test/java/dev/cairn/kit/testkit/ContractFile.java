package dev.cairn.kit.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.test.web.reactive.server.WebTestClient;

/**
 * The OpenAPI description that lies in the repository, beside the one that the service serves. A change of the contract
 * is so a change of a file, which a reviewer sees.
 */
public final class ContractFile {

    private static final Path FILE = Path.of("contract/openapi.yaml");
    private static final String WRITE = "cairn.contract.write";

    /** As in the default settings, so that the file does not depend on where it was written. */
    private static final String ISSUER = "http://localhost:8180/realms/cairn";

    private ContractFile() {}

    /** Fails unless both are the same to the letter; with the system property set, writes the file instead. */
    public static void isServed(WebTestClient http) {
        byte[] body = http.get()
                .uri("/docs/openapi.yaml")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .returnResult()
                .getResponseBody();
        assertThat(body).isNotNull();
        String served = new String(body, StandardCharsets.UTF_8).replace(Tokens.ISSUER, ISSUER);
        try {
            if (Boolean.getBoolean(WRITE)) {
                Files.writeString(FILE, served);
            }
            assertThat(Files.exists(FILE) ? Files.readString(FILE) : "")
                    .as("%s is what is served; if the change is meant, run the test with -D%s=true", FILE, WRITE)
                    .isEqualTo(served);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
