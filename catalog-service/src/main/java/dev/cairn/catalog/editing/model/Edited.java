package dev.cairn.catalog.editing.model;

import dev.cairn.catalog.roadmap.model.Roadmap;
import java.util.List;

/**
 * A draft after an operation.
 *
 * @param undo has no steps if nothing changed
 */
public record Edited(Roadmap roadmap, Undo undo) implements Editing {

    /** How many nodes are named; a stage of thousands that goes is told by its first. */
    public static final int MOST_NAMED = 200;

    /** Whose content, place or being there changed; {@value #MOST_NAMED} of them at most. */
    public List<String> nodes() {
        return undo.steps().stream()
                .map(Undo.Step::id)
                .distinct()
                .limit(MOST_NAMED)
                .toList();
    }

    /** Those that were not there before; {@value #MOST_NAMED} of them at most. */
    public List<String> made() {
        return undo.steps().stream()
                .filter(Undo.Made.class::isInstance)
                .map(Undo.Step::id)
                .limit(MOST_NAMED)
                .toList();
    }

    public boolean isChange() {
        return !undo.steps().isEmpty();
    }
}
