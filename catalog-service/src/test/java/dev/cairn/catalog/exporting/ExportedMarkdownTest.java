package dev.cairn.catalog.exporting;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.catalog.importing.MarkdownImport;
import dev.cairn.catalog.roadmap.model.Estimate;
import dev.cairn.catalog.roadmap.model.NodeKind;
import dev.cairn.catalog.roadmap.model.Note;
import dev.cairn.catalog.roadmap.model.OutlineNode;
import dev.cairn.catalog.roadmap.model.Prerequisite;
import dev.cairn.catalog.roadmap.model.Resource;
import dev.cairn.catalog.roadmap.model.Roadmap;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** What an export looks like, and what becomes of it when a person edits it. */
class ExportedMarkdownTest {

    private static final String EXPECTED = """
        ---
        cairn: 1
        roadmap: 01jroadmap
        ---

        # Knots <!-- cairn: {"part":"roadmap"} -->

        For sailors.

        **Outcome:** Ties what holds.

        ## Phase 1: Loops <!-- cairn: {"id":"s1","kind":"stage","label":"Phase 1:"} -->

        **Time:** 2–3 weeks

        > - round
        > - fixed

        - <a id="t1"></a>**Bowline** <!-- cairn: {"id":"t1","kind":"topic"} -->

          **Time:** 1.5 hours · **Level:** beginner · **Optional** · **Tags:** rope, sea

          A loop that holds.

          **Objectives:**

          * Tie it
          * Untie it

          **Resources:**

          * [The knot](https://knots.example/bowline) (video)
          * [Own drawings](<drawings (old).md>) (other)

          - <a id="t2"></a>One-handed <!-- cairn: {"id":"t2","kind":"topic"} -->

        - **Hitch \\*clove\\*** <!-- cairn: {"id":"t3","kind":"topic","hidden":true} -->

          **Prerequisites:** [Bowline](#t1), [One-handed](#t2) (recommended)

        ## Notes <!-- cairn: {"part":"Notes"} -->

        ### Thanks <!-- cairn: {"part":"note"} -->

        > To all.
        """;

    @Test
    void an_export_reads_like_a_document() {
        assertThat(export()).isEqualTo(EXPECTED);
    }

    @Test
    void a_title_that_was_edited_keeps_its_id() {
        Roadmap edited = edited("**Bowline** <!--", "**King of knots** <!--");

        OutlineNode topic = edited.outline().getFirst().children().getFirst();
        assertThat(topic.id()).isEqualTo("t1");
        assertThat(topic.title()).isEqualTo("King of knots");
        assertThat(topic.but().title("Bowline").node())
                .isEqualTo(knots().outline().getFirst().children().getFirst());
    }

    @Test
    void a_text_that_was_edited_is_believed_though_the_remark_knew_another() {
        Roadmap odd = new Roadmap("A  b", "one \u0000 two", null, knots().outline(), List.of());
        String markdown = MarkdownExport.of(odd, ExportRoundTripTest.DRAFT);

        assertThat(read(markdown.replace("one ", "three ")).roadmap().description())
                .isEqualTo("three \uFFFD two");
    }

    @Test
    void a_bullet_that_was_added_is_a_new_topic_with_what_its_line_says() {
        MarkdownImport.Imported imported =
                read(export().replace("- **Hitch", "- [Sheet bend](https://knots.example/bend) (2 hours)\n- **Hitch"));

        OutlineNode added = imported.roadmap().outline().getFirst().children().get(1);
        assertThat(added.id()).isEqualTo("new1");
        assertThat(added.kind()).isEqualTo(NodeKind.TOPIC);
        assertThat(added.title()).isEqualTo("Sheet bend");
        assertThat(added.estimate()).isEqualTo(new Estimate(2, 2, "hours"));
        assertThat(added.resources()).extracting(Resource::url).containsExactly("https://knots.example/bend");
        assertThat(imported.report().unsure()).singleElement().asString().contains("Sheet bend", "new");
        assertThat(imported.report().lostWords()).isEmpty();
        assertThat(imported.report().lostLinks()).isEmpty();
    }

