package dev.cairn.catalog.exporting;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.cairn.catalog.exchange.RoadmapJson;
import dev.cairn.catalog.importing.FileImport;
import dev.cairn.catalog.importing.JsonImport;
import dev.cairn.catalog.importing.MarkdownImport;
import dev.cairn.catalog.roadmap.model.NodeKind;
import dev.cairn.catalog.roadmap.model.OutlineNode;
import dev.cairn.catalog.roadmap.model.Roadmap;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import tools.jackson.databind.json.JsonMapper;

/** The law of export: what is written and read again is the same roadmap, to the letter. */
class ExportRoundTripTest {

    static final RoadmapJson.Source DRAFT = new RoadmapJson.Source("01jroadmap", null);

    private static final Schema SCHEMA = schema();

    @Property(tries = 500)
    void markdown_that_is_written_and_read_is_the_same_roadmap(@ForAll("roadmaps") Roadmap roadmap) {
        String markdown = MarkdownExport.of(roadmap, DRAFT);

        MarkdownImport.Imported imported = read(markdown);
        assertThat(imported.roadmap()).as(markdown).isEqualTo(roadmap);
        assertThat(imported.report().unsure()).isEmpty();
        assertThat(MarkdownExport.of(imported.roadmap(), DRAFT)).isEqualTo(markdown);
    }

    @Property(tries = 200)
    void json_that_is_written_and_read_is_the_same_roadmap_and_fits_the_schema(@ForAll("roadmaps") Roadmap roadmap) {
        byte[] json = RoadmapJson.bytes(RoadmapJson.of(roadmap, DRAFT));

        assertThat(JsonImport.of(json, null, ExportRoundTripTest::none))
                .isInstanceOfSatisfying(
                        FileImport.Read.class,
                        read -> assertThat(read.imported().roadmap()).isEqualTo(roadmap));
        assertThat(SCHEMA.validate(JsonMapper.shared().readTree(json))).isEmpty();
    }

    @Example
    void what_is_deeper_than_lists_are_nested_comes_back_as_deep() {
        OutlineNode node = OutlineNode.of("n40", NodeKind.TOPIC, "Topic 40");
        for (int depth = 39; depth >= 0; depth--) {
            node = OutlineNode.of("n" + depth, depth < 3 ? NodeKind.SECTION : NodeKind.TOPIC, "Topic " + depth)
                    .but()
                    .description("Text *with* marks\n\n- a")
                    .children(List.of(node, OutlineNode.of("s" + depth, NodeKind.TOPIC, "Sibling")))
                    .node();
        }
        Roadmap roadmap = new Roadmap("Deep", null, null, List.of(node), List.of());

        assertThat(read(MarkdownExport.of(roadmap, DRAFT)).roadmap()).isEqualTo(roadmap);
    }

    @Example
    void a_large_roadmap_comes_back_too() {
        List<OutlineNode> nodes = IntStream.range(0, 4_000)
                .mapToObj(i -> OutlineNode.of("n" + i, NodeKind.TOPIC, "Topic * " + i)
                        .but()
                        .description("Text of *" + i + "*\n\n> quoted")
                        .node())
                .toList();
        Roadmap roadmap = new Roadmap("Large", null, null, nodes, List.of());

        assertThat(read(MarkdownExport.of(roadmap, DRAFT)).roadmap()).isEqualTo(roadmap);
    }

    @Provide
    Arbitrary<Roadmap> roadmaps() {
        return Arbitraries.randoms().map(chance -> new GeneratedRoadmaps(chance).roadmap());
    }

    static MarkdownImport.Imported read(String markdown) {
        MarkdownImport.Outcome outcome =
                MarkdownImport.of(markdown.getBytes(StandardCharsets.UTF_8), null, ExportRoundTripTest::none);
        if (outcome instanceof MarkdownImport.Imported imported) {
            return imported;
        }
        throw new AssertionError(outcome + " of\n" + markdown);
    }

    private static String none() {
        throw new AssertionError("no new id is needed");
    }

    private static Schema schema() {
        try {
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(Files.readString(Path.of("contract/roadmap.schema.json")));
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }
}
