package dev.cairn.catalog.importing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.catalog.roadmap.model.NodeKind;
import dev.cairn.catalog.roadmap.model.OutlineNode;
import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Documents as people write them who never read how Markdown is written. What they show is measured in {@link Seen}. */
class StrangeDocumentsTest {

    private static final String ALL = """
            adjacent         |  3
            alt_only         |  2
            arabic           |  3
            autolinks        |  2
            chinese          |  3
            code_in_items    |  2
            cyrillic_bullets |  2
            definition_list  |  2
            digits           |  3
            edgeless         |  2
            emoji            |  3
            footnotes        |  2
            front_matter     |  2
            german           |  3
            heading_links    |  2
            html_everything  |  1
            html_table       |  2
            korean_deep      |  2
            line_fields      |  2
            long_titles      |  1
            loose_items      |  2
            mixed_markup     |  2
            nested_details   |  2
            no_blank_lines   |  2
            numbered         |  2
            only_tables      |  3
            quotes           |  1
            references       |  2
            setext           |  2
            several_tables   |  2
            tabs             |  2
            tasks_in_table   |  2
            """;

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = ALL)
    void nothing_of_it_is_lost(String name, int stages) throws IOException {
        String source = read(name);

        MarkdownImport.Imported imported = Imports.of(source);

        NothingLostTest.assertHonest(imported);
        Seen there = Seen.in(imported.roadmap());
        Set<String> words = Seen.words(source);
        words.removeAll(there.words());
        // These became fields.
        words.removeAll(Set.of("topic", "topics", "skills", "time", "duration", "materials", "link", "resources"));
        words.removeAll(
                Set.of("goals", "objectives", "outcome", "deliverable", "prerequisites", "module", "step", "week"));
        assertThat(words)
                .as("words that are nowhere in\n%s", imported.roadmap())
                .isEmpty();
        assertThat(there.links()).containsAll(Seen.links(source));
        assertThat(imported.roadmap().outline().stream()
                        .filter(node -> node.kind() == NodeKind.STAGE)
                        .map(OutlineNode::title))
                .as("stages")
                .hasSize(stages);
    }

    @Test
    void every_document_is_tried() throws IOException, URISyntaxException {
        URL folder = Objects.requireNonNull(getClass().getResource("/strange"));
        try (Stream<Path> files = Files.list(Path.of(folder.toURI()))) {
            List<String> names = files.map(file -> file.getFileName().toString().replace(".md", ""))
                    .toList();
            assertThat(ALL.lines().map(line -> line.replaceAll(" .*", "")))
                    .containsExactlyInAnyOrderElementsOf(names)
                    .hasSizeGreaterThanOrEqualTo(25);
        }
    }

    private String read(String name) throws IOException {
        try (InputStream file = Objects.requireNonNull(getClass().getResourceAsStream("/strange/" + name + ".md"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
