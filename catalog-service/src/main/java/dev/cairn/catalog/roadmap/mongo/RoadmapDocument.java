package dev.cairn.catalog.roadmap.mongo;

import dev.cairn.catalog.roadmap.model.ImportReport;
import dev.cairn.catalog.roadmap.model.Note;
import dev.cairn.catalog.roadmap.model.Roadmap;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A roadmap with its draft as it is stored, beside the kit's own fields. */
public record RoadmapDocument(
        String title,
        @Nullable String description,
        @Nullable String outcome,
        long revision,
        List<NodeDocument> outline,
        List<Note> notes,
        ImportReport report,
        int latestEdition,
        Instant createdAt) {

    Roadmap roadmap() {
        return new Roadmap(title, description, outcome, NodeDocument.nested(outline), notes);
    }
}
