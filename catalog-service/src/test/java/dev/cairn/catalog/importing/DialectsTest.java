package dev.cairn.catalog.importing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.catalog.importing.text.Plain;
import dev.cairn.catalog.importing.tree.Inline;
import dev.cairn.catalog.importing.tree.Parsing;
import dev.cairn.catalog.roadmap.model.Estimate;
import dev.cairn.catalog.roadmap.model.NodeKind;
import dev.cairn.catalog.roadmap.model.Note;
import dev.cairn.catalog.roadmap.model.OutlineNode;
import dev.cairn.catalog.roadmap.model.Prerequisite;
import dev.cairn.catalog.roadmap.model.Resource;
import dev.cairn.catalog.roadmap.model.Roadmap;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.commonmark.node.Node;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One document of our own for each dialect that the importer reads. */
class DialectsTest {

    @Test
    void bold_numbered_headings_are_stages_and_an_arrow_parts_a_bold_term_from_its_text() {
        MarkdownImport.Imported imported = Imports.dialect("bold-numbered");

        assertThat(Imports.drawn(imported)).isEqualTo("""
                        stage Basics (Tools + Workspace)
                          topic Tools
                          topic Workspace
                        stage Wheels
                          topic Tubes
                            topic Finding the hole
                            topic Remove tyre → patch → refit
                          topic Spokes
                        stage Projects (Practical Phase)
                          topic Stage 1
                        """);
        assertThat(imported.roadmap().title()).isEqualTo("Bicycle repair");
        assertThat(imported.roadmap().outline().get(1).description()).contains("Examples: road, gravel, cargo");
        assertThat(imported.roadmap().outline().getFirst().children().getFirst().description())
                .isEqualTo("spanners, tyre levers, a good pump");
    }

    @Test
    void stages_may_stand_on_the_level_of_the_title_and_sections_on_any_below() {
        MarkdownImport.Imported imported = Imports.dialect("phases-with-objectives");

        assertThat(Imports.drawn(imported)).isEqualTo("""
                        stage Voice
                          section Breath
                            topic Posture & Support
                            topic Phrasing
                        stage Ensemble
                          section Listening
                            topic Blend & Balance
                            section Small Groups
                              topic Duets & Trios
                          section Reading
                            section Rhythm
                              topic Count aloud with the score
                        """);
        OutlineNode first = imported.roadmap().outline().getFirst();
        assertThat(first.objectives()).containsExactly("Find your voice before you join others.");
        assertThat(first.tags()).containsExactly("Pre-requisites");
        assertThat(first.label()).isEqualTo("Phase 1:");
    }

    @Test
    void rows_of_a_numbered_table_are_stages_and_its_columns_their_fields() {
        MarkdownImport.Imported imported = Imports.dialect("stage-table");

        assertThat(Imports.drawn(imported)).isEqualTo("""
                        stage The colony
                          topic Castes (queen, worker, drone)
                          topic Life cycle
                        stage The hive
                          topic Frames
                          topic Smoker/Veil
                          topic Feeding
                        """);
        OutlineNode hive = imported.roadmap().outline().get(1);
        assertThat(hive.tags()).containsExactly("Busy Season");
        assertThat(hive.outcome()).isEqualTo("Inspect alone");
        assertThat(imported.roadmap().outline().getFirst().objectives())
                .containsExactly("Name who does what", "tell brood apart");
        assertThat(imported.roadmap().notes())
                .extracting(Note::text)
                .anyMatch(text -> text.contains("https://bees.example/clubs"));
    }

    @Test
    void bold_paragraphs_are_sections_durations_leave_the_title_and_a_why_joins_its_parent() {
        MarkdownImport.Imported imported = Imports.dialect("modules-in-bold");

        assertThat(Imports.drawn(imported)).isEqualTo("""
                        stage Before you start
                          section Seeing & Measuring
                            topic Scale
                              topic Bars
                            topic Compasses (Recommended)
                          section Paper
                            topic Kinds of paper and what they do in rain.
                        stage Drawing
                          section Contours
                            topic Hachures
                        """);
        OutlineNode first = imported.roadmap().outline().getFirst();
        assertThat(first.estimate()).isEqualTo(new Estimate(1, 2, "months"));
        assertThat(first.children().getFirst().children().getFirst().description())
                .contains("How far is far.", "Why? A map without a scale is a picture.");
        assertThat(imported.roadmap().outline().get(1).tags()).containsExactly("Ongoing");
    }

