package dev.cairn.catalog.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.cairn.catalog.importing.text.Mending;
import dev.cairn.catalog.roadmap.model.Note;
import dev.cairn.catalog.roadmap.model.OutlineNode;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BadInputTest {

    /** Against hanging; what is right takes a second. */
    private static final Duration GUARD = Duration.ofSeconds(60);

    @Test
    void what_is_no_document_is_refused_with_its_reason() {
        assertThat(reason(new byte[0])).isEqualTo(MarkdownImport.Reason.EMPTY);
        assertThat(reason(" \n\u00A0\n".getBytes(StandardCharsets.UTF_8))).isEqualTo(MarkdownImport.Reason.EMPTY);
        assertThat(reason(new byte[] {'#', ' ', 0, 'x'})).isEqualTo(MarkdownImport.Reason.BINARY);
        assertThat(reason(new byte[] {'#', ' ', (byte) 0xC3, '('})).isEqualTo(MarkdownImport.Reason.NOT_UTF8);
        assertThat(reason("# Title\n\nOnly a sentence.".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(MarkdownImport.Reason.NO_STRUCTURE);
    }

    @Test
    void a_byte_order_mark_and_carriage_returns_change_nothing() {
        String plain = "# A\n## B\n- c\n";
        assertThat(Imports.drawn(Imports.of("\uFEFF" + plain.replace("\n", "\r\n"))))
                .isEqualTo(Imports.drawn(Imports.of(plain)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"windows-1252", "x-MacRoman"})
    void text_that_was_read_in_another_encoding_is_turned_back(String encoding) {
        String genuine = "# Café → “Brot”\n## Größe\n- Äpfel – süß\n";
        String damaged = new String(genuine.getBytes(StandardCharsets.UTF_8), Charset.forName(encoding))
                .replace("\uFFFD", "\u009D");

        Mending.Mended mended = Mending.mend(damaged);

        assertThat(mended.text()).isEqualTo(genuine);
        assertThat(mended.runs()).isEqualTo(8);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Größe und Maß",
                "Ελληνικά μαθήματα",
                "学习路线图",
                "naïve\u00A0café",
                "√2 ≈ 1,414",
                "مرحبا",
                "Ångström"
            })
    void genuine_text_of_any_language_stays(String genuine) {
        assertThat(Mending.mend(genuine)).isEqualTo(new Mending.Mended(genuine, 0, null));
    }

    @Test
    void deeply_nested_bullets_and_a_line_of_a_megabyte_are_taken() {
        StringBuilder nested = new StringBuilder("# T\n## S\n");
        for (int depth = 0; depth < 2_000; depth++) {
            nested.append("- ".repeat(Math.min(depth, 60)))
                    .append("x")
                    .append(depth)
                    .append('\n');
        }
        assertThat(Imports.of(nested.toString()).report().topics()).isPositive();
        MarkdownImport.Imported wide = Imports.of("# T\n## S\n- " + "word ".repeat(200_000) + "\n");
        assertThat(wide.roadmap().outline().stream().flatMap(OutlineNode::all))
                .allMatch(node -> node.title().length() <= OutlineNode.LONGEST_TITLE);
    }

    @Test
    void long_runs_of_spaces_and_marks_are_taken_in_one_pass() {
        String spaces = " ".repeat(500_000);
        String marks = ":".repeat(10_000) + "x" + ".".repeat(10_000) + "x";

        assertThat(Imports.of("# T\n## S" + marks + "\n- a\n\nx" + spaces + "x\n")
                        .report()
                        .topics())
                .isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "- **a** %s b, :, 200000",
                "- **a** %s b, ->, 9000",
                "- %s b, 1., 200000",
                "- %s b, 1.11., 100000",
                "- %s b, 1\uFE0F\u20E3, 100000"
            })
    void repeated_groups_of_a_pattern_do_not_recurse(String line) {
        String[] parts = line.split(", ", -1);

        assertThat(Imports.of("# T\n## S\n" + parts[0].formatted(parts[1].repeat(Integer.parseInt(parts[2]))))
                        .report()
                        .topics())
                .isEqualTo(1);
    }

    @Test
    void a_cell_of_a_million_commas_is_read_in_one_pass() {
        String row = "|1|x|" + "a (b, c),".repeat(5_000) + ",".repeat(1_000_000) + "|\n";

        MarkdownImport.Imported imported =
                assertTimeoutPreemptively(GUARD, () -> Imports.of("# T\n|Phase|Topic|Skills|\n|-|-|-|\n" + row));

        assertThat(imported.report().topics()).isEqualTo(5_000);
    }

    @Test
    void a_duration_of_hundreds_of_digits_is_none() {
        String digits = "9".repeat(400);
        MarkdownImport.Imported imported = Imports.of("# T\n## S (" + digits + " hours)\n- a\n");

        assertThat(imported.roadmap().outline().getFirst().estimate()).isNull();
        assertThat(TitleText.duration(digits + " hours")).isNull();
    }

    @Test
    void front_matter_is_kept_and_gives_a_title_to_a_document_without_one() {
        MarkdownImport.Imported imported = Imports.of("---\ntitle: Knots\nlang: en\n---\n- Bowline\n- Hitch\n");

        assertThat(imported.roadmap().title()).isEqualTo("Knots");
        assertThat(imported.roadmap().notes()).extracting(Note::text).containsExactly("    title: Knots\n    lang: en");
        assertThat(imported.report().lostWords()).isEmpty();
    }

    @Test
    void plain_text_that_looks_like_markup_stays_text() {
        MarkdownImport.Imported imported = Imports.of("# T\n## S\n|Topic|Note|\n|-|-|\n|a|use `<b>` and `*x*`|\n");

        assertThat(imported.report().lostWords()).isEmpty();
    }

    private static MarkdownImport.Reason reason(byte[] source) {
        MarkdownImport.Outcome outcome = MarkdownImport.of(source, null, () -> "id");
        assertThat(outcome).isInstanceOf(MarkdownImport.Refused.class);
        return ((MarkdownImport.Refused) outcome).reason();
    }
}
