package dev.cairn.catalog.importing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.catalog.roadmap.model.Note;
import dev.cairn.catalog.roadmap.model.OutlineNode;
import dev.cairn.catalog.roadmap.model.Resource;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Places where words and links of a document could get lost without anybody noticing. */
class NothingLostTest {

    private static final String STAGE = "# Knots\n\n## Loops\n\n";

    @Test
    void cells_beyond_the_header_are_described() {
        OutlineNode topic = topic("""
                | Topic | Link |
                |-------|------|
                | Bowline | [Way](https://a.example) | quickly | [More](https://b.example) |
                """, "Bowline");

        assertThat(topic.description()).contains("quickly");
        assertThat(topic.resources())
                .extracting(Resource::url)
                .containsExactlyInAnyOrder("https://a.example", "https://b.example");
    }

    @Test
    void so_are_they_in_tables_without_edges_and_within_lists() {
        assertThat(topic("Topic | Use\n--- | ---\nBowline | loops | quickly\n", "Bowline")
                        .description())
                .isEqualTo("Use: loops\n\nquickly");
        assertThat(topic("- Sea\n\n  | Topic | Use |\n  |---|---|\n  | Bowline | loops | quickly |\n", "Bowline")
                        .description())
                .isEqualTo("Use: loops\n\nquickly");
    }

    @Test
    void a_table_in_code_is_left_as_it_is() {
        OutlineNode topic = topic("- Tables\n\n  ```\n  | a |\n  |---|\n  | b | c |\n  ```\n", "Tables");

        assertThat(topic.description()).isEqualTo("```\n| a |\n|---|\n| b | c |\n```");
    }

    @Test
    void a_column_of_a_name_that_nobody_knows_keeps_it() {
        MarkdownImport.Imported imported =
                imported("| Sprache | Buch | Verlag |\n|---|---|---|\n| Deutsch | Knotenfibel | |\n");

        assertThat(node(imported, "Deutsch").description()).isEqualTo("Buch: Knotenfibel");
        assertThat(imported.roadmap().outline().getFirst().description()).isEqualTo("Sprache, Verlag");
    }

    @Test
    void of_two_columns_that_could_be_the_title_the_other_is_described() {
        OutlineNode topic = topic("| Category | Topic |\n|---|---|\n| Loops | Bowline |\n", "Bowline");

        assertThat(topic.description()).isEqualTo("Category: Loops");
    }

    @Test
    void a_column_before_the_title_is_not_forgotten_for_it() {
        OutlineNode topic = topic(
                "| Week | Duration | Topic | Day |\n|---|---|---|---|\n| 1 | 2 hours | Bowline | 4 |\n", "Bowline");

        assertThat(topic.label()).isEqualTo("Week 1");
        assertThat(topic.estimate()).isNotNull();
        assertThat(topic.description()).isEqualTo("Day: 4");
    }

    @Test
    void a_table_of_a_header_alone_is_described() {
        MarkdownImport.Imported imported = imported("- Bowline\n\n| Topic | Fender |\n|---|---|\n");

        assertThat(imported.roadmap().outline().getFirst().description()).isEqualTo("Topic, Fender");
    }

    @Test
    void links_of_a_row_without_a_title_stay() {
        MarkdownImport.Imported imported =
                imported("| Topic | Link |\n|---|---|\n| Bowline | |\n| | [Way](https://a.example) |\n");

        assertThat(imported.roadmap().outline().getFirst().resources())
                .extracting(Resource::url)
                .containsExactly("https://a.example");
    }

    @Test
    void an_address_that_is_defined_and_never_used_becomes_a_note() {
        MarkdownImport.Imported imported = imported("""
                - [Bowline][bowline]

                [bowline]: https://a.example
                [ropes]: https://b.example "Ropes and their care"
                [//]: # (to be written)
                """);

        assertThat(imported.roadmap().notes())
                .containsExactly(
                        new Note("Links that nothing refers to", "- [Ropes and their care](https://b.example)"));
        assertThat(node(imported, "Bowline").resources()).hasSize(1);
        assertThat(node(imported, "Bowline").description()).isNull();
    }

    @Test
    void what_a_tooltip_adds_is_part_of_the_links_name() {
        MarkdownImport.Imported imported = imported("""
                - [Bowline](https://a.example "The king of knots")
                - [Reef knot](https://b.example "Reef Knot")
                - <a href="https://c.example" title="Holds a bucket">Bucket hitch</a>
                - ![Sheet bend](bend.png 'Two ropes')

                | Topic | Link |
                |---|---|
                | Splice | [Way](https://d.example "for the patient") |
                """);

        assertThat(imported.roadmap().outline().stream()
                        .flatMap(OutlineNode::all)
                        .flatMap(node -> node.resources().stream())
                        .map(Resource::title))
                .containsExactly(
                        "Bowline – The king of knots",
                        "Reef knot",
                        "Holds a bucket",
                        "Sheet bend – Two ropes",
                        "Way – for the patient");
        assertThat(node(imported, "Bowline").resources()).hasSize(1);
    }

