package dev.cairn.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The events' golden examples, and a way to hold a real one against its schema. */
class ContractTest {

    private static final String EDITION_PUBLISHED = "roadmap.edition-published";

    private static final Path EVENTS = Path.of("contract/events");

    @ParameterizedTest
    @ValueSource(strings = {EDITION_PUBLISHED, "roadmap.edition-retired", "roadmap.visibility-changed"})
    void the_example_fits_the_schema_and_a_broken_one_does_not(String event) {
        assertThat(violations(event, JsonMapper.shared().readTree(read(event + ".v1.example.json"))))
                .isEmpty();
        assertThat(violations(event, JsonMapper.shared().readTree("{\"org\":\"harbor\",\"edition\":0}")))
                .isNotEmpty();
    }

    @Test
    void what_is_told_of_samenesses_fits_too() {
        for (String event : List.of("topic.sameness-confirmed", "topic.sameness-withdrawn")) {
            assertThat(violations(event, JsonMapper.shared().readTree(read(event + ".v1.example.json"))))
                    .isEmpty();
            assertThat(violations(event, JsonMapper.shared().readTree("{\"org\":\"harbor\"}")))
                    .isNotEmpty();
        }
    }

    static List<String> violations(JsonNode data) {
        return violations(EDITION_PUBLISHED, data);
    }

    static List<String> violations(String event, JsonNode data) {
        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(read(event + ".v1.schema.json"));
        return schema.validate(data).stream().map(Object::toString).toList();
    }

    private static String read(String file) {
        try {
            return Files.readString(EVENTS.resolve(file));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
