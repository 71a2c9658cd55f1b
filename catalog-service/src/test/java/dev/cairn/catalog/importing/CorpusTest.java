package dev.cairn.catalog.importing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.catalog.roadmap.model.ImportReport;
import dev.cairn.catalog.roadmap.model.OutlineNode;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Long curricula in many dialects and languages, as people published them. */
class CorpusTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
                    90days-2022             | 90DaysOfDevOps                         | 14 |  0 |   90
                    fpb-zh                  | 语言无关, 语言相关                     |  2 | 79 |  379
                    jwasham-ciu-es          | Coding Interview University            | 28 | 14 | 1193
                    milanm-devops-roadmap   | DevOps Roadmap 2026.                   | 14 |  6 |  155
                    mlabonne-llm-course     | LLM Course                             |  4 | 24 |  100
                    odin-fundamentals-1     | Points to Ponder, Step One, Variables… |  8 |  0 |   27
                    ossu-computer-science   | Open Source Society University         |  6 | 13 |   84
                    """)
    void a_published_curriculum_gets_its_stages_and_loses_nothing(
            String name, String title, int stages, int sections, int topics) throws IOException {
        MarkdownImport.Imported imported = Imports.of(Beside.read("corpus", name));

        ImportReport report = imported.report();
        assertThat(report.lostWords()).isEmpty();
        assertThat(report.lostLinks()).isEmpty();
        assertThat(imported.roadmap().title()).isEqualTo(title);
        assertThat(report.stages()).as("stages").isEqualTo(stages);
        assertThat(report.sections()).as("sections").isEqualTo(sections);
        assertThat(report.topics()).as("topics").isEqualTo(topics);
        assertThat(imported.roadmap().outline().stream().flatMap(OutlineNode::all))
                .allMatch(node -> !node.title().isBlank() && node.title().length() <= OutlineNode.LONGEST_TITLE);
    }

    @Test
    void a_curriculum_that_is_drawn_is_refused_and_the_refusal_says_so() throws IOException {
        assertThat(MarkdownImport.of(Beside.read("corpus", "amai-ai-expert-roadmap"), null, () -> "id"))
                .isEqualTo(new MarkdownImport.Refused(
                        MarkdownImport.Reason.IN_PICTURES,
                        "7 headings with a picture and no list below them",
                        "the same stages and topics in words, as headings and list items"));
    }
}
