package dev.cairn.catalog.exporting.http;

import dev.cairn.catalog.CatalogProblem;
import dev.cairn.catalog.Roles;
import dev.cairn.catalog.edition.model.Editions;
import dev.cairn.catalog.exchange.RoadmapJson;
import dev.cairn.catalog.exporting.MarkdownExport;
import dev.cairn.catalog.roadmap.model.Roadmap;
import dev.cairn.catalog.roadmap.model.Roadmaps;
import dev.cairn.kit.access.Allowed;
import dev.cairn.kit.contract.OneOf;
import dev.cairn.kit.contract.Tagged;
import dev.cairn.kit.http.IfMatch;
import dev.cairn.kit.problem.KitProblem;
import dev.cairn.kit.problem.ProblemException;
import dev.cairn.kit.store.Key;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;

/** Roadmaps as files to take along: as Markdown that reads well, and as JSON. Either can be imported again. */
@RestController
@RequestMapping("/api/v1/orgs/{org}/roadmaps/{id}")
final class ExportsController {

    private final Roadmaps roadmaps;
    private final Editions editions;
    private final Scheduler importScheduler;

    /**
     * Makes the controller.
     *
     * @param importScheduler the threads for what is written and read: a large roadmap takes longer than an event loop
     *     may be kept
     */
    ExportsController(Roadmaps roadmaps, Editions editions, Scheduler importScheduler) {
        this.roadmaps = roadmaps;
        this.editions = editions;
        this.importScheduler = importScheduler;
    }

    /** The draft as a file: Markdown, or JSON where {@code format} or {@code Accept} asks for it. */
    @GetMapping("/draft/export")
    @Tagged
    @ApiResponse(
            responseCode = "200",
            content = {
                @Content(mediaType = "text/markdown", schema = @Schema(type = "string")),
                @Content(mediaType = "application/json", schema = @Schema(type = "object"))
            })
    @Allowed(value = Allowed.To.ROLES, roles = Roles.AUTHOR)
    Mono<ResponseEntity<byte[]>> exportDraft(
            @PathVariable String org,
            @PathVariable String id,
            @RequestParam(required = false) @OneOf(words = {"markdown", "json"}) @Nullable String format,
            @Parameter(hidden = true) ServerWebExchange exchange) {
        ExportFormat form = form(format, exchange);
        return Mono.just(id)
                .filter(Key::isPart)
                .flatMap(known -> roadmaps.draft(org, known))
                .switchIfEmpty(Mono.error(() -> ProblemException.of(CatalogProblem.ROADMAP_UNKNOWN, id, null)))
                .flatMap(draft -> answer(
                        draft.roadmap(),
                        new RoadmapJson.Source(id, null),
                        form,
                        IfMatch.tagOf(draft.revision()),
                        "private, no-cache",
                        exchange));
    }

    /** An edition as a file, as for the draft. It never changes. */
    @GetMapping("/editions/{number}/export")
    @Tagged
    @ApiResponse(
            responseCode = "200",
            content = {
                @Content(mediaType = "text/markdown", schema = @Schema(type = "string")),
                @Content(mediaType = "application/json", schema = @Schema(type = "object"))
            })
    @Allowed(Allowed.To.MEMBERS)
    Mono<ResponseEntity<byte[]>> exportEdition(
            @PathVariable String org,
            @PathVariable String id,
            @PathVariable String number,
            @RequestParam(required = false) @OneOf(words = {"markdown", "json"}) @Nullable String format,
            @Parameter(hidden = true) ServerWebExchange exchange) {
        ExportFormat form = form(format, exchange);
        return Mono.just(number)
                .filter(text -> text.matches("[1-9]\\d{0,5}") && Key.isPart(id))
                .flatMap(text -> editions.find(org, id, Integer.parseInt(text)))
                .switchIfEmpty(Mono.error(() -> ProblemException.of(CatalogProblem.EDITION_UNKNOWN, number, null)))
                .flatMap(edition -> answer(
                        edition.roadmap(),
                        new RoadmapJson.Source(id, edition.number()),
                        form,
                        edition.contentHash().substring(0, 16),
                        "private, max-age=300",
                        exchange));
    }

    private Mono<ResponseEntity<byte[]>> answer(
            Roadmap roadmap,
            RoadmapJson.Source source,
            ExportFormat form,
            String state,
            String caching,
            ServerWebExchange exchange) {
        String tag = "\"" + state + "-" + form.extension() + "\"";
        ContentDisposition name = ContentDisposition.attachment()
                .filename(FileName.of(roadmap.title(), source.edition(), form.extension()))
                .build();
        ResponseEntity.BodyBuilder answer = ResponseEntity.ok()
                .eTag(tag)
                .header(HttpHeaders.CACHE_CONTROL, caching)
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
                .header(HttpHeaders.CONTENT_DISPOSITION, name.toString())
                .contentType(form.type());
        if (exchange.checkNotModified(tag)) {
            // Answered already; what was seen is not written out again.
            return Mono.empty();
        }
        return Mono.fromCallable(() -> bytes(roadmap, source, form))
                .subscribeOn(importScheduler)
                .map(answer::body);
    }

    private static byte[] bytes(Roadmap roadmap, RoadmapJson.Source source, ExportFormat form) {
        return switch (form) {
            case MARKDOWN -> MarkdownExport.of(roadmap, source).getBytes(StandardCharsets.UTF_8);
            case JSON -> RoadmapJson.bytes(RoadmapJson.of(roadmap, source));
        };
    }

    private static ExportFormat form(@Nullable String format, ServerWebExchange exchange) {
        if (format != null) {
            return ExportFormat.named(format)
                    .orElseThrow(() -> ProblemException.of(KitProblem.INVALID, format, ExportFormat.names()));
        }
        List<MediaType> accepted = exchange.getRequest().getHeaders().getAccept();
        return ExportFormat.accepted(accepted)
                .orElseThrow(() -> ProblemException.of(
                        KitProblem.NOT_ACCEPTABLE, accepted.toString(), "text/markdown or application/json"));
    }
}
