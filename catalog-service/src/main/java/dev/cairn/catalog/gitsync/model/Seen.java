package dev.cairn.catalog.gitsync.model;

import org.jspecify.annotations.Nullable;

/**
 * What the last successful sync saw of a source.
 *
 * @param commit its id, in hex
 * @param file path of the document in the repository
 * @param textHash of the document
 * @param proposalId what was proposed for that text; null when the draft said the same already
 */
public record Seen(
        String commit,
        String file,
        String textHash,
        @Nullable String proposalId) {

    /** How far what was proposed has come. */
    public enum Proposed {
        /** There was nothing to propose, or it was confirmed. */
        SETTLED,
        /** The author can still confirm it. */
        OPEN,
        /** It expired, or the draft has changed since: whoever wants it now needs another one. */
        GONE
    }
}
