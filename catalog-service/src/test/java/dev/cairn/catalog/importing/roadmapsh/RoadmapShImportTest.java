package dev.cairn.catalog.importing.roadmapsh;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.catalog.importing.FileImport;
import dev.cairn.catalog.importing.MarkdownImport;
import dev.cairn.catalog.roadmap.model.NodeKind;
import dev.cairn.catalog.roadmap.model.OutlineNode;
import dev.cairn.catalog.roadmap.model.Resource;
import dev.cairn.catalog.roadmap.model.Roadmap;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RoadmapShImportTest {

    @Test
    void topics_are_arranged_by_lines_frames_and_places() {
        Roadmap roadmap = read(Zips.knots()).roadmap();

        assertThat(roadmap.title()).isEqualTo("Knots");
        assertThat(drawn(roadmap.outline(), "")).isEqualTo("""
            stage Knots
              topic Care of ropes
            stage Loops
              topic Bowline
              topic Figure eight
            stage Bends
              section For thick rope
                topic Zeppelin bend
                topic Carrick bend
              topic Sheet bend
            """);
    }

    @Test
    void addresses_that_nobody_is_to_be_led_to_are_text() {
        MarkdownImport.Imported imported = read(Zips.knots()
                .with("knots/content/bends@bends.md", "# Bends\n\n- [Run](javascript:alert)\n")
                .with("knots/content/reef@nowhere.md", "# Reef\n\n- [Sail](vbscript:sail)\n"));

        OutlineNode bends = imported.roadmap().outline().get(2);
        assertThat(bends.resources()).isEmpty();
        assertThat(bends.description()).isEqualTo("Run (javascript:alert)");
        assertThat(imported.roadmap().notes())
                .anyMatch(note -> note.text().contains("Sail vbscript:sail"))
                .noneMatch(note -> note.text().contains("](<vbscript"));
        assertThat(imported.report().unsure())
                .filteredOn(doubt -> doubt.contains("is no address to lead anybody to"))
                .hasSize(2);
    }

    @Test
    void files_give_descriptions_and_typed_resources_and_ids_stay_outside() {
        OutlineNode bowline =
                read(Zips.knots()).roadmap().outline().get(1).children().getFirst();

        assertThat(bowline.description()).isEqualTo("A loop that *holds* and can be untied.");
        assertThat(bowline.resources())
                .containsExactly(
                        new Resource("video", "The bowline in a minute", "https://knots.example/bowline"),
                        new Resource("official", "The harbour's book", "https://harbor.example/book"),
                        new Resource("other", "Talking ropes", "https://talk.example/7"));
        assertThat(bowline.outsideId()).isEqualTo("bowline");
        assertThat(bowline.id()).startsWith("new");
    }

    @Test
    void another_title_is_told_and_nothing_is_lost() {
        MarkdownImport.Imported imported = read(Zips.knots());

        assertThat(imported.report().unsure())
                .contains("eight is \"Figure eight\" in the drawing and \"The stopper\" in its file")
                .anyMatch(said -> said.contains("Reef knot"));
        assertThat(imported.roadmap().notes())
                .anyMatch(note -> note.text().contains("More courses of the harbour")
                        && note.text().contains("https://harbor.example/boats"))
                .anyMatch(note -> note.text().contains("For sails."));
        assertThat(imported.brought()).isEmpty();
    }

    @Test
    void a_drawing_without_topics_is_a_list_of_what_its_frames_name() {
        Roadmap roadmap = read(new Zips().with("a.json", """
            {"nodes": [
              {"id": "f", "type": "section", "position": {"x": 0, "y": 0}, "width": 100, "height": 100, "data": {}},
              {"id": "l", "type": "label", "position": {"x": 10, "y": 5}, "width": 50, "height": 10, "data": {"label": "Ropes"}},
              {"id": "a", "type": "subtopic", "position": {"x": 10, "y": 20}, "width": 50, "height": 10, "data": {"label": "Hemp"}},
              {"id": "b", "type": "subtopic", "position": {"x": 500, "y": 20}, "width": 50, "height": 10, "data": {"label": "Loose"}}
            ], "edges": []}
            """)).roadmap();

        assertThat(drawn(roadmap.outline(), "")).isEqualTo("stage Roadmap\n  topic Loose\nstage Ropes\n  topic Hemp\n");
        assertThat(roadmap.outline()).allMatch(node -> node.kind() == NodeKind.STAGE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"../evil.md", "a/../../b.json", "/etc/x.md", "..\\x.md", "C:\\x.md", "a/.."})
    void a_path_that_leads_out_is_refused(String path) {
        assertThat(reason(Zips.knots().with(path, "x").bytes())).isEqualTo(FileImport.Reason.UNSAFE_PATH);
    }

    @Test
    void what_unpacks_to_more_than_is_taken_is_refused_though_nobody_wants_it() {
        byte[] zeros = new byte[(int) Archive.MOST_BYTES + 1];

        byte[] bomb = new Zips().with("zeros.bin", zeros).bytes();

        assertThat(bomb.length).isLessThan(100_000);
        assertThat(reason(bomb)).isEqualTo(FileImport.Reason.UNPACKS_TOO_LARGE);
    }

    @Test
    void more_files_than_are_unpacked_are_refused() {
        Zips many = new Zips();
        for (int i = 0; i <= Archive.MOST_ENTRIES; i++) {
            many.with("f" + i, "");
        }

        assertThat(reason(many.bytes())).isEqualTo(FileImport.Reason.TOO_MANY_ENTRIES);
    }

    @Test
    void what_is_no_archive_or_has_no_drawing_is_refused() {
        byte[] whole = Zips.knots().bytes();

        assertThat(reason(new byte[0])).isEqualTo(FileImport.Reason.NOT_A_ZIP);
        assertThat(reason("no zip".getBytes(StandardCharsets.UTF_8))).isEqualTo(FileImport.Reason.NOT_A_ZIP);
        assertThat(reason(Arrays.copyOf(whole, 300))).isEqualTo(FileImport.Reason.NOT_A_ZIP);
        assertThat(reason(new Zips().with("a.json", "{\"nodes\": []}").bytes())).isEqualTo(FileImport.Reason.NO_GRAPH);
        assertThat(reason(new Zips()
                        .with("a.json", "{\"nodes\": [], \"edges\": []}")
                        .bytes()))
                .isEqualTo(FileImport.Reason.NO_TOPICS);
    }

    private static MarkdownImport.Imported read(Zips zip) {
        FileImport read = of(zip.bytes());
        if (read instanceof FileImport.Read done) {
            return done.imported();
        }
        throw new AssertionError(read.toString());
    }

    private static FileImport.Reason reason(byte[] zip) {
        FileImport read = of(zip);
        if (read instanceof FileImport.Refused refused) {
            return refused.reason();
        }
        throw new AssertionError(read.toString());
    }

    private static FileImport of(byte[] zip) {
        AtomicInteger ids = new AtomicInteger();
        return RoadmapShImport.of(zip, null, () -> "new" + ids.incrementAndGet());
    }

    private static String drawn(List<OutlineNode> nodes, String indent) {
        StringBuilder drawn = new StringBuilder();
        for (OutlineNode node : nodes) {
            drawn.append(indent)
                    .append(node.kind().word())
                    .append(' ')
                    .append(node.title())
                    .append('\n');
            drawn.append(drawn(node.children(), indent + "  "));
        }
        return drawn.toString();
    }
}
