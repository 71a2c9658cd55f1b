package dev.cairn.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.cairn.assessment.attempt.model.AttemptEvents;
import dev.cairn.assessment.consumed.catalog.EditionPublished;
import dev.cairn.assessment.consumed.progress.LearnerEnrolled;
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
import tools.jackson.databind.node.ObjectNode;

/** The events' golden examples, and a way to hold real ones against the schemas. */
class ContractTest {

    private static final Path EVENTS = Path.of("contract/events");
    /** As the kit's listener reads: fields that we do not name are passed over. */
    private static final JsonMapper READER = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private static final String BEFORE = "dev.cairn.assessment.";

    @ParameterizedTest
    @ValueSource(strings = {AttemptEvents.ATTEMPT_SUBMITTED, AttemptEvents.ATTEMPT_GRADED})
    void the_example_fits_its_schema(String type) {
        assertThat(violations(type, example(type))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {AttemptEvents.ATTEMPT_SUBMITTED, AttemptEvents.ATTEMPT_GRADED})
    void without_any_one_of_its_fields_it_does_not(String type) {
        JsonNode example = example(type);

        assertThat(example.propertyNames()).isNotEmpty().allSatisfy(name -> {
            ObjectNode without = ((ObjectNode) example(type));
            without.remove(name);
            assertThat(violations(type, without)).isNotEmpty();
        });
    }

    @Test
    void what_we_read_of_an_edition_stands_in_the_catalogs_own_example() {
        EditionPublished read =
                READER.readValue(foreign("catalog-service", "roadmap.edition-published.v1"), EditionPublished.class);

        assertThat(read.roadmapId()).isNotBlank();
        assertThat(read.edition()).isPositive();
        assertThat(read.outline()).isNotEmpty().allSatisfy(node -> {
            assertThat(node.id()).isNotBlank();
            assertThat(node.kind()).isIn("stage", "section", "topic");
        });
        assertThat(read.outline()).anySatisfy(node -> assertThat(node.parent()).isNotBlank());
    }

    @Test
    void what_we_read_of_an_enrolment_stands_in_the_progress_own_example() {
        LearnerEnrolled read =
                READER.readValue(foreign("progress-service", "learner.enrolled.v1"), LearnerEnrolled.class);

        assertThat(read.enrolmentId()).isNotBlank();
        assertThat(read.learnerId()).isNotBlank();
        assertThat(read.roadmapId()).isNotBlank();
        assertThat(read.edition()).isPositive();
    }

    static List<String> violations(String type, JsonNode data) {
        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(read(type, "schema"));
        return schema.validate(data).stream().map(Object::toString).toList();
    }

    static JsonNode example(String type) {
        return JsonMapper.shared().readTree(read(type, "example"));
    }

    private static String read(String type, String what) {
        return read(EVENTS.resolve(type.substring(BEFORE.length()) + "." + what + ".json"));
    }

    private static String foreign(String service, String event) {
        return read(Path.of("..", service).resolve(EVENTS).resolve(event + ".example.json"));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
