package dev.cairn.catalog.gitsync.http;

import dev.cairn.catalog.CatalogProblem;
import dev.cairn.catalog.Roles;
import dev.cairn.catalog.gitsync.application.WantingSyncs;
import dev.cairn.catalog.gitsync.model.Binding;
import dev.cairn.catalog.gitsync.model.Bindings;
import dev.cairn.catalog.gitsync.model.Syncs;
import dev.cairn.kit.access.Allowed;
import dev.cairn.kit.http.Page;
import dev.cairn.kit.http.PageRequest;
import dev.cairn.kit.http.Pages;
import dev.cairn.kit.problem.KitProblem;
import dev.cairn.kit.problem.ProblemException;
import dev.cairn.kit.store.Key;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Syncs of a roadmap with its Git repository, and their reports. */
@RestController
@RequestMapping("/api/v1/orgs/{org}/roadmaps/{id}/git-source/syncs")
final class GitSyncsController {

    /**
     * That a sync will be done.
     *
     * @param number under which its report will be found
     */
    record WantedSync(String roadmapId, long number) {}

    private final WantingSyncs wanting;
    private final Bindings bindings;
    private final Syncs syncs;

    GitSyncsController(WantingSyncs wanting, Bindings bindings, Syncs syncs) {
        this.wanting = wanting;
        this.bindings = bindings;
        this.syncs = syncs;
    }

    /** Wants a sync: 202, and its report is at the address in Location. Of a roadmap one is done at a time. */
    @PostMapping
    @ApiResponse(responseCode = "202", useReturnTypeSchema = true)
    @Allowed(value = Allowed.To.ROLES, roles = Roles.AUTHOR)
    Mono<ResponseEntity<WantedSync>> sync(@PathVariable String org, @PathVariable String id) {
        return wanting.byHand(org, known(id)).map(outcome -> switch (outcome) {
            case WantingSyncs.Wanted wanted ->
                ResponseEntity.status(HttpStatus.ACCEPTED)
                        .location(URI.create(
                                "/api/v1/orgs/" + org + "/roadmaps/" + id + "/git-source/syncs/" + wanted.number()))
                        .body(new WantedSync(id, wanted.number()));
            case WantingSyncs.UnderWay running ->
                throw ProblemException.of(
                        CatalogProblem.GIT_SYNC_RUNNING, running.number(), "the end of the sync of this number");
            case WantingSyncs.Full full -> throw busy();
            case WantingSyncs.NotBound _, WantingSyncs.NoHook _, WantingSyncs.Ignored _ -> throw notBound(id);
        });
    }

    /** The reports, the newest first; what is under way stands with the source. */
    @GetMapping
    @Allowed(value = Allowed.To.ROLES, roles = Roles.AUTHOR)
    Mono<ResponseEntity<Page<SyncView>>> list(
            @PathVariable String org, @PathVariable String id, PageRequest request, ServerWebExchange exchange) {
        Long before = before(request.after());
        return bindings.find(org, known(id))
                .switchIfEmpty(Mono.error(() -> notBound(id)))
                .flatMap(there -> syncs.list(org, id, before, request.limit() + 1))
                .map(read -> Pages.answer(
                        Page.of(read, request, sync -> Long.toString(sync.number()))
                                .map(SyncView::of),
                        exchange));
    }

    /** One sync: waiting, running, or its report. */
    @GetMapping("/{number}")
    @Allowed(value = Allowed.To.ROLES, roles = Roles.AUTHOR)
    Mono<SyncView> sync(@PathVariable String org, @PathVariable String id, @PathVariable String number) {
        long wanted = number.matches("\\d{1,9}") ? Long.parseLong(number) : 0;
        // The report first: it is there before the binding says that the sync is over.
        return syncs.find(org, known(id), wanted)
                .map(SyncView::of)
                .switchIfEmpty(Mono.defer(() -> bindings.find(org, id).flatMap(there -> current(there, wanted))))
                .switchIfEmpty(Mono.error(() -> ProblemException.of(CatalogProblem.GIT_SYNC_UNKNOWN, number, null)));
    }

    private static Mono<SyncView> current(Binding there, long number) {
        Binding.Running running = there.running();
        if (running != null && running.number() == number) {
            return Mono.just(SyncView.of(running));
        }
        return Mono.justOrEmpty(Optional.ofNullable(there.wanted())
                .filter(wanted -> wanted.number() == number)
                .map(SyncView::of));
    }

    private static @Nullable Long before(@Nullable String cursor) {
        if (cursor == null) {
            return null;
        }
        if (!cursor.matches("\\d{1,9}")) {
            throw ProblemException.of(KitProblem.BAD_CURSOR, cursor, "the value of next in the page before");
        }
        return Long.valueOf(cursor);
    }

    private static String known(String id) {
        if (!Key.isPart(id)) {
            throw notBound(id);
        }
        return id;
    }

    static ProblemException busy() {
        return ProblemException.of(CatalogProblem.GIT_SYNC_BUSY, null, "fewer syncs at a time");
    }

    private static ProblemException notBound(String id) {
        return ProblemException.of(CatalogProblem.GIT_SOURCE_UNKNOWN, id, null);
    }
}