    @Test
    void where_every_heading_has_one_level_its_words_tell_what_it_is() {
        MarkdownImport.Imported imported = Imports.dialect("all-h1");

        assertThat(Imports.drawn(imported)).isEqualTo("""
                        stage Type
                          section Cases
                            topic Upper case
                            topic Lower case
                              topic Ligatures
                          section Where to buy
                          section Empty so far
                        stage Press
                          topic Make-ready
                          topic Inking
                        section Weekly Study Plan (optional)
                          topic 3 Days → Setting
                          topic 1 Day → Printing
                        """);
        assertThat(imported.roadmap().outcome()).contains("Print a broadside");
        assertThat(imported.roadmap().notes())
                .extracting(Note::title)
                .contains("🤝 Contributions", "📬 Connect", "Somebody Else");
        assertThat(imported.report().resources()).isEqualTo(1);
    }

    @Test
    void a_banner_is_the_title_and_references_beside_topics_are_their_sections_resources() {
        MarkdownImport.Imported imported = Imports.dialect("banner-and-references");

        assertThat(imported.roadmap().title()).isEqualTo("Rowing Course");
        assertThat(Imports.drawn(imported)).isEqualTo("""
                        stage Basics
                          section The stroke
                            topic Catch
                            topic Drive
                          section Balance
                            topic Sit still
                        stage Racing
                          section Start
                            topic Three short strokes
                        """);
        assertThat(imported.roadmap().outline().getFirst().children().getFirst().resources())
                .extracting(Resource::title)
                .containsExactly("The stroke in slow motion: filmed from the bank.", "✂️ Drills");
    }

    @Test
    void the_only_heading_with_numbered_ones_below_is_a_wrapper_and_links_alone_are_topics() {
        MarkdownImport.Imported imported = Imports.dialect("numbered-in-a-wrapper");

        assertThat(Imports.drawn(imported)).isEqualTo("""
                        stage Reed
                          topic Beds of reed FREE
                          topic Bundling
                        stage Ladders
                          topic Hooks
                        stage Ridges
                          topic Saddles
                        stage Repairs
                          topic Patching
                        stage Tools
                          topic Leggett
                        """);
        assertThat(imported.roadmap().description()).contains("All you need to read about thatching", "Reed lasts");
    }

    @Test
    void a_folded_question_is_a_topic_and_its_answer_the_description() {
        MarkdownImport.Imported imported = Imports.dialect("folded-questions");

        assertThat(Imports.drawn(imported)).isEqualTo("""
                        stage Questions to ask yourself
                          topic Which knot makes a loop?
                          topic What is a bight?
                        stage Practice
                          topic Tie each five times
                        """);
        OutlineNode stage = imported.roadmap().outline().getFirst();
        assertThat(stage.children().getFirst().description()).contains("`bowline`");
        assertThat(stage.children().get(1).description()).isEqualTo("A bend in a rope.");
        assertThat(imported.roadmap().title()).isEqualTo("Questions to ask yourself, Practice");
    }

    @Test
    void a_heading_in_html_is_the_title_and_what_stands_in_the_curriculum_are_its_stages() {
        MarkdownImport.Imported imported = Imports.dialect("html-title-and-wrapper");

        assertThat(imported.roadmap().title()).isEqualTo("School of Glazing");
        assertThat(Imports.drawn(imported)).isEqualTo("""
                        stage Cutting
                          topic Straight cuts
                          topic Curves
                        stage Leading
                          topic Cames
                        """);
        OutlineNode cuts = imported.roadmap().outline().getFirst().children().getFirst();
        assertThat(cuts.estimate()).isEqualTo(new Estimate(3, 3, "weeks"));
        assertThat(cuts.description()).contains("Discussion: chat: one / two", "Effort: 4-6 hours/week");
    }

