package dev.cairn.progress;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.cairn.progress.consumed.catalog.EditionPublished;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Golden examples: those that progress tells, and those that it hears. */
class ContractTest {

    private static final Path EVENTS = Path.of("contract/events");

    @ParameterizedTest
    @ValueSource(strings = {"cohort.created", "learner.enrolled", "topic.state-changed", "enrolment.completed"})
    void the_example_fits_its_schema_and_an_empty_one_does_not(String event) {
        assertThat(violations(event, JsonMapper.shared().readTree(read(EVENTS.resolve(event + ".v1.example.json")))))
                .isEmpty();
        assertThat(violations(event, JsonMapper.shared().readTree("{}"))).isNotEmpty();
    }

    @Test
    void the_catalogs_example_can_be_read() {
        JsonMapper json = JsonMapper.builder()
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build();

        EditionPublished heard = json.readValue(
                read(Path.of("../catalog-service/contract/events/roadmap.edition-published.v1.example.json")),
                EditionPublished.class);

        assertThat(heard.outline()).hasSize(3);
        assertThat(heard.outline().get(2).prerequisites()).hasSize(1);
    }

    static List<String> violations(String event, JsonNode data) {
        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(read(EVENTS.resolve(event + ".v1.schema.json")));
        return schema.validate(data).stream().map(Object::toString).toList();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
