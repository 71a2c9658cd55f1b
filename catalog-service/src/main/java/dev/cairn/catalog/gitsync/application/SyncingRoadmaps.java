package dev.cairn.catalog.gitsync.application;

import dev.cairn.catalog.gitsync.model.Binding;
import dev.cairn.catalog.gitsync.model.Bindings;
import dev.cairn.catalog.gitsync.model.DocumentAddress;
import dev.cairn.catalog.gitsync.model.GitRepositories;
import dev.cairn.catalog.gitsync.model.GitSource;
import dev.cairn.catalog.gitsync.model.GitTrouble;
import dev.cairn.catalog.gitsync.model.Seen;
import dev.cairn.catalog.gitsync.model.Sync;
import dev.cairn.catalog.gitsync.model.SyncDecision;
import dev.cairn.catalog.gitsync.model.Syncs;
import dev.cairn.catalog.importing.MarkdownImport;
import dev.cairn.catalog.reimport.application.ProposingReimports;
import dev.cairn.catalog.reimport.model.Proposals;
import dev.cairn.catalog.roadmap.model.Roadmaps;
import dev.cairn.kit.Ids;
import dev.cairn.kit.http.Creation;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Does the syncs that are wanted: asks the repository, proposes what it has, and keeps a report. Whatever cuts one off,
 * somebody begins it again when its time is over; it then makes the same proposal under the same id.
 */
public final class SyncingRoadmaps {

    /** Others look for something to do at the same time, and take some of it. */
    private static final int LOOKED_AT = 5;

    private final Bindings bindings;
    private final Syncs syncs;
    private final GitRepositories repositories;
    private final Roadmaps roadmaps;
    private final Proposals proposals;
    private final ProposingReimports proposing;
    private final Duration lease;
    private final Clock clock;

    /**
     * Makes the use case.
     *
     * @param lease when a sync that was begun is taken for cut off; longer than one can take
     */
    public SyncingRoadmaps(
            Bindings bindings,
            Syncs syncs,
            GitRepositories repositories,
            Roadmaps roadmaps,
            Proposals proposals,
            ProposingReimports proposing,
            Duration lease,
            Clock clock) {
        this.bindings = bindings;
        this.syncs = syncs;
        this.repositories = repositories;
        this.roadmaps = roadmaps;
        this.proposals = proposals;
        this.proposing = proposing;
        this.lease = lease;
        this.clock = clock;
    }

    /** What a sync came to, before it is written down. */
    private record Result(
            @Nullable String commit,
            @Nullable String file,
            Sync.Outcome outcome,
            @Nullable Seen seen) {}

    /** Does one sync, if one is due; false if none is. */
    public Mono<Boolean> one() {
        return bindings.due(clock.instant(), LOOKED_AT)
                .flatMapMany(Flux::fromIterable)
                .concatMap(due -> begin(due).flatMap(begun -> run(due, begun).thenReturn(true)), 1)
                .next()
                .defaultIfEmpty(false);
    }

    private Mono<Binding> begin(Bindings.Due due) {
        return bindings.<List<Binding>>deciding(
                        due.organization(),
                        due.roadmapId(),
                        there -> there.begun(clock.instant(), lease)
                                .map(begun -> new Bindings.Decided<>(List.of(begun), begun))
                                .orElse(new Bindings.Decided<>(List.of(), null)))
                .flatMap(begun -> begun.isEmpty() ? Mono.empty() : Mono.just(begun.getFirst()));
    }

    private Mono<Void> run(Bindings.Due due, Binding begun) {
        GitSource source = begun.source();
        Binding.Running running = begun.running();
        if (source == null || running == null) {
            return end(due, begun, null);
        }
        Mono<Result> work = running.attempt() > Binding.MOST_ATTEMPTS
                ? Mono.just(given(Sync.Failed.of(
                        GitTrouble.BROKEN,
                        "a sync that was begun " + Binding.MOST_ATTEMPTS + " times and never came to an end",
                        "a smaller document, or help by an operator")))
                : work(due, source, begun);
        return work.flatMap(result -> {
            Sync report = new Sync(
                    running.number(),
                    running.cause(),
                    running.at(),
                    clock.instant(),
                    source,
                    result.commit(),
                    result.file(),
                    result.outcome());
            return syncs.add(due.organization(), due.roadmapId(), report).then(end(due, begun, result.seen()));
        });
    }

