package dev.cairn.catalog.gitsync.model;

import dev.cairn.kit.Ids;
import org.jspecify.annotations.Nullable;

/** What follows from what a repository answered. Pure. */
public final class SyncDecision {

    /** What is to be done. */
    public sealed interface Step {}

    /**
     * Nothing but the report.
     *
     * @param seen null when nothing new was seen
     */
    public record Report(Sync.Outcome outcome, @Nullable Seen seen) implements Step {}

    /** The text is to be proposed. */
    public record Propose(GitRepositories.Document document, String textHash) implements Step {}

    private SyncDecision() {}

    /** The commit that need not be fetched again; null when the text is wanted in any case. */
    public static @Nullable String known(@Nullable Seen seen, Seen.Proposed state) {
        return seen == null || state == Seen.Proposed.GONE ? null : seen.commit();
    }

    /**
     * Decides. The same text is proposed again only when what was proposed for it can be confirmed no more.
     *
     * @param seen null before the first success
     * @param state of what was proposed then
     */
    public static Step of(@Nullable Seen seen, Seen.Proposed state, GitRepositories.Answer answer) {
        return switch (answer) {
            case GitRepositories.Nothing nothing ->
                new Report(Sync.Failed.of(nothing.trouble(), nothing.found(), nothing.expected()), null);
            case GitRepositories.Unmoved unmoved -> new Report(new Sync.Unchanged(waiting(seen, state)), seen);
            case GitRepositories.Document document -> {
                String hash = Ids.hash(document.text());
                yield seen != null && state != Seen.Proposed.GONE && hash.equals(seen.textHash())
                        ? new Report(
                                new Sync.Unchanged(waiting(seen, state)),
                                new Seen(document.commit(), document.file(), hash, seen.proposalId()))
                        : new Propose(document, hash);
            }
        };
    }

    private static @Nullable String waiting(@Nullable Seen seen, Seen.Proposed state) {
        return seen != null && state == Seen.Proposed.OPEN ? seen.proposalId() : null;
    }
}
