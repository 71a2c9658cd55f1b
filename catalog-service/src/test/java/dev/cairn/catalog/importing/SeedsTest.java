package dev.cairn.catalog.importing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.catalog.roadmap.model.ImportReport;
import dev.cairn.catalog.roadmap.model.OutlineNode;
import dev.cairn.catalog.roadmap.model.Roadmap;
import java.io.IOException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Roadmaps as people published them. */
class SeedsTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "000, 8, 0, 44, 36, 22",
        "001, 3, 13, 24, 24, 11",
        "002, 15, 0, 72, 72, 4",
        "003, 6, 18, 56, 47, 0",
        "004, 18, 75, 350, 338, 34"
    })
    void a_published_roadmap_gets_its_stages_and_loses_nothing(
            String number, int stages, int sections, int topics, int counted, int mended) throws IOException {
        MarkdownImport.Imported imported = Imports.of(Beside.read("seeds", number));

        ImportReport report = imported.report();
        assertThat(report.stages()).as("stages").isEqualTo(stages);
        assertThat(report.sections()).as("sections").isEqualTo(sections);
        assertThat(report.topics()).as("topics").isEqualTo(topics);
        assertThat(counted(imported.roadmap())).as("leaf topics that count").isEqualTo(counted);
        assertThat(report.mended()).as("mended runs").isEqualTo(mended);
        assertThat(report.lostWords()).isEmpty();
        assertThat(report.lostLinks()).isEmpty();
    }

    private static long counted(Roadmap roadmap) {
        return roadmap.outline().stream()
                .filter(node -> !node.optional())
                .flatMap(OutlineNode::all)
                .filter(node -> node.isLeafTopic() && !node.optional())
                .count();
    }
}
