package dev.cairn.catalog.importing;

import dev.cairn.catalog.exchange.ReadingJson;
import dev.cairn.catalog.exchange.RoadmapJson;
import dev.cairn.catalog.importing.tree.Addresses;
import dev.cairn.catalog.importing.tree.Doubts;
import dev.cairn.catalog.roadmap.model.Roadmap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.databind.JsonNode;

/** From our JSON form to a roadmap. A pure function of its arguments; safe for several threads. */
public final class JsonImport {

    private JsonImport() {}

    /**
     * Reads a document.
     *
     * @param title given by the author; null takes the document's own
     * @param ids for nodes that bring none
     */
    public static FileImport of(byte[] source, @Nullable String title, Supplier<String> ids) {
        if (source.length == 0) {
            return new FileImport.Refused(FileImport.Reason.EMPTY, "0 bytes", "a document in our JSON form");
        }
        JsonNode json;
        try {
            json = RoadmapJson.read(source);
        } catch (StreamConstraintsException deep) {
            return new FileImport.Refused(
                    FileImport.Reason.TOO_COMPLEX,
                    "values that are nested too deeply or too long",
                    "a flatter document");
        } catch (JacksonException broken) {
            return new FileImport.Refused(FileImport.Reason.NOT_JSON, where(broken), "valid JSON in UTF-8");
        }
        ReadingJson reading = new ReadingJson(ids);
        Roadmap own = reading.roadmap(json);
        if (!reading.faults().isEmpty()) {
            return new FileImport.Invalid(reading.faults());
        }
        if (reading.nodes() > NodeSketch.MOST_NODES) {
            return new FileImport.Refused(
                    FileImport.Reason.TOO_MANY_NODES, reading.nodes() + " nodes", "at most " + NodeSketch.MOST_NODES);
        }
        Roadmap roadmap =
                title == null ? own : new Roadmap(title, own.description(), own.outcome(), own.outline(), own.notes());
        Doubts doubts = new Doubts();
        Roadmap harmless = Addresses.harmless(roadmap, what -> doubts.tell(0, what));
        return new FileImport.Read(
                new MarkdownImport.Imported(harmless, Counting.report(harmless, doubts.all()), reading.brought()));
    }

    private static String where(JacksonException broken) {
        return broken.getLocation() == null
                ? "something else"
                : "something else at line %d, column %d"
                        .formatted(
                                broken.getLocation().getLineNr(),
                                broken.getLocation().getColumnNr());
    }
}
