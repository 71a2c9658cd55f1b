package dev.cairn.catalog.editing.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.cairn.catalog.CatalogProblem;
import dev.cairn.catalog.Roles;
import dev.cairn.catalog.editing.application.EditingDrafts;
import dev.cairn.catalog.editing.model.Drafts;
import dev.cairn.catalog.editing.model.Entry;
import dev.cairn.catalog.editing.model.Operation;
import dev.cairn.catalog.editing.model.Refused;
import dev.cairn.catalog.roadmap.model.Roadmaps;
import dev.cairn.kit.Ids;
import dev.cairn.kit.access.Allowed;
import dev.cairn.kit.access.Caller;
import dev.cairn.kit.contract.Tagged;
import dev.cairn.kit.http.Creation;
import dev.cairn.kit.http.IdempotencyKey;
import dev.cairn.kit.http.IfMatch;
import dev.cairn.kit.http.Page;
import dev.cairn.kit.http.PageRequest;
import dev.cairn.kit.http.Pages;
import dev.cairn.kit.problem.FieldError;
import dev.cairn.kit.problem.KitProblem;
import dev.cairn.kit.problem.ProblemException;
import dev.cairn.kit.store.Key;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Editing a draft, one operation at a time. */
@RestController
@RequestMapping("/api/v1/orgs/{org}/roadmaps/{id}/draft/operations")
final class EditingController {

    /**
     * What an operation did.
     *
     * @param number of the operation; absent when it changed nothing
     * @param revision of the draft after it
     * @param nodes ids of those that changed, also of those that are gone; the first 200
     * @param made ids of those that it made; the first 200
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record EditedDraft(@Nullable Long number, long revision, List<String> nodes, List<String> made) {}

    private final EditingDrafts editing;
    private final Drafts drafts;
    private final Roadmaps roadmaps;
    private final Ids ids;
    private final JsonMapper json;

    EditingController(EditingDrafts editing, Drafts drafts, Roadmaps roadmaps, Ids ids, JsonMapper json) {
        this.editing = editing;
        this.drafts = drafts;
        this.roadmaps = roadmaps;
        this.ids = ids;
        this.json = json;
    }

    /** Does one operation on the draft that the caller has seen. */
    @PostMapping
    @Tagged
    @Allowed(value = Allowed.To.ROLES, roles = Roles.AUTHOR)
    Mono<ResponseEntity<EditedDraft>> edit(
            @PathVariable String org,
            @PathVariable String id,
            Caller caller,
            IfMatch ifMatch,
            IdempotencyKey key,
            @RequestBody OperationRequest request) {
        Operation operation = OperationForm.read(request, ids);
        Creation creation = creation(org, caller, id, key, json.writeValueAsBytes(request));
        return editing.edit(org, known(id), new EditingDrafts.Request(caller.subject(), ifMatch, creation), operation)
                .map(EditingController::answer);
    }

    /** Takes an operation back, also an older one and also one that took another back, unless a later one stands on it. */
    @PostMapping("/{number}/undo")
    @Tagged
    @Allowed(value = Allowed.To.ROLES, roles = Roles.AUTHOR)
    Mono<ResponseEntity<EditedDraft>> undo(
            @PathVariable String org,
            @PathVariable String id,
            @PathVariable String number,
            Caller caller,
            IfMatch ifMatch,
            IdempotencyKey key) {
        String roadmapId = known(id);
        if (!number.matches("[1-9]\\d{0,11}")) {
            throw ProblemException.of(CatalogProblem.OPERATION_UNKNOWN, number, null);
        }
        Creation creation = creation(org, caller, id, key, Creation.content(new byte[0], "undo", number));
        return editing.undo(
                        org,
                        roadmapId,
                        new EditingDrafts.Request(caller.subject(), ifMatch, creation),
                        Long.parseLong(number))
                .map(EditingController::answer);
    }

    /** Who changed what, and when; the oldest first. */
    @GetMapping
    @Allowed(value = Allowed.To.ROLES, roles = Roles.AUTHOR)
    Mono<ResponseEntity<Page<Entry>>> list(
            @PathVariable String org, @PathVariable String id, PageRequest request, ServerWebExchange exchange) {
        String roadmapId = known(id);
        long after = position(request.after());
        return roadmaps.isThere(org, roadmapId)
                .filter(isThere -> isThere)
                .switchIfEmpty(Mono.error(() -> ProblemException.of(CatalogProblem.ROADMAP_UNKNOWN, id, null)))
                .flatMap(there -> drafts.entries(org, roadmapId, after, request.limit() + 1))
                .map(read -> Pages.answer(Page.of(read, request, entry -> String.valueOf(entry.number())), exchange));
    }

    private @Nullable Creation creation(String org, Caller caller, String id, IdempotencyKey key, byte[] content) {
        return key.value() == null
                ? null
                : Creation.of(org, caller.subject(), "roadmaps/" + id + "/draft/operations", key.value(), content, ids);
    }

    /** Only what can be a key is looked for; anything else is not there. */
    private static String known(String id) {
        if (!Key.isPart(id)) {
            throw ProblemException.of(CatalogProblem.ROADMAP_UNKNOWN, id, null);
        }
        return id;
    }

    private static long position(@Nullable String after) {
        if (after == null) {
            return 0;
        }
        if (!after.matches("\\d{1,12}")) {
            throw ProblemException.of(KitProblem.BAD_CURSOR, after, "the value of next in the page before");
        }
        return Long.parseLong(after);
    }

    private static ResponseEntity<EditedDraft> answer(EditingDrafts.Outcome outcome) {
        return switch (outcome) {
            case EditingDrafts.Done done ->
                ResponseEntity.ok()
                        .eTag(IfMatch.tagOf(done.revision()))
                        .body(new EditedDraft(done.number(), done.revision(), done.nodes(), done.made()));
            case EditingDrafts.UnknownRoadmap unknown ->
                throw ProblemException.of(CatalogProblem.ROADMAP_UNKNOWN, unknown.roadmapId(), null);
            case EditingDrafts.UnknownOperation unknown ->
                throw ProblemException.of(CatalogProblem.OPERATION_UNKNOWN, unknown.number(), null);
            case EditingDrafts.NotThisRevision not -> throw IfMatch.refusal(not.why(), not.revision());
            case EditingDrafts.RefusedFor(Refused why) ->
                throw ProblemException.of(
                        codeOf(why.reason()), List.of(new FieldError(why.path(), why.found(), why.expected())));
            case EditingDrafts.KeyReused reused -> throw ProblemException.of(KitProblem.IDEMPOTENCY_KEY_REUSED);
        };
    }

    private static CatalogProblem codeOf(Refused.Reason reason) {
        return switch (reason) {
            case UNKNOWN_NODE -> CatalogProblem.NODE_UNKNOWN;
            case NOT_POSSIBLE -> CatalogProblem.OPERATION_NOT_POSSIBLE;
            case TOO_LARGE -> CatalogProblem.DRAFT_TOO_LARGE;
            case NOT_UNDOABLE -> CatalogProblem.OPERATION_NOT_UNDOABLE;
        };
    }
}
