package dev.cairn.catalog.reimport.application;

import dev.cairn.catalog.editing.model.Drafts;
import dev.cairn.catalog.editing.model.Drafts.Decided;
import dev.cairn.catalog.editing.model.Drafts.Editable;
import dev.cairn.catalog.editing.model.Drafts.Wish;
import dev.cairn.catalog.editing.model.Edited;
import dev.cairn.catalog.editing.model.Editing;
import dev.cairn.catalog.editing.model.Entry;
import dev.cairn.catalog.editing.model.Refused;
import dev.cairn.catalog.reimport.model.Correction;
import dev.cairn.catalog.reimport.model.Decisions;
import dev.cairn.catalog.reimport.model.Proposal;
import dev.cairn.catalog.reimport.model.Proposals;
import dev.cairn.catalog.reimport.model.Takeover;
import dev.cairn.catalog.roadmap.model.Roadmap;
import dev.cairn.catalog.roadmap.model.Roadmaps;
import dev.cairn.catalog.roadmap.model.Weight;
import dev.cairn.kit.Ids;
import dev.cairn.kit.http.IfMatch;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import reactor.core.publisher.Mono;

/** Takes a proposal over into the draft, as its author corrected it: an operation like any other. Publishes nothing. */
public final class ConfirmingReimports {

    /** As it stands in the journal of a draft. */
    public static final String WORD = "re-import";

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

    /** The draft cannot be what the document would make of it. */
    public record RefusedFor(Refused why) implements Outcome {}

    /**
     * Who asks, and how.
     *
     * @param by id of the person or client
     * @param ifMatch which draft the caller has seen
     */
    public record Request(String by, IfMatch ifMatch, List<Correction> corrections) {}

    private final Roadmaps roadmaps;
    private final Drafts drafts;
    private final Proposals proposals;
    private final Clock clock;

    public ConfirmingReimports(Roadmaps roadmaps, Drafts drafts, Proposals proposals, Clock clock) {
        this.roadmaps = roadmaps;
        this.drafts = drafts;
        this.proposals = proposals;
        this.clock = clock;
    }

    /** Confirms. */
    public Mono<Outcome> confirm(String organization, String roadmapId, String proposalId, Request request) {
        return roadmaps.isThere(organization, roadmapId)
                .filter(isThere -> isThere)
                .flatMap(isThere -> proposals
                        .find(organization, roadmapId, proposalId, clock.instant())
                        .map(Optional::of)
                        .defaultIfEmpty(Optional.empty()))
                .flatMap(found -> found.isPresent()
                        ? confirm(organization, found.get(), request)
                        : Mono.just(new UnknownProposal(proposalId)))
                .defaultIfEmpty(new UnknownRoadmap(roadmapId));
    }

    /**
     * The draft first, as it remembers the request: if we are cut off before the proposal is marked, the same confirmation
     * meets the draft that it made, and marks it then.
     */
    private Mono<Outcome> confirm(String organization, Proposal proposal, Request request) {
        String hash = hash(request.corrections());
        if (proposal.confirmed() != null) {
            return Mono.just(answer(proposal.confirmed(), hash));
        }
        return drafts.<Outcome>deciding(
                        organization, proposal.roadmapId(), draft -> decided(draft, proposal, request, hash))
                .flatMap(outcome -> outcome instanceof Confirmed done
                        ? mark(organization, proposal, done, hash)
                        : Mono.just(outcome));
    }

    private Mono<Outcome> mark(String organization, Proposal proposal, Confirmed done, String hash) {
        return proposals
                .confirm(
                        organization,
                        proposal.roadmapId(),
                        proposal.proposalId(),
                        new Proposal.Confirmed(done.revision(), hash, clock.instant()))
                .map(confirmed -> answer(confirmed, hash))
                .defaultIfEmpty(done);
    }

    private Decided<Outcome> decided(Editable draft, Proposal proposal, Request request, String hash) {
        long revision = draft.draft().revision();
        IfMatch.Verdict verdict = request.ifMatch().on(revision);
        for (Wish wish : draft.remembered()) {
            if (wish.name().equals(proposal.proposalId())) {
                return unwritten(
                        wish.requestHash().equals(hash)
                                ? new Confirmed(wish.revision())
                                : new ConfirmedOtherwise(wish.revision()));
            }
        }
        if (revision != proposal.revision()) {
            return unwritten(
                    verdict == IfMatch.Verdict.MISSING
                            ? new NotSeen(verdict, revision)
                            : new Stale(proposal.revision(), revision));
        }
        Roadmap before = draft.draft().roadmap();
        return switch (Decisions.corrected(proposal.matches(), request.corrections(), before)) {
            case Decisions.Wrong wrong -> unwritten(new Wrong(wrong.faults()));
            case Decisions.Made made -> {
                Roadmap after = Takeover.of(before, proposal.document(), made.decisions());
                long bytes = Weight.of(after);
                if (bytes > Weight.LARGEST) {
                    yield unwritten(new TooLarge(bytes, Weight.LARGEST));
                }
                if (verdict != IfMatch.Verdict.MATCHES) {
                    yield unwritten(new NotSeen(verdict, revision));
                }
                yield switch (Editing.becoming(before, after)) {
                    case Refused why -> unwritten(new RefusedFor(why));
                    case Edited edited -> written(draft, edited, new Wanted(proposal.proposalId(), hash, request.by()));
                };
            }
        };
    }

    /** What the draft is to remember of the confirmation. */
    private record Wanted(String proposalId, String hash, String by) {}

    private Decided<Outcome> written(Editable draft, Edited edited, Wanted wanted) {
        long revision = draft.draft().revision();
        if (!edited.isChange()) {
            return unwritten(new Confirmed(revision));
        }
        long number = draft.nextNumber();
        List<String> nodes = edited.nodes();
        List<String> made = edited.made();
        Entry entry = new Entry(number, revision + 1, WORD, nodes, made, null, wanted.by(), clock.instant());
        Wish wish = new Wish(wanted.proposalId(), wanted.hash(), number, revision + 1, nodes, made);
        return new Decided<>(
                new Confirmed(revision + 1), new Drafts.Writing(edited.roadmap(), entry, edited.undo(), wish));
    }

    private static Decided<Outcome> unwritten(Outcome outcome) {
        return new Decided<>(outcome, null);
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
