package dev.cairn.catalog.roadmap.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.cairn.catalog.CatalogProblem;
import dev.cairn.catalog.Roles;
import dev.cairn.catalog.importing.http.ImportRequests;
import dev.cairn.catalog.importing.http.ImportedRoadmap;
import dev.cairn.catalog.roadmap.application.ImportingRoadmaps;
import dev.cairn.catalog.roadmap.model.Draft;
import dev.cairn.catalog.roadmap.model.Note;
import dev.cairn.catalog.roadmap.model.RoadmapSummary;
import dev.cairn.catalog.roadmap.model.RoadmapSummary.Position;
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
import dev.cairn.kit.problem.KitProblem;
import dev.cairn.kit.problem.ProblemException;
import dev.cairn.kit.store.Key;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Roadmaps and their drafts. */
@RestController
@RequestMapping("/api/v1/orgs/{org}/roadmaps")
final class RoadmapsController {

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record DraftView(
            String roadmapId,
            String title,
            @Nullable String description,
            @Nullable String outcome,
            long revision,
            List<OutlineView> outline,
            List<Note> notes) {}

    private final ImportingRoadmaps importing;
    private final Roadmaps roadmaps;
    private final Ids ids;

    RoadmapsController(ImportingRoadmaps importing, Roadmaps roadmaps, Ids ids) {
        this.importing = importing;
        this.roadmaps = roadmaps;
        this.ids = ids;
    }

    /**
     * Brings a document in as a new roadmap with a draft, and reports what was made of it. Markdown
     * ({@code text/markdown}) in any dialect; Cairn's own JSON form ({@code application/json}, see roadmap.schema.json); or
     * a roadmap.sh archive ({@code application/zip}: its graph as JSON, its topics as Markdown). {@code title} takes the
     * place of the document's own; {@code base}, for Markdown, is the address where the document lay and makes its relative
     * links whole.
     */
    @PostMapping(path = "/imports", consumes = "text/markdown")
    @Operation(operationId = ImportRequests.OPERATION)
    @ApiResponse(responseCode = "201", useReturnTypeSchema = true)
    @Allowed(value = Allowed.To.ROLES, roles = Roles.AUTHOR)
    Mono<ResponseEntity<ImportedRoadmap>> importMarkdown(
            @PathVariable String org,
            Caller caller,
            IdempotencyKey key,
            @RequestParam(required = false) @Nullable String title,
            @RequestParam(required = false) @Nullable String base,
            @RequestBody Mono<byte[]> document) {
        String given = ImportRequests.title(title);
        URI lay = ImportRequests.base(base);
        return ImportRequests.source(document)
                .flatMap(bytes -> importing.importing(
                        org,
                        Creation.of(
                                org,
                                caller.subject(),
                                "roadmaps/imports",
                                key.value(),
                                Creation.content(bytes, given == null ? "" : given, lay == null ? "" : lay.toString()),
                                ids),
                        bytes,
                        given,
                        lay))
                .map(outcome -> ImportedRoadmap.answer(org, outcome));
    }

    /**
     * The roadmaps of the organization, the newest first, each with the number of its latest edition. Authors see all, by
     * the titles of their drafts; everybody else what has an edition, by the title of the latest.
     */
    @GetMapping
    @Allowed(Allowed.To.MEMBERS)
    Mono<ResponseEntity<Page<RoadmapSummary>>> list(
            @PathVariable String org, Caller caller, PageRequest request, ServerWebExchange exchange) {
        Position after = position(request.after());
        int limit = request.limit() + 1;
        Mono<List<RoadmapSummary>> seen = caller.hasRole(org, Roles.AUTHOR)
                ? roadmaps.list(org, after, limit)
                : roadmaps.published(org, after, limit);
        return seen.map(read -> Pages.answer(
                Page.of(read, request, summary -> summary.position().toString()), exchange));
    }

    private static @Nullable Position position(@Nullable String after) {
        return after == null
                ? null
                : Position.of(after)
                        .orElseThrow(() -> ProblemException.of(
                                KitProblem.BAD_CURSOR, after, "the value of next in the page before"));
    }

    /** The draft with its revision as ETag; asked for with the same one, 304. */
    @GetMapping("/{id}/draft")
    @Tagged
    @Allowed(value = Allowed.To.ROLES, roles = Roles.AUTHOR)
    Mono<ResponseEntity<DraftView>> draft(@PathVariable String org, @PathVariable String id) {
        return known(id)
                .flatMap(known -> roadmaps.draft(org, known))
                .switchIfEmpty(Mono.error(() -> ProblemException.of(CatalogProblem.ROADMAP_UNKNOWN, id, null)))
                .map(draft -> ResponseEntity.ok()
                        .eTag(IfMatch.tagOf(draft.revision()))
                        .header("Cache-Control", "private, no-cache")
                        .body(view(draft)));
    }

    /** Only what can be a key is looked for; anything else is not there. */
    private static Mono<String> known(String id) {
        return Key.isPart(id) ? Mono.just(id) : Mono.empty();
    }

    private static DraftView view(Draft draft) {
        return new DraftView(
                draft.roadmapId(),
                draft.roadmap().title(),
                draft.roadmap().description(),
                draft.roadmap().outcome(),
                draft.revision(),
                OutlineView.of(draft.roadmap().outline()),
                draft.roadmap().notes());
    }
}
