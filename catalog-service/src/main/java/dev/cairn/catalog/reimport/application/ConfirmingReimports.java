package dev.cairn.catalog.reimport.application;

import dev.cairn.catalog.reimport.model.Correction;
import dev.cairn.catalog.reimport.model.Decisions;
import dev.cairn.catalog.reimport.model.Proposal;
import dev.cairn.catalog.reimport.model.Proposals;
import dev.cairn.catalog.reimport.model.Takeover;
import dev.cairn.catalog.roadmap.model.Draft;
import dev.cairn.catalog.roadmap.model.Rewriting;
import dev.cairn.catalog.roadmap.model.Roadmap;
import dev.cairn.catalog.roadmap.model.Roadmaps;
import dev.cairn.catalog.roadmap.model.Weight;
import dev.cairn.kit.Ids;
import dev.cairn.kit.http.IfMatch;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import reactor.core.publisher.Mono;

/** Takes a proposal over into the draft, as its author corrected it. Publishes nothing. */
public final class ConfirmingReimports {

    /** What became of it. */
    public sealed interface Outcome {}

    /**
     * The draft is as the document has it, by this confirmation or by the same one before.
     *
     * @param revision of the draft that it made
     */
    public record Confirmed(long revision) implements Outcome {}

    public record UnknownRoadmap(String roadmapId) implements Outcome {}

    public record UnknownProposal(String proposalId) implements Outcome {}

    /** The corrections name what is not there, or contradict each other. */
    public record Wrong(List<Decisions.Fault> faults) implements Outcome {}

    /** It was confirmed with other corrections before. */
    public record ConfirmedOtherwise(long revision) implements Outcome {}

    /** The caller has not seen the draft as it is. */
    public record NotSeen(IfMatch.Verdict why, long revision) implements Outcome {}

    /** The draft has changed since the proposal was made for it. */
    public record Stale(long proposed, long revision) implements Outcome {}

    public record TooLarge(long bytes, long atMost) implements Outcome {}

    private final Roadmaps roadmaps;
    private final Proposals proposals;
    private final Clock clock;

    public ConfirmingReimports(Roadmaps roadmaps, Proposals proposals, Clock clock) {
        this.roadmaps = roadmaps;
        this.proposals = proposals;
        this.clock = clock;
    }

    /**
     * Confirms.
     *
     * @param ifMatch which draft the caller has seen
     */
    public Mono<Outcome> confirm(
            String organization, String roadmapId, String proposalId, List<Correction> corrections, IfMatch ifMatch) {
        return roadmaps.draft(organization, roadmapId)
                .flatMap(draft -> proposals
                        .find(organization, roadmapId, proposalId, clock.instant())
                        .flatMap(proposal -> confirm(organization, draft, proposal, corrections, ifMatch))
                        .defaultIfEmpty(new UnknownProposal(proposalId)))
                .defaultIfEmpty(new UnknownRoadmap(roadmapId));
    }

    private Mono<Outcome> confirm(
            String organization, Draft draft, Proposal proposal, List<Correction> corrections, IfMatch ifMatch) {
        String hash = hash(corrections);
        if (proposal.confirmed() != null) {
            return Mono.just(answer(proposal.confirmed(), hash));
        }
        if (draft.revision() != proposal.revision()) {
            // Not written any more. It may be what this very confirmation made before it was cut off.
            return write(organization, draft, proposal, draft.roadmap(), hash, ifMatch);
        }
        return switch (Decisions.corrected(proposal.matches(), corrections, draft.roadmap())) {
            case Decisions.Wrong wrong -> Mono.just(new Wrong(wrong.faults()));
            case Decisions.Made made -> {
                Roadmap after = Takeover.of(draft.roadmap(), proposal.document(), made.decisions());
                long bytes = Weight.of(after);
                yield bytes > Weight.LARGEST
                        ? Mono.just(new TooLarge(bytes, Weight.LARGEST))
                        : write(organization, draft, proposal, after, hash, ifMatch);
            }
        };
    }

    /**
     * The draft first, as it remembers what it was written for: if we are cut off before the proposal is marked, the same
     * confirmation meets the draft that it made, and marks it then.
     */
    private Mono<Outcome> write(
            String organization, Draft draft, Proposal proposal, Roadmap after, String hash, IfMatch ifMatch) {
        IfMatch.Verdict verdict = ifMatch.on(draft.revision());
        if (draft.revision() == proposal.revision() && verdict != IfMatch.Verdict.MATCHES) {
            return Mono.just(new NotSeen(verdict, draft.revision()));
        }
        String reason = proposal.proposalId() + "/" + hash;
        return roadmaps.rewrite(organization, draft.roadmapId(), proposal.revision(), after, reason)
                .flatMap(rewriting -> switch (rewriting) {
                    case Rewriting.Stale stale -> Mono.just(stale(proposal, stale.revision(), verdict));
                    case Rewriting.Written written ->
                        proposals
                                .confirm(
                                        organization,
                                        draft.roadmapId(),
                                        proposal.proposalId(),
                                        new Proposal.Confirmed(written.revision(), hash, clock.instant()))
                                .map(confirmed -> answer(confirmed, hash))
                                .defaultIfEmpty(new Confirmed(written.revision()));
                });
    }

    private static Outcome stale(Proposal proposal, long revision, IfMatch.Verdict verdict) {
        return verdict == IfMatch.Verdict.MISSING
                ? new NotSeen(verdict, revision)
                : new Stale(proposal.revision(), revision);
    }

    private static Outcome answer(Proposal.Confirmed confirmed, String hash) {
        return confirmed.corrections().equals(hash)
                ? new Confirmed(confirmed.revision())
                : new ConfirmedOtherwise(confirmed.revision());
    }

    /** The same for the same corrections in any order. */
    private static String hash(List<Correction> corrections) {
        String text = corrections.stream()
                .sorted(Comparator.comparing(Correction::imported))
                .map(one -> one.imported() + "\n" + one.topicId() + "\n" + one.replaced())
                .collect(Collectors.joining("\n"));
        return Ids.hash(text.getBytes(StandardCharsets.UTF_8));
    }
}
