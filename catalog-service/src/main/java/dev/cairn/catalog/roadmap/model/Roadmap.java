package dev.cairn.catalog.roadmap.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A curriculum, as its authors have it on the table.
 *
 * @param title plain text
 * @param description Markdown
 * @param outcome what a learner can do at the end, Markdown
 * @param outline stages and what else stands at the top
 * @param notes kept from the source, no part of the curriculum
 */
public record Roadmap(
        String title,
        @Nullable String description,
        @Nullable String outcome,
        List<OutlineNode> outline,
        List<Note> notes) {

    public Roadmap {
        outline = List.copyOf(outline);
        notes = List.copyOf(notes);
    }
}
