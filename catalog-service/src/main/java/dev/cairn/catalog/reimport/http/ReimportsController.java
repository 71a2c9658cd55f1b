package dev.cairn.catalog.reimport.http;

import dev.cairn.catalog.CatalogProblem;
import dev.cairn.catalog.Roles;
import dev.cairn.catalog.editing.model.Refused;
import dev.cairn.catalog.importing.MarkdownImport;
import dev.cairn.catalog.importing.http.ImportRequests;
import dev.cairn.catalog.reimport.application.ConfirmingReimports;
import dev.cairn.catalog.reimport.application.ProposingReimports;
import dev.cairn.catalog.reimport.model.Correction;
import dev.cairn.kit.Ids;
import dev.cairn.kit.access.Allowed;
import dev.cairn.kit.access.Caller;
import dev.cairn.kit.contract.Required;
import dev.cairn.kit.contract.Tagged;
import dev.cairn.kit.http.Creation;
import dev.cairn.kit.http.IdempotencyKey;
import dev.cairn.kit.http.IfMatch;
import dev.cairn.kit.problem.Checks;
import dev.cairn.kit.problem.FieldError;
import dev.cairn.kit.problem.KitProblem;
import dev.cairn.kit.problem.ProblemException;
import dev.cairn.kit.store.Key;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Bringing a document into a roadmap that is there: first a proposal, then its confirmation. */
@RestController
@RequestMapping("/api/v1/orgs/{org}/roadmaps/{id}/imports")
final class ReimportsController {

    /** As many as a roadmap has nodes. */
    private static final int MOST_CORRECTIONS = 20_000;

    /**
     * What the author puts right.
     *
     * @param corrections absent when everything is as proposed
     */
    record Confirmation(
            @ArraySchema(maxItems = MOST_CORRECTIONS) @Nullable
            List<CorrectionWish> corrections) {}

    /**
     * What the author says of one node of the document.
     *
     * @param imported as in the proposal's matches
     * @param topicId the node of the draft that it is; null or absent for a new one
     * @param replaced true when it takes that node's place with another meaning, and so gets a new id
     */
    record CorrectionWish(
            @Required @Nullable String imported,
            @Nullable String topicId,
            @Nullable Boolean replaced) {}

    /**
     * What the confirmation made.
     *
     * @param revision of the draft
     */
    record ConfirmedProposal(String roadmapId, String proposalId, long revision) {}

    private final ProposingReimports proposing;
    private final ConfirmingReimports confirming;
    private final Ids ids;

    ReimportsController(ProposingReimports proposing, ConfirmingReimports confirming, Ids ids) {
        this.proposing = proposing;
        this.confirming = confirming;
        this.ids = ids;
    }

    /** Reads a Markdown document for this roadmap and proposes what it takes for what. The draft stays as it is. */
    @PostMapping(consumes = "text/markdown")
    @ApiResponse(responseCode = "201", useReturnTypeSchema = true)
    @Allowed(value = Allowed.To.ROLES, roles = Roles.AUTHOR)
    Mono<ResponseEntity<ProposalView>> propose(
            @PathVariable String org,
            @PathVariable String id,
            Caller caller,
            IdempotencyKey key,
            @RequestParam(required = false) @Nullable String base,
            @RequestBody(required = false) byte @Nullable [] source) {
        known(id);
        byte[] bytes = ImportRequests.source(source);
        URI lay = ImportRequests.base(base);
        byte[] content = lay == null ? bytes : Creation.content(bytes, lay.toString());
        Creation creation =
                Creation.of(org, caller.subject(), "roadmaps/" + id + "/imports", key.value(), content, ids);
        return proposing.propose(org, id, creation, bytes, lay).map(outcome -> {
            ProposalView view = view(outcome);
            return ResponseEntity.status(HttpStatus.CREATED)
                    .location(URI.create("/api/v1/orgs/" + org + "/roadmaps/" + id + "/imports/" + view.proposalId()))
                    .body(view);
        });
    }

    /** A proposal, with its diff as long as it can be confirmed. */
    @GetMapping("/{proposal}")
    @Allowed(value = Allowed.To.ROLES, roles = Roles.AUTHOR)
    Mono<ProposalView> proposal(@PathVariable String org, @PathVariable String id, @PathVariable String proposal) {
        known(id);
        return proposing.find(org, id, knownProposal(proposal)).map(ReimportsController::view);
    }

    /**
     * Takes the proposal over into the draft whose ETag stands in If-Match: matched nodes keep their ids, new ones and
     * those that replace others get new ones. It is one operation of the draft, and can be undone. Nothing is published. The
     * same confirmation again gets the same answer.
     */
    @PostMapping("/{proposal}/confirmation")
    @Tagged
    @Allowed(value = Allowed.To.ROLES, roles = Roles.AUTHOR)
    Mono<ResponseEntity<ConfirmedProposal>> confirm(
            @PathVariable String org,
            @PathVariable String id,
            @PathVariable String proposal,
            Caller caller,
            IfMatch ifMatch,
            @RequestBody Confirmation wish) {
        known(id);
        String proposalId = knownProposal(proposal);
        return confirming
                .confirm(
                        org,
                        id,
                        proposalId,
                        new ConfirmingReimports.Request(caller.subject(), ifMatch, corrections(wish)))
                .map(outcome -> answer(id, proposalId, outcome));
    }

