package dev.cairn.catalog.exporting;

import dev.cairn.catalog.exchange.MarkdownForm;
import dev.cairn.catalog.exchange.RoadmapJson;
import dev.cairn.catalog.importing.OwnMarkdown;
import dev.cairn.catalog.roadmap.model.Note;
import dev.cairn.catalog.roadmap.model.OutlineNode;
import dev.cairn.catalog.roadmap.model.Roadmap;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * A roadmap as Markdown for people, which read again gives the same roadmap to the letter.
 *
 * <p>Text with marks in it cannot always come back the way that a person would write it. So the document is written, read,
 * and compared; what came back differently is noted exactly in the remark of its node, with a hash of what is shown, and
 * believed as long as nobody edits that. A pure function; safe for several threads.
 */
public final class MarkdownExport {

    private MarkdownExport() {}

    public static String of(Roadmap roadmap, RoadmapJson.Source source) {
        List<ObjectNode> wanted = wanted(roadmap);
        List<@Nullable ObjectNode> none = new ArrayList<>();
        wanted.forEach(fields -> none.add(null));
        String plain = new MarkdownDocument(roadmap, source, none).text();
        List<ObjectNode> shown = OwnMarkdown.shown(plain);
        if (shown.size() != wanted.size()) {
            throw new IllegalStateException("wrote " + wanted.size() + " parts and read " + shown.size());
        }
        List<@Nullable ObjectNode> exact = new ArrayList<>();
        boolean differs = false;
        for (int at = 0; at < wanted.size(); at++) {
            ObjectNode difference = MarkdownForm.exact(wanted.get(at), shown.get(at));
            exact.add(difference);
            differs |= difference != null;
        }
        return differs ? new MarkdownDocument(roadmap, source, exact).text() : plain;
    }

    /** The fields of all parts, in the order in which the document has them. */
    private static List<ObjectNode> wanted(Roadmap roadmap) {
        List<ObjectNode> wanted = new ArrayList<>();
        wanted.add(RoadmapJson.head(roadmap));
        roadmap.outline().stream()
                .flatMap(OutlineNode::all)
                .map(RoadmapJson::fields)
                .forEach(wanted::add);
        for (Note note : roadmap.notes()) {
            wanted.add(RoadmapJson.note(note));
        }
        return wanted;
    }
}