    @Test
    void a_node_whose_remark_was_removed_is_new_and_keeps_what_is_shown() {
        Roadmap edited = edited(" <!-- cairn: {\"id\":\"s1\",\"kind\":\"stage\",\"label\":\"Phase 1:\"} -->", "");

        OutlineNode stage = edited.outline().getFirst();
        assertThat(stage.id()).isEqualTo("new1");
        assertThat(stage.kind()).isEqualTo(NodeKind.STAGE);
        assertThat(stage.label()).isEqualTo("Phase 1:");
        assertThat(stage.title()).isEqualTo("Loops");
        assertThat(stage.children()).isEqualTo(knots().outline().getFirst().children());
    }

    @Test
    void a_remark_that_was_broken_or_copied_is_told_and_its_node_is_new() {
        MarkdownImport.Imported broken = read(export().replace("\"id\":\"t3\"", "\"id\":7"));
        MarkdownImport.Imported copied = read(export().replace("\"id\":\"t3\"", "\"id\":\"t2\""));

        assertThat(broken.roadmap().outline().getFirst().children().get(1).id()).isEqualTo("new1");
        assertThat(broken.report().unsure()).singleElement().asString().contains("cannot be read");
        assertThat(copied.roadmap().outline().getFirst().children().get(1).id()).isEqualTo("new1");
        assertThat(copied.report().unsure()).singleElement().asString().contains("stands in the document before");
    }

    @Test
    void words_that_a_person_wrote_anywhere_are_kept() {
        MarkdownImport.Imported imported = read(export().replace("# Knots", "Preface words\n\n# Knots")
                        .replace("**Time:** 2–3 weeks", "**Time:** a while")
                        .replace("* Untie it", "* Untie it\n  * Teach it")
                        .replace("[Bowline](#t1), ", "Bowline, Bravery, ")
                + "\nLast words\n\n| a | table |\n|---|---|\n| of | cells |\n");

        assertThat(imported.report().lostWords()).isEmpty();
        OutlineNode stage = imported.roadmap().outline().getFirst();
        assertThat(stage.description()).contains("a while");
        assertThat(stage.children().getFirst().objectives()).containsExactly("Tie it", "Untie it", "Teach it");
        assertThat(stage.children().get(1).prerequisites())
                .extracting(Prerequisite::node)
                .containsExactly("t1", "t2");
        assertThat(stage.children().get(1).description()).contains("Bravery");
        assertThat(imported.roadmap().notes().getLast().text()).contains("Last words", "cells");
    }

    private static Roadmap edited(String what, String with) {
        assertThat(export()).contains(what);
        return read(export().replace(what, with)).roadmap();
    }

    private static String export() {
        return MarkdownExport.of(knots(), ExportRoundTripTest.DRAFT);
    }

    private static MarkdownImport.Imported read(String markdown) {
        AtomicInteger ids = new AtomicInteger();
        MarkdownImport.Outcome outcome =
                MarkdownImport.of(markdown.getBytes(StandardCharsets.UTF_8), null, () -> "new" + ids.incrementAndGet());
        if (outcome instanceof MarkdownImport.Imported imported) {
            return imported;
        }
        throw new AssertionError(outcome.toString());
    }

    private static Roadmap knots() {
        OutlineNode bowline = OutlineNode.of("t1", NodeKind.TOPIC, "Bowline")
                .but()
                .estimate(new Estimate(1.5, 1.5, "hours"))
                .level("beginner")
                .optional(true)
                .tags(List.of("rope", "sea"))
                .description("A loop that holds.")
                .objectives(List.of("Tie it", "Untie it"))
                .resources(List.of(
                        new Resource("video", "The knot", "https://knots.example/bowline"),
                        new Resource("other", "Own drawings", "drawings (old).md")))
                .children(List.of(OutlineNode.of("t2", NodeKind.TOPIC, "One-handed")))
                .node();
        OutlineNode hitch = OutlineNode.of("t3", NodeKind.TOPIC, "Hitch *clove*")
                .but()
                .hidden(true)
                .prerequisites(
                        List.of(new Prerequisite("t1", Prerequisite.HARD), new Prerequisite("t2", Prerequisite.SOFT)))
                .node();
        OutlineNode stage = OutlineNode.of("s1", NodeKind.STAGE, "Loops")
                .but()
                .label("Phase 1:")
                .estimate(new Estimate(2, 3, "weeks"))
                .description("- round\n- fixed")
                .children(List.of(bowline, hitch))
                .node();
        return new Roadmap(
                "Knots", "For sailors.", "Ties what holds.", List.of(stage), List.of(new Note("Thanks", "To all.")));
    }
}
