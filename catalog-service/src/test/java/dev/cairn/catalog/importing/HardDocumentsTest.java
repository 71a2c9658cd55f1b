package dev.cairn.catalog.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Documents that are small as text and hard as a tree. Each is imported or refused with a reason; none hangs, overflows
 * or takes the memory, of which the test's JVM has as much as a small service. Where chance decides, the seed is named.
 */
class HardDocumentsTest {

    /** Against hanging; the slowest takes a few seconds where nothing else runs. */
    private static final Duration GUARD = Duration.ofSeconds(60);

    private static final int LARGE = 1_000_000;

    /** What a document is made of, where a seed decides. */
    private static final List<String> PIECES = List.of(
            "# ",
            "## ",
            "- ",
            "1. ",
            "> ",
            "    ",
            "\n",
            "\n\n",
            "|",
            "|-|-|\n",
            "**",
            "*",
            "_",
            "`",
            "```\n",
            "[",
            "](",
            ")",
            "![",
            "<div>",
            "</a>",
            "<a href='x'>",
            "<!--",
            "-->",
            "---\n",
            "a",
            "word ",
            "ðŸš€",
            "🚀",
            "\u00A0",
            "http://a.b ",
            ": ",
            "→",
            "(2 weeks)",
            "Phase 1: ",
            "Prerequisites: ",
            "Objective: ",
            "- [ ] ",
            "1.1.",
            "\t",
            "&amp;",
            "\\",
            "~~",
            "é",
            "=",
            "===\n",
            "<details>\n",
            "Why? ",
            "x: y\n",
            "\uD83D");

