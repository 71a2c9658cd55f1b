package dev.cairn.catalog.gitsync.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The report of one sync.
 *
 * @param number counts the syncs of a roadmap, from 1
 * @param source what was asked
 * @param commit the newest of the branch; null when it was not learned
 * @param file path of the document in the repository; null when none was chosen or looked for
 */
public record Sync(
        long number,
        Binding.Cause cause,
        Instant startedAt,
        Instant endedAt,
        GitSource source,
        @Nullable String commit,
        @Nullable String file,
        Outcome outcome) {

    /** What became of it. */
    public sealed interface Outcome {}

    /**
     * There was nothing to do.
     *
     * @param proposalId what was proposed for this text before and waits for the author; null when nothing does
     */
    public record Unchanged(@Nullable String proposalId) implements Outcome {}

    /** The text is another one; the author confirms what becomes of the draft. */
    public record Proposed(String proposalId) implements Outcome {}

    /**
     * Nothing could be taken.
     *
     * @param code of a {@link GitTrouble}, or as for an import
     */
    public record Failed(String code, String found, String expected) implements Outcome {

        public static Failed of(GitTrouble trouble, String found, String expected) {
            return new Failed(trouble.code(), found, expected);
        }
    }
}
