package dev.cairn.catalog.gitsync.mongo;

import dev.cairn.catalog.gitsync.model.Binding;
import dev.cairn.catalog.gitsync.model.Sync;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A report as it is stored, beside the kit's own fields.
 *
 * @param outcome unchanged, proposed or failed
 * @param proposalId of the first two
 * @param failure of the last
 */
public record SyncDocument(
        long number,
        String cause,
        Instant startedAt,
        Instant endedAt,
        BindingDocument.SourceDocument source,
        @Nullable String commit,
        @Nullable String file,
        String outcome,
        @Nullable String proposalId,
        @Nullable FailureDocument failure) {

    private static final String UNCHANGED = "unchanged";
    private static final String PROPOSED = "proposed";
    private static final String FAILED = "failed";

    /** Why nothing came of it. */
    public record FailureDocument(String code, String found, String expected) {}

    static SyncDocument of(Sync sync) {
        String outcome;
        String proposalId = null;
        FailureDocument failure = null;
        switch (sync.outcome()) {
            case Sync.Unchanged unchanged -> {
                outcome = UNCHANGED;
                proposalId = unchanged.proposalId();
            }
            case Sync.Proposed proposed -> {
                outcome = PROPOSED;
                proposalId = proposed.proposalId();
            }
            case Sync.Failed failed -> {
                outcome = FAILED;
                failure = new FailureDocument(failed.code(), failed.found(), failed.expected());
            }
        }
        return new SyncDocument(
                sync.number(),
                sync.cause().name(),
                sync.startedAt(),
                sync.endedAt(),
                BindingDocument.SourceDocument.of(sync.source()),
                sync.commit(),
                sync.file(),
                outcome,
                proposalId,
                failure);
    }

    Sync sync() {
        return new Sync(
                number,
                Binding.Cause.valueOf(cause),
                startedAt,
                endedAt,
                source.source(),
                commit,
                file,
                outcomeOfSync());
    }

    private Sync.Outcome outcomeOfSync() {
        if (failure != null) {
            return new Sync.Failed(failure.code(), failure.found(), failure.expected());
        }
        return proposalId != null && outcome.equals(PROPOSED)
                ? new Sync.Proposed(proposalId)
                : new Sync.Unchanged(proposalId);
    }
}