    @Test
    void so_it_is_below_a_label_of_resources() {
        OutlineNode stage = imported(
                        "- Bowline\n\nResources:\n\n- [Way](https://a.example \"for the patient\"): with drawings\n")
                .roadmap()
                .outline()
                .getFirst();

        assertThat(stage.resources())
                .extracting(Resource::title)
                .containsExactly("Way: with drawings – for the patient");
    }

    @Test
    void a_footnote_stands_with_what_refers_to_it() {
        MarkdownImport.Imported imported = imported("""
                A stage[^why] of loops.

                - Bowline[^1]
                - Hitch

                | Topic | Use |
                |---|---|
                | Splice[^1] | eyes |

                ## Bends[^b]

                - Sheet bend

                [^1]: Holds a [loop](https://a.example).
                [^why]: Because.
                [^b]: Two ropes.

                    - thick and thin
                [^never]: Nobody asked.
                """);

        assertThat(node(imported, "Loops").description()).isEqualTo("A stage\\[why\\] of loops.\n\n\\[why\\] Because.");
        assertThat(node(imported, "Bowline").description()).isEqualTo("\\[1\\] Holds a [loop](https://a.example).");
        assertThat(node(imported, "Bowline").resources())
                .extracting(Resource::url)
                .containsExactly("https://a.example");
        assertThat(node(imported, "Hitch").description()).isNull();
        assertThat(node(imported, "Splice").description()).isEqualTo("Use: eyes\n\n\\[1\\] Holds a loop.");
        assertThat(node(imported, "Bends").description()).contains("\\[b\\] Two ropes.");
        assertThat(imported.roadmap().toString()).contains("Nobody asked").doesNotContain("[^");
    }

    @Test
    void many_marks_of_one_long_footnote_do_not_repeat_it_without_end() {
        MarkdownImport.Imported imported =
                imported("- a[^1]\n".repeat(5_000) + "\n[^1]: " + "word ".repeat(10_000) + "\n");

        assertThat(imported.roadmap().outline().stream()
                        .flatMap(OutlineNode::all)
                        .mapToLong(node -> node.description() == null
                                ? 0
                                : node.description().length())
                        .sum())
                .isBetween(50_000L, 200_000L);
    }

    @Test
    void the_links_of_headings_that_become_no_node_stay() {
        MarkdownImport.Imported imported = Imports.of("""
                # Knots
                ## [Overview](https://a.example)
                Well.
                ## Loops
                - Bowline
                ### [Resources](https://b.example)
                - [Way](https://c.example)
                ## [Outcome](https://d.example)
                Holds.
                ## [License](https://e.example)
                Free.
                """);

        assertHonest(imported);
    }

    @Test
    void what_has_no_words_gets_no_node_without_a_title() {
        MarkdownImport.Imported imported =
                imported("- Bowline\n- ![](a.png)\n- <br>\n\n##\n\n- Hitch\n\n## ![](b.png)\n\n- Bend\n");

        assertThat(imported.roadmap().outline().stream()
                        .flatMap(OutlineNode::all)
                        .map(OutlineNode::title))
                .containsExactly("Loops", "Bowline", "Hitch", "b.png", "Bend");
    }

    @Test
    void two_durations_are_both_told() {
        OutlineNode stage = imported("Duration: 2 weeks\n\nDuration: 3 weeks\n\n- Bowline\n")
                .roadmap()
                .outline()
                .getFirst();

        assertThat(stage.estimate()).isNotNull();
        assertThat(stage.description()).isEqualTo("Duration: 3 weeks");
    }

    static void assertHonest(MarkdownImport.Imported imported) {
        assertThat(imported.report().lostWords()).isEmpty();
        assertThat(imported.report().lostLinks()).isEmpty();
        List<OutlineNode> nodes =
                imported.roadmap().outline().stream().flatMap(OutlineNode::all).toList();
        assertThat(nodes).allMatch(node -> OutlineNode.isTitle(node.title()));
    }

    private static MarkdownImport.Imported imported(String belowStage) {
        MarkdownImport.Imported imported = Imports.of(STAGE + belowStage);
        assertHonest(imported);
        return imported;
    }

    private static OutlineNode topic(String belowStage, String title) {
        return node(imported(belowStage), title);
    }

    private static OutlineNode node(MarkdownImport.Imported imported, String title) {
        return imported.roadmap().outline().stream()
                .flatMap(OutlineNode::all)
                .filter(node -> node.title().equals(title))
                .findFirst()
                .orElseThrow(() -> new AssertionError(title + " is not in\n" + Imports.drawn(imported)));
    }
}
