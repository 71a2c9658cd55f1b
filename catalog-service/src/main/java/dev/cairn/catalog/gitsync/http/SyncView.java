package dev.cairn.catalog.gitsync.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.cairn.catalog.gitsync.model.Binding;
import dev.cairn.catalog.gitsync.model.GitSource;
import dev.cairn.catalog.gitsync.model.Sync;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A sync as the API shows it.
 *
 * @param number counts the syncs of a roadmap, from 1
 * @param state waiting, running or ended
 * @param cause hand or hook
 * @param since when it was wanted, or, from then on, begun
 * @param endedAt absent before the end
 * @param source what was asked; absent before the end
 * @param commit the newest of the branch; absent when it was not learned
 * @param file path of the document in the repository; absent when none was chosen
 * @param outcome unchanged, proposed or failed; absent before the end
 * @param proposalId what waits for the author: a proposal of a re-import
 * @param failure why nothing came of it; absent when something did
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SyncView(
        long number,
        String state,
        String cause,
        Instant since,
        @Nullable Instant endedAt,
        @Nullable SourceView source,
        @Nullable String commit,
        @Nullable String file,
        @Nullable String outcome,
        @Nullable String proposalId,
        @Nullable FailureView failure) {

    /** Where a document is kept. */
    public record SourceView(String address, String branch, String path) {

        static SourceView of(GitSource source) {
            return new SourceView(source.address(), source.branch(), source.path());
        }
    }

    /**
     * Why nothing came of it.
     *
     * @param code {@code catalog.git.…}, or {@code catalog.import.…} as for a document that is sent
     */
    public record FailureView(String code, String found, String expected) {}

    static SyncView of(Binding.Wanted wanted) {
        return new SyncView(
                wanted.number(),
                "waiting",
                word(wanted.cause()),
                wanted.at(),
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    static SyncView of(Binding.Running running) {
        return new SyncView(
                running.number(),
                "running",
                word(running.cause()),
                running.at(),
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    static SyncView of(Sync sync) {
        String proposalId = switch (sync.outcome()) {
            case Sync.Unchanged unchanged -> unchanged.proposalId();
            case Sync.Proposed proposed -> proposed.proposalId();
            case Sync.Failed failed -> null;
        };
        FailureView failure = sync.outcome() instanceof Sync.Failed failed
                ? new FailureView(failed.code(), failed.found(), failed.expected())
                : null;
        return new SyncView(
                sync.number(),
                "ended",
                word(sync.cause()),
                sync.startedAt(),
                sync.endedAt(),
                SourceView.of(sync.source()),
                sync.commit(),
                sync.file(),
                word(sync.outcome()),
                proposalId,
                failure);
    }

    private static String word(Sync.Outcome outcome) {
        return switch (outcome) {
            case Sync.Unchanged _ -> "unchanged";
            case Sync.Proposed _ -> "proposed";
            case Sync.Failed _ -> "failed";
        };
    }

    private static String word(Binding.Cause cause) {
        return cause.name().toLowerCase(Locale.ROOT);
    }
}