    private static List<Correction> corrections(Confirmation wish) {
        List<CorrectionWish> wishes = wish.corrections() == null ? List.of() : wish.corrections();
        Checks checks = new Checks();
        checks.that(wishes.size() <= MOST_CORRECTIONS, "corrections", wishes.size(), "at most " + MOST_CORRECTIONS);
        List<Correction> corrections = new ArrayList<>();
        for (int at = 0; at < wishes.size(); at++) {
            CorrectionWish one = wishes.get(at);
            String imported = one == null ? null : one.imported();
            checks.that(imported != null, "corrections[" + at + "].imported", imported, "a node of the proposal");
            if (one != null && imported != null) {
                corrections.add(new Correction(imported, one.topicId(), Boolean.TRUE.equals(one.replaced())));
            }
        }
        checks.orThrow();
        return corrections;
    }

    private static void known(String id) {
        if (!Key.isPart(id)) {
            throw ProblemException.of(CatalogProblem.ROADMAP_UNKNOWN, id, null);
        }
    }

    private static String knownProposal(String id) {
        if (!Key.isPart(id)) {
            throw ProblemException.of(CatalogProblem.PROPOSAL_UNKNOWN, id, null);
        }
        return id;
    }

    private static ProposalView view(ProposingReimports.Outcome outcome) {
        return switch (outcome) {
            case ProposingReimports.Proposed proposed -> ProposalView.of(proposed.proposal(), proposed.diff());
            case ProposingReimports.UnknownRoadmap unknown ->
                throw ProblemException.of(CatalogProblem.ROADMAP_UNKNOWN, unknown.roadmapId(), null);
            case ProposingReimports.UnknownProposal unknown ->
                throw ProblemException.of(CatalogProblem.PROPOSAL_UNKNOWN, unknown.proposalId(), null);
            case ProposingReimports.Refused(MarkdownImport.Refused why) -> throw ImportRequests.refused(why);
            case ProposingReimports.TooLarge large -> throw ImportRequests.tooLarge(large.bytes(), large.atMost());
            case ProposingReimports.Busy busy -> throw ImportRequests.busy();
            case ProposingReimports.TooSlow slow -> throw ImportRequests.tooSlow(slow.atMost());
            case ProposingReimports.KeyReused reused -> throw ProblemException.of(KitProblem.IDEMPOTENCY_KEY_REUSED);
        };
    }

    private static ResponseEntity<ConfirmedProposal> answer(
            String id, String proposalId, ConfirmingReimports.Outcome outcome) {
        return switch (outcome) {
            case ConfirmingReimports.Confirmed confirmed ->
                ResponseEntity.ok()
                        .eTag(IfMatch.tagOf(confirmed.revision()))
                        .body(new ConfirmedProposal(id, proposalId, confirmed.revision()));
            case ConfirmingReimports.UnknownRoadmap unknown ->
                throw ProblemException.of(CatalogProblem.ROADMAP_UNKNOWN, unknown.roadmapId(), null);
            case ConfirmingReimports.UnknownProposal unknown ->
                throw ProblemException.of(CatalogProblem.PROPOSAL_UNKNOWN, unknown.proposalId(), null);
            case ConfirmingReimports.Wrong wrong ->
                throw ProblemException.of(
                        KitProblem.INVALID,
                        wrong.faults().stream()
                                .limit(100)
                                .map(fault -> new FieldError(fault.path(), fault.value(), fault.expected()))
                                .toList());
            case ConfirmingReimports.ConfirmedOtherwise otherwise ->
                throw ProblemException.of(
                        CatalogProblem.PROPOSAL_CONFIRMED, otherwise.revision(), "the corrections of the first time");
            case ConfirmingReimports.NotSeen seen -> throw IfMatch.refusal(seen.why(), seen.revision());
            case ConfirmingReimports.Stale stale ->
                throw ProblemException.of(
                        CatalogProblem.PROPOSAL_STALE,
                        stale.proposed(),
                        "a new proposal for revision " + stale.revision() + " of the draft");
            case ConfirmingReimports.TooLarge large -> throw ImportRequests.tooLarge(large.bytes(), large.atMost());
            case ConfirmingReimports.RefusedFor(Refused why) ->
                throw ProblemException.of(
                        why.reason() == Refused.Reason.TOO_LARGE
                                ? CatalogProblem.DRAFT_TOO_LARGE
                                : CatalogProblem.OPERATION_NOT_POSSIBLE,
                        List.of(new FieldError(why.path(), why.found(), why.expected())));
        };
    }
}