    private Mono<Void> end(Bindings.Due due, Binding begun, @Nullable Seen seen) {
        return bindings.deciding(due.organization(), due.roadmapId(), there -> {
                    Binding after = there.ended(begun, seen);
                    return new Bindings.Decided<>(true, after.equals(there) ? null : after);
                })
                .then();
    }

    private Mono<Result> work(Bindings.Due due, GitSource source, Binding begun) {
        Seen seen = begun.seen();
        return proposed(due, seen)
                .flatMap(state -> repositories
                        .ask(source, begun.token(), SyncDecision.known(seen, state))
                        .flatMap(answer -> switch (SyncDecision.of(seen, state, answer)) {
                            case SyncDecision.Report report ->
                                Mono.just(result(answer, report.outcome(), report.seen()));
                            case SyncDecision.Propose propose -> propose(due, begun, source, propose);
                        }));
    }

    /** How far what was proposed at the last success has come. */
    private Mono<Seen.Proposed> proposed(Bindings.Due due, @Nullable Seen seen) {
        String proposalId = seen == null ? null : seen.proposalId();
        if (proposalId == null) {
            return Mono.just(Seen.Proposed.SETTLED);
        }
        return proposals
                .find(due.organization(), due.roadmapId(), proposalId, clock.instant())
                .flatMap(proposal -> proposal.confirmed() != null
                        ? Mono.just(Seen.Proposed.SETTLED)
                        : roadmaps.draft(due.organization(), due.roadmapId())
                                .map(draft -> draft.revision() == proposal.revision()
                                        ? Seen.Proposed.OPEN
                                        : Seen.Proposed.GONE))
                .defaultIfEmpty(Seen.Proposed.GONE);
    }

    private Mono<Result> propose(Bindings.Due due, Binding begun, GitSource source, SyncDecision.Propose propose) {
        GitRepositories.Document document = propose.document();
        String number =
                begun.running() == null ? "" : Long.toString(begun.running().number());
        Creation creation = new Creation(
                Ids.named(due.organization(), due.roadmapId(), "git-sync", number, propose.textHash()),
                propose.textHash());
        return proposing
                .propose(
                        due.organization(),
                        due.roadmapId(),
                        creation,
                        document.text(),
                        DocumentAddress.of(source, document.file()))
                .map(outcome -> switch (outcome) {
                    case ProposingReimports.Proposed made -> {
                        boolean isNothing = made.diff() != null && made.diff().isNothing();
                        String proposalId = isNothing ? null : made.proposal().proposalId();
                        yield result(
                                document,
                                proposalId == null ? new Sync.Unchanged(null) : new Sync.Proposed(proposalId),
                                new Seen(document.commit(), document.file(), propose.textHash(), proposalId));
                    }
                    case ProposingReimports.Refused(MarkdownImport.Refused why) ->
                        result(document, new Sync.Failed(codeOf(why.reason()), why.found(), why.expected()), null);
                    case ProposingReimports.TooLarge large ->
                        failed(document, "too-large", large.bytes() + " bytes", "at most " + large.atMost() + " bytes");
                    case ProposingReimports.Busy busy ->
                        failed(document, "busy", "too many imports at a time", "another sync later");
                    case ProposingReimports.TooSlow slow ->
                        failed(
                                document,
                                "too-slow",
                                "no end in time",
                                "at most " + slow.atMost().toSeconds() + " seconds");
                    case ProposingReimports.UnknownRoadmap _,
                            ProposingReimports.UnknownProposal _,
                            ProposingReimports.KeyReused _ ->
                        result(
                                document,
                                Sync.Failed.of(GitTrouble.BROKEN, "the proposal was lost", "another sync"),
                                null);
                });
    }

    /** As the API names the same refusal of a document that is sent to it. */
    public static String codeOf(MarkdownImport.Reason reason) {
        return "catalog.import." + reason.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static Result failed(GitRepositories.Document document, String code, String found, String expected) {
        return result(document, new Sync.Failed("catalog.import." + code, found, expected), null);
    }

    private static Result given(Sync.Outcome outcome) {
        return new Result(null, null, outcome, null);
    }

    private static Result result(GitRepositories.Answer answer, Sync.Outcome outcome, @Nullable Seen seen) {
        return switch (answer) {
            case GitRepositories.Document document -> new Result(document.commit(), document.file(), outcome, seen);
            case GitRepositories.Unmoved unmoved ->
                new Result(unmoved.commit(), seen == null ? null : seen.file(), outcome, seen);
            case GitRepositories.Nothing nothing -> new Result(nothing.commit(), null, outcome, seen);
        };
    }
}
