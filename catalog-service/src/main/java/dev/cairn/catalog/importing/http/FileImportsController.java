package dev.cairn.catalog.importing.http;

import dev.cairn.catalog.CatalogProblem;
import dev.cairn.catalog.Roles;
import dev.cairn.catalog.importing.FileImport;
import dev.cairn.catalog.roadmap.application.ImportingFiles;
import dev.cairn.catalog.roadmap.application.ImportingRoadmaps;
import dev.cairn.kit.Ids;
import dev.cairn.kit.access.Allowed;
import dev.cairn.kit.access.Caller;
import dev.cairn.kit.http.Creation;
import dev.cairn.kit.http.IdempotencyKey;
import dev.cairn.kit.problem.FieldError;
import dev.cairn.kit.problem.ProblemException;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Roadmaps from files that are no Markdown: our own JSON form, and archives of roadmap.sh. */
@RestController
@RequestMapping("/api/v1/orgs/{org}/roadmaps/imports")
final class FileImportsController {

    private final ImportingFiles importing;
    private final Ids ids;

    FileImportsController(ImportingFiles importing, Ids ids) {
        this.importing = importing;
        this.ids = ids;
    }

    /**
     * Brings a document in as a new roadmap with a draft, and reports what was made of it. Markdown
     * ({@code text/markdown}) in any dialect; Cairn's own JSON form ({@code application/json}, see roadmap.schema.json); or
     * a roadmap.sh archive ({@code application/zip}: its graph as JSON, its topics as Markdown). {@code title} takes the
     * place of the document's own; {@code base}, for Markdown, is the address where the document lay and makes its relative
     * links whole.
     */
    @PostMapping(consumes = "application/json")
    @Operation(operationId = ImportRequests.OPERATION)
    @ApiResponse(responseCode = "201", useReturnTypeSchema = true)
    @Allowed(value = Allowed.To.ROLES, roles = Roles.AUTHOR)
    Mono<ResponseEntity<ImportedRoadmap>> importJson(
            @PathVariable String org,
            Caller caller,
            IdempotencyKey key,
            @RequestParam(required = false) @Nullable String title,
            @RequestBody Mono<byte[]> document) {
        String given = ImportRequests.title(title);
        return ImportRequests.source(document)
                .flatMap(bytes -> importing.json(org, creation(org, caller, key, bytes, given), bytes, given))
                .map(outcome -> answer(org, outcome));
    }

    /**
     * Brings a document in as a new roadmap with a draft, and reports what was made of it. Markdown
     * ({@code text/markdown}) in any dialect; Cairn's own JSON form ({@code application/json}, see roadmap.schema.json); or
     * a roadmap.sh archive ({@code application/zip}: its graph as JSON, its topics as Markdown). {@code title} takes the
     * place of the document's own; {@code base}, for Markdown, is the address where the document lay and makes its relative
     * links whole.
     */
    @PostMapping(consumes = "application/zip")
    @Operation(operationId = ImportRequests.OPERATION)
    @ApiResponse(responseCode = "201", useReturnTypeSchema = true)
    @Allowed(value = Allowed.To.ROLES, roles = Roles.AUTHOR)
    Mono<ResponseEntity<ImportedRoadmap>> importRoadmapSh(
            @PathVariable String org,
            Caller caller,
            IdempotencyKey key,
            @RequestParam(required = false) @Nullable String title,
            @RequestBody Mono<byte[]> document) {
        String given = ImportRequests.title(title);
        return ImportRequests.source(document)
                .flatMap(bytes -> importing.roadmapSh(org, creation(org, caller, key, bytes, given), bytes, given))
                .map(outcome -> answer(org, outcome));
    }

    /** The same key for a document of another form is another wish, as the content differs. */
    private Creation creation(String org, Caller caller, IdempotencyKey key, byte[] bytes, @Nullable String title) {
        return Creation.of(
                org,
                caller.subject(),
                "roadmaps/imports",
                key.value(),
                Creation.content(bytes, title == null ? "" : title),
                ids);
    }

    private static ResponseEntity<ImportedRoadmap> answer(String org, ImportingFiles.Outcome outcome) {
        return switch (outcome) {
            case ImportingFiles.Was(ImportingRoadmaps.Outcome was) -> ImportedRoadmap.answer(org, was);
            case ImportingFiles.Invalid invalid ->
                throw ProblemException.of(
                        CatalogProblem.IMPORT_INVALID,
                        invalid.faults().stream()
                                .map(fault -> new FieldError(fault.path(), fault.found(), fault.expected()))
                                .toList());
            case ImportingFiles.Refused(FileImport.Refused why) ->
                throw ProblemException.of(codeOf(why.reason()), why.found(), why.expected());
        };
    }

    private static CatalogProblem codeOf(FileImport.Reason reason) {
        return switch (reason) {
            case EMPTY -> CatalogProblem.IMPORT_EMPTY;
            case NOT_JSON -> CatalogProblem.IMPORT_NOT_JSON;
            case TOO_COMPLEX -> CatalogProblem.IMPORT_TOO_COMPLEX;
            case TOO_MANY_NODES -> CatalogProblem.IMPORT_TOO_MANY_NODES;
            case NOT_A_ZIP -> CatalogProblem.IMPORT_NOT_A_ZIP;
            case UNSAFE_PATH -> CatalogProblem.IMPORT_UNSAFE_PATH;
            case TOO_MANY_ENTRIES -> CatalogProblem.IMPORT_TOO_MANY_ENTRIES;
            case UNPACKS_TOO_LARGE -> CatalogProblem.IMPORT_UNPACKS_TOO_LARGE;
            case NO_GRAPH -> CatalogProblem.IMPORT_NO_GRAPH;
            case NO_TOPICS -> CatalogProblem.IMPORT_NO_STRUCTURE;
        };
    }
}
