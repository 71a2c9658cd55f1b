package dev.cairn.catalog.reimport.application;

import dev.cairn.catalog.diff.model.RoadmapDiff;
import dev.cairn.catalog.edition.model.Edition;
import dev.cairn.catalog.edition.model.Editions;
import dev.cairn.catalog.importing.MarkdownImport;
import dev.cairn.catalog.reimport.model.DocumentIds;
import dev.cairn.catalog.reimport.model.Proposal;
import dev.cairn.catalog.reimport.model.Proposals;
import dev.cairn.catalog.roadmap.model.Draft;
import dev.cairn.catalog.roadmap.model.Roadmap;
import dev.cairn.catalog.roadmap.model.Roadmaps;
import dev.cairn.catalog.roadmap.model.Weight;
import dev.cairn.kit.Ids;
import dev.cairn.kit.http.Creation;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;

/** Reads a document for a roadmap that is there, and proposes what its nodes are. Changes nothing but the proposals. */
public final class ProposingReimports {

    /** What became of it. */
    public sealed interface Outcome {}

    /**
     * A proposal, new or as it was made before.
     *
     * @param diff from the draft to what would become of it; null when the draft has changed since
     */
    public record Proposed(Proposal proposal, @Nullable RoadmapDiff diff) implements Outcome {}

    public record UnknownRoadmap(String roadmapId) implements Outcome {}

    public record UnknownProposal(String proposalId) implements Outcome {}

    public record Refused(MarkdownImport.Refused why) implements Outcome {}

    /** The idempotency key had been used for something else. */
    public record KeyReused() implements Outcome {}

    public record TooLarge(long bytes, long atMost) implements Outcome {}

    /** All threads are at work and enough documents wait. */
    public record Busy() implements Outcome {}

    public record TooSlow(Duration atMost) implements Outcome {}

    /** Long enough to ask a colleague; a document of megabytes is not kept for ever. */
    public static final Duration KEPT = Duration.ofDays(14);

    /** Bytes of a match in the store, its two ids included. */
    private static final long MATCH = 160;

    private final Roadmaps roadmaps;
    private final Editions editions;
    private final Proposals proposals;
    private final Scheduler scheduler;
    private final Duration longest;
    private final Ids ids;
    private final Clock clock;

    /**
     * Makes the use case.
     *
     * @param scheduler bounded, as that of the imports
     * @param longest what reading and matching may take altogether
     */
    public ProposingReimports(
            Roadmaps roadmaps,
            Editions editions,
            Proposals proposals,
            Scheduler scheduler,
            Duration longest,
            Ids ids,
            Clock clock) {
        this.roadmaps = roadmaps;
        this.editions = editions;
        this.proposals = proposals;
        this.scheduler = scheduler;
        this.longest = longest;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Makes a proposal for the draft as it is now.
     *
     * @param base where the document lay, for its relative links; null when that is not known
     */
    public Mono<Outcome> propose(
            String organization, String roadmapId, Creation creation, byte[] source, @Nullable URI base) {
        return Mono.zip(roadmaps.draft(organization, roadmapId), latest(organization, roadmapId))
                .flatMap(both -> Mono.fromCallable(
                                () -> read(both.getT1(), both.getT2().orElse(null), creation, source, base))
                        .subscribeOn(scheduler)
                        .timeout(longest)
                        .flatMap(outcome -> outcome instanceof Proposed proposed
                                ? keep(organization, creation, proposed)
                                : Mono.just(outcome)))
                .onErrorResume(RejectedExecutionException.class, full -> Mono.just(new Busy()))
                .onErrorResume(TimeoutException.class, late -> Mono.just(new TooSlow(longest)))
                .defaultIfEmpty(new UnknownRoadmap(roadmapId));
    }

    /** A proposal that was made; its diff is against the draft as it is now, and only if it was made for that. */
    public Mono<Outcome> find(String organization, String roadmapId, String proposalId) {
        return roadmaps.draft(organization, roadmapId)
                .flatMap(draft -> proposals
                        .find(organization, roadmapId, proposalId, clock.instant())
                        .<Outcome>map(proposal -> new Proposed(
                                proposal,
                                proposal.revision() == draft.revision() ? diff(draft.roadmap(), proposal) : null))
                        .defaultIfEmpty(new UnknownProposal(proposalId)))
                .defaultIfEmpty(new UnknownRoadmap(roadmapId));
    }

    private Mono<Optional<Edition>> latest(String organization, String roadmapId) {
        return editions.latest(organization, roadmapId).map(Optional::of).defaultIfEmpty(Optional.empty());
    }

    private Outcome read(Draft draft, @Nullable Edition latest, Creation creation, byte[] source, @Nullable URI base) {
        Set<String> given = new HashSet<>();
        MarkdownImport.Outcome read = MarkdownImport.of(source, null, () -> {
                    String id = ids.next();
                    given.add(id);
                    return id;
                })
                .at(base);
        return switch (read) {
            case MarkdownImport.Refused refused -> new Refused(refused);
            case MarkdownImport.Imported imported -> {
                DocumentIds.Matched matched = DocumentIds.match(
                        draft.roadmap(),
                        latest == null ? List.of() : latest.roadmap().outline(),
                        imported.roadmap(),
                        given,
                        ids::next);
                Instant now = clock.instant();
                Proposal proposal = new Proposal(
                        creation.id(),
                        draft.roadmapId(),
                        draft.revision(),
                        now,
                        now.plus(KEPT),
                        matched.document(),
                        imported.report(),
                        matched.matches(),
                        null);
                Roadmap after = proposal.applied(draft.roadmap());
                long bytes = Math.max(
                        Weight.of(after),
                        Weight.of(matched.document())
                                + MATCH * matched.matches().size());
                yield bytes > Weight.LARGEST
                        ? new TooLarge(bytes, Weight.LARGEST)
                        : new Proposed(proposal, RoadmapDiff.between(draft.roadmap(), after));
            }
        };
    }

    private Mono<Outcome> keep(String organization, Creation creation, Proposed made) {
        return proposals
                .add(organization, made.proposal(), creation.requestHash())
                .flatMap(insertion -> switch (insertion) {
                    case INSERTED -> Mono.just(made);
                    case REPEATED -> find(organization, made.proposal().roadmapId(), creation.id());
                    case TAKEN -> Mono.just(new KeyReused());
                });
    }

    private static RoadmapDiff diff(Roadmap draft, Proposal proposal) {
        return RoadmapDiff.between(draft, proposal.applied(draft));
    }
}
