package dev.cairn.catalog.diff.http;

import dev.cairn.catalog.CatalogProblem;
import dev.cairn.catalog.Roles;
import dev.cairn.catalog.diff.application.ComparingRoadmaps;
import dev.cairn.catalog.diff.model.State;
import dev.cairn.kit.access.Allowed;
import dev.cairn.kit.access.Caller;
import dev.cairn.kit.contract.Tagged;
import dev.cairn.kit.problem.Checks;
import dev.cairn.kit.problem.KitProblem;
import dev.cairn.kit.problem.ProblemException;
import dev.cairn.kit.store.Key;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** What differs between two states of a roadmap. */
@RestController
final class DiffController {

    /** A comparison of two states. */
    record ComparisonView(String roadmapId, String from, String to, DiffView diff) {}

    private final ComparingRoadmaps comparing;

    DiffController(ComparingRoadmaps comparing) {
        this.comparing = comparing;
    }

    /**
     * What became of each node from one state to another. Between editions the answer never changes; the draft, without
     * what is hidden in it, is for authors.
     *
     * @param from the number of an edition, or {@code draft}
     * @param to likewise
     */
    @GetMapping("/api/v1/orgs/{org}/roadmaps/{id}/diff")
    @Tagged
    @Allowed(Allowed.To.MEMBERS)
    Mono<ResponseEntity<ComparisonView>> diff(
            @PathVariable String org,
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to,
            Caller caller) {
        State before = state(from);
        State after = state(to);
        boolean ofDraft = before instanceof State.OfDraft || after instanceof State.OfDraft;
        if (ofDraft && !caller.hasRole(org, Roles.AUTHOR)) {
            throw ProblemException.of(KitProblem.FORBIDDEN, null, "role " + Roles.AUTHOR + " for the draft");
        }
        if (!Key.isPart(id)) {
            throw ProblemException.of(CatalogProblem.ROADMAP_UNKNOWN, id, null);
        }
        if (before == null || after == null) {
            Checks checks = new Checks();
            String expected = "the number of an edition, or " + State.DRAFT;
            checks.that(before != null, "from", from, expected);
            checks.that(after != null, "to", to, expected);
            checks.orThrow();
            throw ProblemException.of(KitProblem.INVALID);
        }
        return comparing.compare(org, id, before, after).map(outcome -> switch (outcome) {
            case ComparingRoadmaps.Compared compared ->
                ResponseEntity.ok()
                        .eTag(compared.tag())
                        .header("Cache-Control", ofDraft ? "private, no-cache" : "private, max-age=300")
                        .body(new ComparisonView(
                                id, before.toString(), after.toString(), DiffView.of(compared.diff())));
            case ComparingRoadmaps.Unknown(State.OfEdition edition) ->
                throw ProblemException.of(CatalogProblem.EDITION_UNKNOWN, edition.number(), null);
            case ComparingRoadmaps.Unknown(State.OfDraft draft) ->
                throw ProblemException.of(CatalogProblem.ROADMAP_UNKNOWN, id, null);
        });
    }

    private static @Nullable State state(@Nullable String text) {
        return Optional.ofNullable(text).flatMap(State::parse).orElse(null);
    }
}
