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
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The event's golden example, and a way to hold a real one against the schema. */
class ContractTest {

    private static final Path EVENTS = Path.of("contract/events");

    @Test
    void the_example_fits_the_schema_and_a_broken_one_does_not() {
        assertThat(violations(JsonMapper.shared().readTree(read("roadmap.edition-published.v1.example.json"))))
                .isEmpty();
        assertThat(violations(JsonMapper.shared().readTree("{\"org\":\"harbor\",\"edition\":0}")))
                .isNotEmpty();
    }

    @Test
    void what_is_told_of_samenesses_fits_too() {
        for (String type : List.of("topic.sameness-confirmed.v1", "topic.sameness-withdrawn.v1")) {
            assertThat(violations(type, JsonMapper.shared().readTree(read(type + ".example.json"))))
                    .isEmpty();
            assertThat(violations(type, JsonMapper.shared().readTree("{\"org\":\"harbor\"}")))
                    .isNotEmpty();
        }
    }

    static List<String> violations(JsonNode data) {
        return violations("roadmap.edition-published.v1", data);
    }

    static List<String> violations(String type, JsonNode data) {
        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(read(type + ".schema.json"));
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
