package dev.cairn.catalog.search.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.cairn.catalog.CatalogProblem;
import dev.cairn.catalog.Roles;
import dev.cairn.catalog.roadmap.model.NodeKind;
import dev.cairn.catalog.search.application.SearchingRoadmaps;
import dev.cairn.catalog.search.model.Hit;
import dev.cairn.kit.access.Allowed;
import dev.cairn.kit.access.Caller;
import dev.cairn.kit.contract.OneOf;
import dev.cairn.kit.http.Page;
import dev.cairn.kit.http.PageRequest;
import dev.cairn.kit.http.Pages;
import dev.cairn.kit.problem.Checks;
import dev.cairn.kit.problem.KitProblem;
import dev.cairn.kit.problem.ProblemException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Search. */
@RestController
final class SearchController {

    private static final int LONGEST_QUERY = 200;

    /**
     * Something that was found.
     *
     * @param nodeId absent when the roadmap itself was found
     * @param kind roadmap, stage, section or topic
     * @param path titles from the roadmap down to the node above
     * @param published whether the newest edition has it so; otherwise only the draft does
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Found(
            String roadmapId,
            @Nullable String nodeId,

            @OneOf(value = NodeKind.class, words = "roadmap")
            String kind,

            String title,
            List<String> path,
            boolean published) {

        static Found of(Hit hit) {
            return new Found(hit.roadmapId(), hit.nodeId(), hit.kind(), hit.title(), hit.path(), hit.published());
        }
    }

    private final SearchingRoadmaps searching;

    SearchController(SearchingRoadmaps searching) {
        this.searching = searching;
    }

    /**
     * Finds roadmaps and their nodes by titles, tags, descriptions and resources, the best first. Authors find drafts as
     * well. What was just written is found within seconds.
     *
     * @param query 1 to 200 characters; every sign is text, and the last word may be the beginning of one
     */
    @GetMapping("/api/v1/orgs/{org}/search")
    @Allowed(Allowed.To.MEMBERS)
    Mono<ResponseEntity<Page<Found>>> search(
            @PathVariable String org,
            @RequestParam(name = "q", required = false) @Nullable String query,
            Caller caller,
            PageRequest request,
            ServerWebExchange exchange) {
        Checks checks = new Checks();
        String words = checks.text("q", query, LONGEST_QUERY);
        checks.orThrow();
        return searching
                .search(org, words, caller.hasRole(org, Roles.AUTHOR), afterRank(request), request.limit() + 1)
                .switchIfEmpty(Mono.error(() -> ProblemException.of(CatalogProblem.SEARCH_NOT_READY)))
                .map(hits -> Page.of(hits, request, hit -> String.valueOf(hit.rank()))
                        .map(Found::of))
                .map(page -> Pages.answer(page, exchange));
    }

    private static int afterRank(PageRequest request) {
        String after = request.after();
        if (after == null) {
            return 0;
        }
        if (!after.matches("\\d{1,4}")) {
            throw ProblemException.of(KitProblem.BAD_CURSOR, after, "the value of next in the page before");
        }
        return Integer.parseInt(after);
    }
}
