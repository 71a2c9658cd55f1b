package dev.cairn.catalog.importing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.catalog.exchange.Fault;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonImportTest {

    private static final String HEAD = "{\"format\": \"cairn-roadmap\", \"version\": 1, ";

    @Test
    void the_least_that_is_a_roadmap_is_read_and_gets_its_ids() {
        FileImport read =
                of(HEAD + "\"title\": \"Knots\", \"outline\": [{\"kind\": \"topic\", \"title\": \"Bowline\"}]}");

        assertThat(read).isInstanceOfSatisfying(FileImport.Read.class, done -> {
            assertThat(done.imported().roadmap().outline().getFirst().id()).isEqualTo("new");
            assertThat(done.imported().brought()).isEmpty();
            assertThat(done.imported().report().topics()).isEqualTo(1);
        });
    }

    @Test
    void everything_that_is_wrong_is_told_at_once_with_its_path() {
        assertThat(faults("""
            {"format": "other", "version": 2, "colour": "red", "notes": [{"text": 5}], "outline": [
              {"id": "a", "kind": "stage", "title": "One", "children": [
                {"id": "a", "kind": "lesson", "title": "\\ud83d", "optional": "no", "tags": [1]},
                {"id": "a/b", "kind": "topic", "estimate": {"min": 3, "max": 2, "unit": "weeks"}}]},
              {"kind": "topic", "title": "T", "resources": [{"type": "song", "title": "x", "url": "y", "by": "z"}],
               "prerequisites": [{"node": "a", "kind": "maybe"}], "origins": {}, "label": null}]}
            """))
                .extracting(Fault::path)
                .containsExactlyInAnyOrder(
                        "colour",
                        "format",
                        "version",
                        "title",
                        "notes[0].text",
                        "outline[0].children[0].id",
                        "outline[0].children[0].kind",
                        "outline[0].children[0].title",
                        "outline[0].children[0].optional",
                        "outline[0].children[0].tags[0]",
                        "outline[0].children[1].id",
                        "outline[0].children[1].title",
                        "outline[0].children[1].estimate",
                        "outline[1].resources[0].type",
                        "outline[1].resources[0].by",
                        "outline[1].prerequisites[0].kind",
                        "outline[1].origins",
                        "outline[1].label");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "no", "{\"a\": 1} {}", "{\"a\": 1, \"a\": 2}", "{\"a\": \u0001}"})
    void what_is_no_json_is_refused(String source) {
        assertThat(reason(source)).isEqualTo(FileImport.Reason.NOT_JSON);
    }

    @Test
    void what_is_empty_too_deep_or_too_much_is_refused() {
        assertThat(reason("")).isEqualTo(FileImport.Reason.EMPTY);
        assertThat(reason("[".repeat(1_000_000))).isEqualTo(FileImport.Reason.TOO_COMPLEX);
        String node = "{\"kind\": \"topic\", \"title\": \"T\"}";
        assertThat(reason(HEAD + "\"title\": \"T\", \"outline\": [" + (node + ",").repeat(20_000) + node + "]}"))
                .isEqualTo(FileImport.Reason.TOO_MANY_NODES);
        assertThat(faults("[]")).hasSize(1);
    }

    private static List<Fault> faults(String source) {
        FileImport read = of(source);
        if (read instanceof FileImport.Invalid invalid) {
            return invalid.faults();
        }
        throw new AssertionError(read.toString());
    }

    private static FileImport.Reason reason(String source) {
        FileImport read = of(source);
        if (read instanceof FileImport.Refused refused) {
            return refused.reason();
        }
        throw new AssertionError(read.toString());
    }

    private static FileImport of(String source) {
        return JsonImport.of(source.getBytes(StandardCharsets.UTF_8), null, () -> "new");
    }
}
