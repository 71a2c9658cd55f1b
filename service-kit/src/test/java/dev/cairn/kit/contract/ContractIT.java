package dev.cairn.kit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.kit.problem.KitProblem;
import dev.cairn.kit.problem.ProblemCode;
import dev.cairn.kit.sample.Api;
import dev.cairn.kit.sample.NotesTest;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** What the description of the sample service says without a word of its own about it. */
@NotesTest
class ContractIT {

    private static final String NOTES = "/api/v1/orgs/{org}/notes";

    private JsonNode description;

    @BeforeEach
    void read(@LocalServerPort int port) {
        description = Api.on(port).get("/docs/openapi").body();
    }

    @Test
    void whatIsRefusedWhenItIsMissingIsRequiredAndCannotBeNull() {
        JsonNode wish = schema("Wish");

        assertThat(words(wish.path("required"))).containsExactly("text");
        assertThat(wish.path("properties").path("text").path("type").asString()).isEqualTo("string");
        assertThat(words(wish.path("properties").path("colour").path("type"))).contains("null");
    }

    @Test
    void wordsAreListed() {
        JsonNode sizes = schema("Wish").path("properties").path("sizes");

        assertThat(words(sizes.path("items").path("enum"))).containsExactly("small", "large", "huge");
    }

    @Test
    void whatIsAlwaysWrittenIsRequiredInAnswers() {
        assertThat(words(schema("PageNote").path("required"))).containsExactly("items", "next");
        assertThat(words(schema("FieldError").path("required"))).containsExactly("expected", "path", "value");
        assertThat(words(schema("Problem").path("required"))).containsExactly("code", "status", "title", "type");
    }

    @Test
    void everyCodeIsListedWithItsStatus() {
        assertThat(words(schema("ProblemCode").path("enum")))
                .containsAll(
                        Stream.of(KitProblem.values()).map(ProblemCode::code).toList())
                .contains("request.too-many");
        assertThat(schema("ProblemCode")
                        .path("x-problems")
                        .path("request.invalid")
                        .path("status")
                        .asInt())
                .isEqualTo(422);
    }

    @Test
    void anOperationListsWhatItsSignatureTells() {
        assertThat(answers(NOTES, "post")).contains("200", "401", "403", "404", "409", "413", "415", "422", "429");
        assertThat(answers(NOTES, "post")).doesNotContain("412", "428");
        assertThat(answers(NOTES + "/{note}", "put")).contains("412", "428");
        assertThat(answers(NOTES + "/{note}", "get")).contains("304").doesNotContain("403", "415", "422");
        assertThat(answers("/api/v1/public/motto", "get")).doesNotContain("401", "403", "404");
        assertThat(description.at("/components/responses/Problem422/content").has("application/problem+json"))
                .isTrue();
    }

    @Test
    void anETagIsAnnouncedWhereThereIsOne() {
        JsonNode note = description.path("paths").path(NOTES + "/{note}").path("get");

        assertThat(note.at("/responses/200/headers").has("ETag")).isTrue();
        assertThat(note.path("parameters").findValuesAsString("name")).contains("If-None-Match");
    }

    private JsonNode schema(String name) {
        return description.at("/components/schemas").path(name);
    }

    private List<String> answers(String path, String method) {
        return List.copyOf(description
                .path("paths")
                .path(path)
                .path(method)
                .path("responses")
                .propertyNames());
    }

    private static List<String> words(JsonNode list) {
        return list.values().stream().map(word -> word.asString("")).toList();
    }
}
