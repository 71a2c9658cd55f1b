package dev.cairn.catalog.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.cairn.catalog.roadmap.model.OutlineNode;
import dev.cairn.catalog.roadmap.model.Resource;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RelativeLinksTest {

    private static final URI BASE = URI.create("https://example.org/docs/course/README.md");

    @ParameterizedTest
    @CsvSource({
        "week1.md, https://example.org/docs/course/week1.md",
        "./week1.md#goals, https://example.org/docs/course/week1.md#goals",
        "../img/a b.png, https://example.org/docs/img/a%20b.png",
        "/top, https://example.org/top",
        "//cdn.example.org/x, https://cdn.example.org/x",
        "?page=2, https://example.org/docs/course/?page=2",
        "#part, https://example.org/docs/course/README.md#part",
        "глава.md, https://example.org/docs/course/глава.md",
        "http://other.example/x, http://other.example/x",
        "mailto:me@example.org, mailto:me@example.org",
        "no: address, no: address"
    })
    void an_address_leads_from_where_the_document_lay(String address, String resolved) {
        assertThat(RelativeLinks.resolved(address, BASE)).isEqualTo(resolved);
    }

    @Test
    void resources_of_all_levels_are_whole_and_words_stay() {
        MarkdownImport.Outcome outcome = MarkdownImport.of("""
                        # T

                        ## Stage 1: S

                        - Topic, see [the first week](week1.md) and <https://example.net/>
                          - Part [](week2.md)
                        """.getBytes(StandardCharsets.UTF_8), null, () -> "n")
                .at(BASE);

        assertThat(outcome).isInstanceOfSatisfying(MarkdownImport.Imported.class, imported -> {
            assertThat(imported.roadmap().outline().stream()
                            .flatMap(OutlineNode::all)
                            .flatMap(node -> node.resources().stream()))
                    .extracting(Resource::title, Resource::url)
                    .containsExactly(
                            tuple("the first week", "https://example.org/docs/course/week1.md"),
                            tuple("https://example.net/", "https://example.net/"),
                            tuple(
                                    "https://example.org/docs/course/week2.md",
                                    "https://example.org/docs/course/week2.md"));
            assertThat(imported.report().lostLinks()).isEmpty();
        });
    }
}