    @Test
    void pictures_under_headings_are_a_curriculum_that_cannot_be_read() throws IOException {
        byte[] source = Files.readAllBytes(Path.of("src/test/resources/dialects/in-pictures.md"));

        assertThat(MarkdownImport.of(source, null, () -> "id"))
                .isInstanceOfSatisfying(
                        MarkdownImport.Refused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(MarkdownImport.Reason.IN_PICTURES));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "bold-numbered",
                "phases-with-objectives",
                "stage-table",
                "modules-in-bold",
                "all-h1",
                "banner-and-references",
                "numbered-in-a-wrapper",
                "folded-questions",
                "html-title-and-wrapper"
            })
    void no_word_and_no_link_is_lost(String dialect) {
        MarkdownImport.Imported imported = Imports.dialect(dialect);

        assertThat(imported.report().lostWords()).isEmpty();
        assertThat(imported.report().lostLinks()).isEmpty();
    }

    @Test
    void a_prerequisite_line_leads_to_the_topic_of_that_title() {
        MarkdownImport.Imported imported = Imports.of("""
                # Knots
                ## Stage 1: First (2 weeks)
                - **Bowline** (1-2 hours): A loop. See [How](https://knots.example/bowline).
                - **Sheet bend** (optional, 1 hour): Two ropes.
                  - Prerequisites: Bowline
                """);

        OutlineNode stage = imported.roadmap().outline().getFirst();
        OutlineNode bend = stage.children().get(1);
        assertThat(bend.optional()).isTrue();
        assertThat(bend.prerequisites())
                .singleElement()
                .satisfies(before -> assertThat(before.node())
                        .isEqualTo(stage.children().getFirst().id()));
        assertThat(stage.children().getFirst().resources())
                .singleElement()
                .satisfies(link -> assertThat(link.url()).isEqualTo("https://knots.example/bowline"));
    }

    @Test
    void the_accounting_sees_a_word_that_is_missing() {
        NodeSketch empty = new NodeSketch(NodeKind.SECTION, 0);

        // What a sketch has and the roadmap has no field for is lost as well.
        empty.objectives.add("lost");
        Roadmap roadmap = new Roadmap("Knots", null, null, List.of(), List.of(new Note(null, "kept")));

        Node source = Parsing.parse("""
                kept lost [lost](https://lost.example "kept tip")

                [unused]: https://unused.example
                """);

        Accounting.Lost lost = Accounting.lost(Inline.shown(source), empty, roadmap);

        assertThat(lost.words()).containsExactly("lost", "lost", "kept", "tip");
        assertThat(lost.links()).containsExactly("https://lost.example", "https://unused.example");
    }

    @Test
    void a_title_that_is_too_long_is_cut_and_kept_whole_below_it() {
        String title = "knot 🪢 ".repeat(10_000).strip();
        MarkdownImport.Imported imported = Imports.of("# " + title + "\n## Stage 1\n- Bowline\n");

        assertThat(imported.roadmap().title())
                .hasSizeLessThanOrEqualTo(200)
                .startsWith("knot 🪢")
                .endsWith("…");
        assertThat(imported.roadmap().description()).contains(title);
    }

    @Test
    void a_numbered_stage_of_prose_is_a_stage_with_one_topic_and_is_told() {
        MarkdownImport.Imported imported = Imports.of("""
                # Orchard

                ## Stage 1: Pruning

                - Saws

                ## Stage 2 — Winter

                Read, rest and sharpen. See [the almanac](https://example.org/almanac).

                ## Thanks to all

                Everyone who helped.
                """);

        assertThat(Imports.drawn(imported)).isEqualTo("""
                        stage Pruning
                          topic Saws
                        stage Winter
                          topic Winter
                        """);
        OutlineNode winter = imported.roadmap().outline().get(1).children().getFirst();
        assertThat(winter.description()).startsWith("Read, rest and sharpen.");
        assertThat(winter.resources()).extracting(Resource::url).containsExactly("https://example.org/almanac");
        assertThat(imported.report().unsure())
                .containsExactly(
                        "line 7: \"Stage 2 — Winter\" lists nothing; its text became a topic of the same name",
                        "line 11: \"Thanks to all\" was kept as a note, not as a stage");
    }

    @Test
    void a_document_of_numbered_stages_in_prose_alone_is_a_curriculum() {
        MarkdownImport.Imported imported = Imports.of("""
                # Eight weeks of choir

                ## Week 1: Breath

                Stand, breathe, hum.

                ## Week 2: Vowels

                Sing five vowels on one note.
                """);

        assertThat(Imports.drawn(imported)).isEqualTo("""
                        stage Breath
                          topic Breath
                        stage Vowels
                          topic Vowels
                        """);
        assertThat(imported.roadmap().title()).isEqualTo("Eight weeks of choir");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Stage 1", "stage 1: pruning", "Pruning", "Stage 1, Saws", "Saws and Stage 1", "Saws; Pruning"})
    void a_prerequisite_is_named_by_title_by_label_or_by_both(String named) {
        MarkdownImport.Imported imported = Imports.of("""
                # Orchard

                ## Stage 1: Pruning

                - Saws

                ## Stage 2: Grafting

                Prerequisites: %s

                - Knives
                """.formatted(named));

        OutlineNode pruning = imported.roadmap().outline().getFirst();
        OutlineNode grafting = imported.roadmap().outline().get(1);
        assertThat(grafting.prerequisites())
                .extracting(Prerequisite::node)
                .contains(named.equals("Saws") ? pruning.children().getFirst().id() : pruning.id())
                .hasSize(named.contains("Saws") ? 2 : 1);
        assertThat(grafting.description()).isNull();
        assertThat(imported.report().lostWords()).isEmpty();
    }

    @Test
    void a_prerequisite_that_leads_nowhere_stays_as_it_was_written() {
        MarkdownImport.Imported imported = Imports.of("""
                # Orchard

                ## Stage 1: Pruning

                Prerequisites: Stage 1 of Botany, a knife

                - Saws
                """);

        OutlineNode pruning = imported.roadmap().outline().getFirst();
        assertThat(pruning.prerequisites()).isEmpty();
        assertThat(pruning.description()).isEqualTo("Prerequisite: Stage 1 of Botany, a knife");
    }

    @Test
    void a_list_that_is_nested_too_deeply_loses_nothing_and_is_told() {
        StringBuilder list = new StringBuilder("# Roots\n\n## Deep\n\n");
        for (int level = 0; level < 28; level++) {
            list.append("  ".repeat(level)).append("- level").append(level).append('\n');
        }

        MarkdownImport.Imported imported = Imports.of(list.toString());

        assertThat(imported.report().lostWords()).isEmpty();
        assertThat(imported.report().unsure())
                .containsExactly("line 24: what is listed on a level below the 20th stays text of the topic above it");
    }

    @Test
    void boxes_of_a_flowchart_are_topics_its_groups_stages_and_its_arrows_prerequisites() {
        MarkdownImport.Imported imported = Imports.dialect("flowchart");

        assertThat(Imports.drawn(imported)).isEqualTo("""
                        stage Keeping bees
                          topic Harvest and storage
                        stage The hive
                          topic Frames; wax
                          topic Smoker
                          section Care of it
                            topic Cleaning
                        stage The colony
                          topic Queen
                          topic Drone
                          topic Life cycle
                        """);
        assertThat(needs(imported))
                .containsExactlyInAnyOrder(
                        "Smoker needs Frames; wax hard",
                        "Cleaning needs Frames; wax hard",
                        "Life cycle needs Queen hard",
                        "Life cycle needs Drone hard",
                        "The colony needs The hive hard",
                        "Harvest and storage needs Smoker soft",
                        "Queen needs Harvest and storage hard");
        OutlineNode colony = imported.roadmap().outline().get(2);
        assertThat(colony.estimate()).isEqualTo(new Estimate(2, 3, "weeks"));
        assertThat(colony.children().getFirst().resources())
                .containsExactly(new Resource("article", "Queen", "https://example.org/queen"));
        assertThat(colony.children().getLast().description()).isEqualTo("once they are known\n\nonce they are known");
        assertThat(imported.report().lostWords()).isEmpty();
        assertThat(imported.report().unsure())
                .containsExactly("line 7: the arrow from \"Queen\" to \"Harvest and storage\""
                        + " leads in a circle and was not taken for a prerequisite");
    }

    @Test
    void a_flowchart_that_repeats_the_headings_is_a_picture_of_them() {
        MarkdownImport.Imported imported = Imports.of("""
                # Bees

                ```mermaid
                graph LR
                A[Hive] --> B[Colony]
                ```

                ## Hive

                - Frames

                ## Colony

                - Queen
                """);

        assertThat(Imports.drawn(imported)).isEqualTo("""
                        stage Hive
                          topic Frames
                        stage Colony
                          topic Queen
                        """);
        assertThat(imported.roadmap().description()).contains("```mermaid", "A[Hive] --> B[Colony]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sequenceDiagram\nA->>B: hello",
                "graph TD\nA[never closed --> B",
                "graph TD\nsubgraph x\nA --> B",
                "graph TD\nA ??? B",
                "graph TD"
            })
    void what_is_drawn_in_another_way_stays_code(String code) {
        MarkdownImport.Imported imported =
                Imports.of("# Bees\n\n## Hive\n\n- Frames\n\n```mermaid\n" + code + "\n```\n");

        assertThat(Imports.drawn(imported)).isEqualTo("stage Hive\n  topic Frames\n");
        assertThat(imported.roadmap().outline().getFirst().description()).contains(code);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "A-->B",
                "A --> B;",
                "A[One] ==> B",
                "A -- then --> B",
                "A --text--> B",
                "A ---> B",
                "A<-.->C; A-->B",
                "A@{ shape: rect, label: \"One\" } --> B"
            })
    void arrows_are_drawn_in_many_ways(String statement) {
        MarkdownImport.Imported imported = Imports.of("# T\n\n## S\n\n```mermaid\ngraph TD\n" + statement + "\n```\n");

        assertThat(needs(imported)).containsExactly("B needs " + (statement.contains("One") ? "One" : "A") + " hard");
        assertThat(imported.report().lostWords()).isEmpty();
    }

    private static List<String> needs(MarkdownImport.Imported imported) {
        List<OutlineNode> nodes =
                imported.roadmap().outline().stream().flatMap(OutlineNode::all).toList();
        Map<String, String> titles = nodes.stream().collect(Collectors.toMap(OutlineNode::id, OutlineNode::title));
        return nodes.stream()
                .flatMap(node -> node.prerequisites().stream()
                        .map(before -> node.title() + " needs " + titles.get(before.node()) + " " + before.kind()))
                .toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Prerequisites: Zebrafish wrangling",
                "Requires: a boat; patience",
                "Objective: Learn wombats",
                "Duration: 3 weeks",
                "Why? Because of the sea",
                "> Level: **beginner**"
            })
    void what_is_said_of_the_whole_describes_the_roadmap(String line) {
        MarkdownImport.Imported imported = Imports.of("# Top\n\n" + line + "\n\n## A\n\n- one\n\n## B\n\n- two\n");

        String said = String.valueOf(imported.roadmap().description());
        assertThat(Plain.words(said))
                .containsAll(Plain.words(line.replaceFirst("^(Requires|Prerequisites|Duration):", "")));
        assertThat(imported.report().lostWords()).isEmpty();
    }

    @Test
    void numbers_and_durations_of_the_title_stay_in_it() {
        assertThat(Imports.of("# Week 1: Rowing (3 weeks)\n\n## A\n\n- one\n\n## B\n\n- two\n")
                        .roadmap()
                        .title())
                .isEqualTo("Week 1: Rowing (3 weeks)");
    }

    @Test
    void another_title_keeps_the_documents_own_words() {
        MarkdownImport.Imported imported = (MarkdownImport.Imported) MarkdownImport.of(
                "# Rowing\n\n## A\n\n- one\n".getBytes(java.nio.charset.StandardCharsets.UTF_8), "Boats", () -> "n");

        assertThat(imported.roadmap().title()).isEqualTo("Boats");
        assertThat(imported.roadmap().description()).isEqualTo("Rowing");
    }

    @Test
    void marks_of_word_processors_make_items() {
        MarkdownImport.Imported imported = Imports.of("""
                # Bees

                ## Hive

                • Frames (≈ 6 hrs)
                  ◦ Wax
                – Smoker

                ```
                • code
                • stays
                ```
                """);

        assertThat(Imports.drawn(imported)).isEqualTo("""
                        stage Hive
                          topic Frames
                            topic Wax
                          topic Smoker
                        """);
        assertThat(imported.roadmap().outline().getFirst().description()).contains("• code\n• stays");
    }

    @Test
    void the_report_says_on_which_line_each_node_began() {
        MarkdownImport.Imported imported = Imports.of("""
                # Orchard

                ## Pruning

                - Saws
                  - Bow saws

                | Tool | Hours |
                |---|---|
                | Knife | 2 |

                ### In winter

                **Ladders:** how to stand on them.
                """);

        Map<String, String> titles = imported.roadmap().outline().stream()
                .flatMap(OutlineNode::all)
                .collect(Collectors.toMap(OutlineNode::id, OutlineNode::title));
        assertThat(imported.report().lines())
                .extracting(at -> at.line() + " " + titles.get(at.node()))
                .containsExactly("3 Pruning", "5 Saws", "6 Bow saws", "10 Knife", "12 In winter", "14 Ladders");
    }

    @Test
    void no_title_has_a_control_character() {
        MarkdownImport.Imported imported =
                Imports.of("# Red&#27;[31m\n\n## Sta&#7;ge\n\n- To\u0085pic &#10; one\n- **Bo&#8;ld:** text\n");

        assertThat(imported.roadmap().title()).isEqualTo("Red [31m");
        assertThat(imported.roadmap().outline().stream().flatMap(OutlineNode::all))
                .extracting(OutlineNode::title)
                .containsExactly("Sta ge", "To pic one", "Bo ld")
                .allMatch(OutlineNode::isTitle);
    }
}
