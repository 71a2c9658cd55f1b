package dev.cairn.catalog.links.http;

import dev.cairn.catalog.CatalogProblem;
import dev.cairn.catalog.Roles;
import dev.cairn.catalog.links.application.ShowingLinks;
import dev.cairn.catalog.links.application.WishingChecks;
import dev.cairn.catalog.links.http.LinkView.SummaryView;
import dev.cairn.catalog.links.model.LinkState;
import dev.cairn.kit.access.Allowed;
import dev.cairn.kit.contract.OneOf;
import dev.cairn.kit.http.Page;
import dev.cairn.kit.http.PageRequest;
import dev.cairn.kit.http.Pages;
import dev.cairn.kit.problem.Checks;
import dev.cairn.kit.problem.ProblemException;
import dev.cairn.kit.store.Key;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Links of a roadmap's resources: which are dead, moved or insecure. */
@RestController
@RequestMapping("/api/v1/orgs/{org}/roadmaps/{id}/links")
final class LinksController {

    /**
     * That the links of a roadmap are looked at now.
     *
     * @param wishedAt since when; the summary tells how many are still due
     */
    record CheckView(String roadmapId, Instant wishedAt) {}

    private final ShowingLinks showing;
    private final WishingChecks wishing;

    LinksController(ShowingLinks showing, WishingChecks wishing) {
        this.showing = showing;
        this.wishing = wishing;
    }

    /**
     * Links of the draft's and the newest edition's resources, by address.
     *
     * @param state only those in it: waiting, ok, moved, dead, failing, forbidden, insecure or not-checked
     */
    @GetMapping
    @Allowed(
            value = Allowed.To.ROLES,
            roles = {Roles.AUTHOR, Roles.ADMIN})
    Mono<ResponseEntity<Page<LinkView>>> links(
            @PathVariable String org,
            @PathVariable String id,
            @RequestParam(required = false) @OneOf(LinkState.class) @Nullable String state,
            PageRequest request,
            ServerWebExchange exchange) {
        return there(id)
                .flatMap(known -> showing.list(org, known, wanted(state), request.after(), request.limit() + 1))
                .switchIfEmpty(unknown(id))
                .map(read -> Pages.answer(
                        Page.of(read, request, shown -> shown.link().position()).map(LinkView::of), exchange));
    }

    /** How many links are in which state. */
    @GetMapping("/summary")
    @Allowed(
            value = Allowed.To.ROLES,
            roles = {Roles.AUTHOR, Roles.ADMIN})
    Mono<SummaryView> summary(@PathVariable String org, @PathVariable String id) {
        return there(id)
                .flatMap(known -> showing.summary(org, known))
                .switchIfEmpty(unknown(id))
                .map(summary -> SummaryView.of(summary, wishing.isOn()));
    }

    /** Has the links looked at as soon as may be. At most once in ten minutes for a roadmap. */
    @PostMapping("/checks")
    @ApiResponse(responseCode = "202", useReturnTypeSchema = true)
    @Allowed(value = Allowed.To.ROLES, roles = Roles.AUTHOR)
    Mono<ResponseEntity<CheckView>> check(
            @PathVariable String org, @PathVariable String id, ServerWebExchange exchange) {
        return there(id)
                .flatMap(known -> wishing.wish(org, known))
                .switchIfEmpty(unknown(id))
                .map(outcome -> switch (outcome) {
                    case WishingChecks.Wished(Instant at) ->
                        ResponseEntity.status(HttpStatus.ACCEPTED).body(new CheckView(id, at));
                    case WishingChecks.UnknownRoadmap unknown ->
                        throw ProblemException.of(CatalogProblem.ROADMAP_UNKNOWN, unknown.roadmapId(), null);
                    case WishingChecks.SwitchedOff off -> throw ProblemException.of(CatalogProblem.LINKS_NOT_CHECKED);
                    case WishingChecks.TooSoon soon -> {
                        long seconds = Math.max(1, soon.left().toSeconds());
                        exchange.getResponse().getHeaders().set(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
                        throw ProblemException.of(
                                CatalogProblem.LINKS_CHECKED_LATELY, null, "again in " + seconds + " seconds");
                    }
                });
    }

    private static Mono<String> there(String id) {
        return Key.isPart(id) ? Mono.just(id) : Mono.empty();
    }

    private static <T> Mono<T> unknown(String id) {
        return Mono.error(() -> ProblemException.of(CatalogProblem.ROADMAP_UNKNOWN, id, null));
    }

    private static @Nullable LinkState wanted(@Nullable String word) {
        if (word == null) {
            return null;
        }
        LinkState state = LinkState.of(word).orElse(null);
        List<String> words = Stream.of(LinkState.values()).map(LinkState::word).toList();
        new Checks()
                .that(state != null, "state", word, "one of " + String.join(", ", words))
                .orThrow();
        return state;
    }
}
