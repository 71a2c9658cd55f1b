package dev.cairn.catalog.adoption.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.cairn.catalog.CatalogProblem;
import dev.cairn.catalog.Roles;
import dev.cairn.catalog.adoption.application.FollowingUpstream;
import dev.cairn.catalog.adoption.application.TakingOverChanges;
import dev.cairn.catalog.adoption.model.Choice;
import dev.cairn.catalog.editing.model.Refused;
import dev.cairn.kit.Ids;
import dev.cairn.kit.access.Allowed;
import dev.cairn.kit.access.Caller;
import dev.cairn.kit.contract.Tagged;
import dev.cairn.kit.http.Creation;
import dev.cairn.kit.http.IdempotencyKey;
import dev.cairn.kit.http.IfMatch;
import dev.cairn.kit.problem.FieldError;
import dev.cairn.kit.problem.KitProblem;
import dev.cairn.kit.problem.ProblemException;
import dev.cairn.kit.store.Key;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** What an adopted roadmap came from, and taking over what changed there. */
@RestController
@RequestMapping("/api/v1/orgs/{org}/roadmaps/{id}/upstream")
final class UpstreamController {

    private static final int MOST_SHOWN = 100;

    /**
     * What was taken over.
     *
     * @param number of the operation in the draft, by which it is undone; absent when the draft stayed as it was
     * @param revision of the draft after it
     * @param edition the one that was decided about
     * @param taken ids of changes, those too that others needed
     * @param declined ids of changes
     * @param left ids of changes that are still to be decided about
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record TakenOverView(
            @Nullable Long number,
            long revision,
            int edition,
            List<String> taken,
            List<String> declined,
            List<String> left) {}

    private final FollowingUpstream following;
    private final TakingOverChanges takingOver;
    private final Ids ids;
    private final JsonMapper json;

    UpstreamController(FollowingUpstream following, TakingOverChanges takingOver, Ids ids, JsonMapper json) {
        this.following = following;
        this.takingOver = takingOver;
        this.ids = ids;
        this.json = json;
    }

    /** Where the roadmap came from, and what changed there since. */
    @GetMapping
    @Allowed(value = Allowed.To.ROLES, roles = Roles.AUTHOR)
    Mono<UpstreamView> upstream(@PathVariable String org, @PathVariable String id) {
        return following.follow(org, known(id)).map(outcome -> switch (outcome) {
            case FollowingUpstream.Followed followed -> UpstreamView.of(id, followed);
            case FollowingUpstream.UnknownRoadmap unknown ->
                throw ProblemException.of(CatalogProblem.ROADMAP_UNKNOWN, unknown.roadmapId(), null);
            case FollowingUpstream.NotAdopted not -> throw notAdopted(not.roadmapId());
        });
    }

    /**
     * Takes changes over into the draft whose ETag stands in If-Match, as one operation that can be undone. Nothing is
     * published. What was taken or declined is not offered again.
     */
    @PostMapping("/take-overs")
    @Tagged
    @Allowed(value = Allowed.To.ROLES, roles = Roles.AUTHOR)
    Mono<ResponseEntity<TakenOverView>> takeOver(
            @PathVariable String org,
            @PathVariable String id,
            Caller caller,
            IfMatch ifMatch,
            IdempotencyKey key,
            @RequestBody TakeOverRequest wish) {
        Choice choice = wish.choice();
        int edition = Objects.requireNonNull(wish.edition());
        String roadmapId = known(id);
        Creation creation = key.value() == null
                ? null
                : Creation.of(
                        org,
                        caller.subject(),
                        "roadmaps/" + id + "/upstream/take-overs",
                        key.value(),
                        json.writeValueAsBytes(wish),
                        ids);
        return takingOver
                .takeOver(
                        org,
                        roadmapId,
                        new TakingOverChanges.Request(caller.subject(), ifMatch, edition, choice, creation))
                .map(outcome -> answer(edition, outcome));
    }

    private static ResponseEntity<TakenOverView> answer(int edition, TakingOverChanges.Outcome outcome) {
        return switch (outcome) {
            case TakingOverChanges.TakenOver done ->
                ResponseEntity.ok()
                        .eTag(IfMatch.tagOf(done.revision()))
                        .body(new TakenOverView(
                                done.number(),
                                done.revision(),
                                edition,
                                done.taken(),
                                done.declined().stream().sorted().toList(),
                                done.left()));
            case TakingOverChanges.UnknownRoadmap unknown ->
                throw ProblemException.of(CatalogProblem.ROADMAP_UNKNOWN, unknown.roadmapId(), null);
            case TakingOverChanges.NotAdopted not -> throw notAdopted(not.roadmapId());
            case TakingOverChanges.KeyReused reused -> throw ProblemException.of(KitProblem.IDEMPOTENCY_KEY_REUSED);
            case TakingOverChanges.NotThisRevision not -> throw IfMatch.refusal(not.why(), not.revision());
            case TakingOverChanges.Overtaken overtaken ->
                throw ProblemException.of(CatalogProblem.UPSTREAM_EDITION, edition, "edition " + overtaken.newest());
            case TakingOverChanges.Closed closed ->
                throw ProblemException.of(
                        CatalogProblem.UPSTREAM_CLOSED, closed.shows().word(), "an edition that anyone may read");
            case TakingOverChanges.Wrong wrong ->
                throw ProblemException.of(
                        KitProblem.INVALID,
                        wrong.faults().stream()
                                .limit(MOST_SHOWN)
                                .map(fault -> new FieldError(fault.path(), fault.value(), fault.expected()))
                                .toList());
            case TakingOverChanges.RefusedFor(Refused why) ->
                throw ProblemException.of(
                        why.reason() == Refused.Reason.TOO_LARGE
                                ? CatalogProblem.DRAFT_TOO_LARGE
                                : CatalogProblem.OPERATION_NOT_POSSIBLE,
                        List.of(new FieldError(why.path(), why.found(), why.expected())));
        };
    }

    /** Only what can be a key is looked for; anything else is not there. */
    private static String known(String id) {
        if (!Key.isPart(id)) {
            throw ProblemException.of(CatalogProblem.ROADMAP_UNKNOWN, id, null);
        }
        return id;
    }

    private static ProblemException notAdopted(String id) {
        return ProblemException.of(CatalogProblem.ADOPTION_UNKNOWN, id, null);
    }
}
