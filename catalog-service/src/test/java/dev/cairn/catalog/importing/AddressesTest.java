package dev.cairn.catalog.importing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.catalog.exchange.RoadmapJson;
import dev.cairn.catalog.roadmap.model.OutlineNode;
import dev.cairn.catalog.roadmap.model.Resource;
import dev.cairn.catalog.roadmap.model.Roadmap;
import dev.cairn.catalog.roadmap.model.WebAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Addresses that nobody is to be led to, in each form that comes in. */
class AddressesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[Bowline](javascript:alert(1))",
                "[Bowline](<JavaScript:alert(1)>)",
                "[Bowline](data:text/html,alert(1))",
                "[Bowline](vbscript:alert(1))",
                "![Bowline](data:text/html,alert(1))",
                "Bowline <a href=\"javascript:alert(1)\">alert</a>",
                "Bowline <a href='&#106;avascript:alert(1)'>alert</a>",
                "Bowline <img src=data:alert(1)>",
                "Bowline <tel:alert(1)>"
            })
    void of_markdown_are_text_and_the_report_says_so(String item) {
        MarkdownImport.Imported imported = Imports.of("# Knots\n\n## Loops\n\n- Hitch\n- " + item + "\n");

        NothingLostTest.assertHonest(imported);
        assertThat(addresses(imported.roadmap())).isEmpty();
        assertThat(text(imported.roadmap())).contains("Bowline", "alert(1)");
        assertThat(imported.report().unsure())
                .singleElement()
                .asString()
                .startsWith("line 6: ")
                .endsWith(" is no address to lead anybody to; it is kept as text");
    }

    @Test
    void blocks_of_html_and_definitions_lead_nobody_there_either() {
        MarkdownImport.Imported imported = Imports.of("""
                # Knots

                ## Loops

                - Bowline

                <p><a href="javascript:one(1)">One</a></p>

                [two]: javascript:two(2) "Two"
                """);

        NothingLostTest.assertHonest(imported);
        assertThat(addresses(imported.roadmap())).isEmpty();
        assertThat(text(imported.roadmap()))
                .contains("javascript:one(1)", "javascript:two(2)", "Two")
                .doesNotContain("href=\"javascript", "](javascript");
        assertThat(imported.report().unsure()).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"![Bowline](data:image/png;base64,%s)", "<img alt=\"Bowline\" src=\"data:image/png;base64,%s\">"
            })
    void a_picture_that_stands_in_its_address_is_cut_and_told_as_lost(String picture) {
        MarkdownImport.Imported imported =
                Imports.of("# Knots\n\n## Loops\n\n- Hitch\n\n" + picture.formatted("A".repeat(500_000)) + "\n");

        assertThat(text(imported.roadmap())).contains("Bowline").hasSizeLessThan(2_000);
        assertThat(imported.report().lostWords()).isEmpty();
        assertThat(imported.report().lostLinks())
                .singleElement()
                .asString()
                .startsWith("data:image/png;base64,AAA")
                .endsWith("… (500022 characters)");
        assertThat(imported.report().unsure())
                .singleElement()
                .asString()
                .contains("line 7: ", "holds 500022 characters itself");
    }

    @Test
    void of_our_json_are_text_and_the_report_says_so() {
        String json = """
                {"format":"cairn-roadmap","version":1,"title":"Knots","outline":[{"kind":"stage","title":"Loops",
                 "description":"All of them.","resources":[{"type":"article","title":"Run","url":"javascript:alert(1)"},
                 {"type":"article","title":"Way","url":"https://a.example"}]}]}
                """.replace("cairn-roadmap", RoadmapJson.FORMAT);

        FileImport outcome = JsonImport.of(json.getBytes(StandardCharsets.UTF_8), null, () -> "id");

        assertThat(outcome).isInstanceOfSatisfying(FileImport.Read.class, read -> {
            assertThat(addresses(read.imported().roadmap())).containsExactly("https://a.example");
            assertThat(read.imported().roadmap().outline().getFirst().description())
                    .isEqualTo("All of them.\n\nRun (javascript:alert(1))");
            assertThat(read.imported().report().unsure())
                    .containsExactly(
                            "\"Loops\": \"javascript:alert(1)\" is no address to lead anybody to; it is kept as text");
        });
    }

    @Test
    void of_our_own_markdown_are_text() {
        MarkdownImport.Imported imported = Imports.of("""
                ---
                cairn: 1
                ---

                # Knots <!-- cairn: {"part":"roadmap"} -->

                ## Loops <!-- cairn: {"id":"a","kind":"stage"} -->

                **Resources:**

                * [Run](javascript:alert\\(1\\)) (article)
                * [Way](https://a.example) (article)
                """);

        NothingLostTest.assertHonest(imported);
        assertThat(addresses(imported.roadmap())).containsExactly("https://a.example");
        assertThat(text(imported.roadmap())).contains("Run (javascript:alert(1))");
        assertThat(imported.report().unsure()).hasSize(1);
    }

    @Test
    void of_a_chart_are_text() {
        MarkdownImport.Imported imported = Imports.of("""
                # Knots

                ```mermaid
                graph TD
                  A[Bowline] --> B[Hitch]
                  click A "javascript:alert(1)"
                ```
                """);

        NothingLostTest.assertHonest(imported);
        assertThat(addresses(imported.roadmap())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://a.example/b:c",
                "HTTP://a.example",
                "ftp://a.example",
                "docs/b.md",
                "#a",
                "//a.example",
                "a b"
            })
    void others_are_links(String address) {
        assertThat(WebAddress.isHarmless(address)).isTrue();
        assertThat(addresses(Imports.of("# Knots\n\n## Loops\n\n- [Bowline](<" + address + ">)\n")
                        .roadmap()))
                .containsExactly(address);
    }

    private static List<String> addresses(Roadmap roadmap) {
        return roadmap.outline().stream()
                .flatMap(OutlineNode::all)
                .flatMap(node -> node.resources().stream())
                .map(Resource::url)
                .toList();
    }

    private static String text(Roadmap roadmap) {
        StringBuilder text = new StringBuilder();
        roadmap.outline().stream()
                .flatMap(OutlineNode::all)
                .forEach(node -> text.append(node.title())
                        .append('\n')
                        .append(node.description())
                        .append('\n'));
        roadmap.notes().forEach(note -> text.append(note.text()).append('\n'));
        return text.toString();
    }
}