    static Stream<Arguments> hard() {
        Stream<Arguments> lines = Stream.of(
                        "*", "_", "[", "|", "<", ">", "`", "~", "!", "]", "(", "#", ":", "@", "1.", ",")
                .map(mark -> arguments("a line of " + mark, "x" + mark.repeat(LARGE / mark.length()) + "\n"));
        Stream<Arguments> repeated = Stream.of(
                        "*a ",
                        "**a*",
                        "[a](",
                        "![a](b) ",
                        "[*a](b)_",
                        "x<!--",
                        "<?",
                        "<![CDATA[",
                        "<a b=\"",
                        "<a>",
                        "a@",
                        "www.",
                        "http://a.b ",
                        "- ",
                        "> ",
                        "1. ",
                        "|a|\n",
                        "a\n",
                        "- a\n",
                        "# a\n",
                        "- [ ] a\n",
                        "[a]: b\n",
                        "~~a",
                        "**a**\n\n- b\n\n",
                        "ðŸš€ ",
                        "<details>\n\n",
                        "<p>x\n\n")
                .map(piece -> arguments(
                        "many of " + piece.replace("\n", "\\n"), piece.repeat(LARGE / 2 / piece.length()) + "\n"));
        Stream<Arguments> made = Stream.of(
                arguments(
                        "thousands of parts with numbered parts", "## a\n### 1. b\n- c\n### 2. b\n- c\n".repeat(3_900)),
                arguments("folds that never end", "<details><summary>a</summary>\n\n- b\n\n".repeat(9_000)),
                arguments("10,000 nested bullets", "- ".repeat(10_000) + "a\n"),
                arguments("nested emphasis", "*a ".repeat(9_000) + "b* ".repeat(9_000)),
                arguments("nested quotes with lazy lines", ">".repeat(1_000) + "a\n" + "a\n".repeat(400_000)),
                arguments("nested quotes", (">".repeat(300) + "a\n\n").repeat(330)),
                arguments(
                        "a wide header",
                        "|a".repeat(9_000) + "|\n" + "|-".repeat(9_000) + "|\n" + "|\n".repeat(400_000)),
                arguments("100,000 links", links(100_000, " ")),
                arguments(
                        "a chart of one statement",
                        "## a\n\n```mermaid\ngraph TD\n" + "A-->".repeat(250_000) + "A\n```\n"),
                arguments(
                        "a chart of many arrows",
                        "## a\n\n```mermaid\ngraph TD\n" + "A & B & C --> D & E & F\n".repeat(40_000) + "```\n"),
                arguments(
                        "a chart of nested groups",
                        "## a\n\n```mermaid\ngraph TD\n" + "subgraph a\n".repeat(4_000) + "A\n" + "end\n".repeat(4_000)
                                + "```\n"),
                arguments(
                        "a chart of boxes that never close",
                        "## a\n\n```mermaid\ngraph TD\n" + "A[\"(((\n".repeat(4_900) + "```\n"),
                arguments("open brackets before links", "[".repeat(999) + links(90_000, " ")),
                arguments("100,000 links in items", "- " + links(100_000, "\n- ")),
                arguments("100,000 links in paragraphs", links(100_000, "\n\n")),
                arguments("nested elements", "<div>\n" + "<div>".repeat(25_000)),
                arguments(
                        "open formatting",
                        "<div>\n"
                                + IntStream.range(0, 25_000)
                                        .mapToObj(i -> "<b i=" + i + ">")
                                        .reduce("", String::concat)),
                arguments("nested tables", "<table>\n" + "<table><tr><td>".repeat(9_000)));
        return Stream.of(lines, repeated, made).flatMap(all -> all);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("hard")
    void it_is_imported_or_refused(String name, String text) {
        MarkdownImport.Outcome outcome = assertTimeoutPreemptively(GUARD, () -> imported("# T\n## S\n- a\n\n" + text));

        if (outcome instanceof MarkdownImport.Imported imported) {
            assertThat(imported.report().lostLinks()).isEmpty();
            assertThat(imported.report().lostWords()).isEmpty();
        } else {
            assertThat(((MarkdownImport.Refused) outcome).reason())
                    .isIn(MarkdownImport.Reason.TOO_COMPLEX, MarkdownImport.Reason.TOO_MANY_NODES);
        }
    }

    @Test
    void more_nodes_than_a_roadmap_has_are_counted_and_refused() {
        assertThat(imported("# T\n## S\n" + "- a\n".repeat(30_000)))
                .isEqualTo(new MarkdownImport.Refused(
                        MarkdownImport.Reason.TOO_MANY_NODES, "30001 nodes", "at most 20000"));
        assertThat(imported("# T\n## S\n" + "- a\n".repeat(19_999))).isInstanceOf(MarkdownImport.Imported.class);
    }

    @Test
    void a_hundred_thousand_links_of_one_paragraph_are_all_kept() {
        MarkdownImport.Outcome outcome = assertTimeoutPreemptively(
                GUARD, () -> imported("# T\n\n## S\n\n- a\n\nSee " + links(100_000, " ") + "\n"));

        assertThat(outcome).isInstanceOfSatisfying(MarkdownImport.Imported.class, imported -> {
            assertThat(imported.report().resources()).isEqualTo(100_000);
            assertThat(imported.report().lostLinks()).isEmpty();
        });
    }

    @Test
    void so_are_those_that_stand_above_the_first_stage() {
        MarkdownImport.Outcome outcome = assertTimeoutPreemptively(
                GUARD, () -> imported("# T\n\nSee " + links(100_000, " ") + "\n\n## S\n\n- a\n\n## R\n\n- b\n"));

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        MarkdownImport.Imported.class,
                        imported -> assertThat(imported.report().lostLinks()).isEmpty());
    }

    @Test
    void whatever_is_put_together_is_answered() {
        for (int seed = 0; seed < 300; seed++) {
            Random chance = new Random(seed);
            StringBuilder text = new StringBuilder();
            for (int piece = chance.nextInt(1, 400); piece > 0; piece--) {
                text.append(PIECES.get(chance.nextInt(PIECES.size())));
            }
            assertThat(assertTimeoutPreemptively(GUARD, () -> imported(text.toString())))
                    .as("seed %d", seed)
                    .isNotNull();
        }
    }

    @Test
    void any_bytes_are_answered() {
        for (int seed = 0; seed < 300; seed++) {
            Random chance = new Random(seed);
            byte[] bytes = new byte[chance.nextInt(200)];
            chance.nextBytes(bytes);
            assertThat(MarkdownImport.of(bytes, null, () -> "id")).isNotNull();
        }
    }

    private static String links(int count, String between) {
        StringBuilder text = new StringBuilder();
        for (int at = 0; at < count; at++) {
            text.append("[a](b").append(at).append(')').append(between);
        }
        return text.toString();
    }

    private static MarkdownImport.Outcome imported(String text) {
        return MarkdownImport.of(text.getBytes(StandardCharsets.UTF_8), null, () -> "id");
    }
}
