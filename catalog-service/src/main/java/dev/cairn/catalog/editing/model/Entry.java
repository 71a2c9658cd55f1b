package dev.cairn.catalog.editing.model;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An operation that was done: who changed what, and when.
 *
 * @param number counts the draft's operations from 1
 * @param revision of the draft after it
 * @param operation its word; {@value #UNDO} for one that took another back
 * @param nodes ids of those that changed, also of those that are gone; the empty text for the roadmap itself
 * @param made ids of those that it made
 * @param undoes the number of the operation that it took back; null otherwise
 * @param by id of the person or client
 */
public record Entry(
        long number,
        long revision,
        String operation,
        List<String> nodes,
        List<String> made,
        @Nullable Long undoes,
        String by,
        Instant at) {

    /** The word of an operation that takes another back. */
    public static final String UNDO = "undo";

    public Entry {
        nodes = List.copyOf(nodes);
        made = List.copyOf(made);
    }
}
