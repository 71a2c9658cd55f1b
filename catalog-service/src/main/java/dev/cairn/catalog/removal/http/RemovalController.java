package dev.cairn.catalog.removal.http;

import dev.cairn.catalog.CatalogProblem;
import dev.cairn.catalog.Roles;
import dev.cairn.catalog.removal.application.RemovingRoadmaps;
import dev.cairn.kit.access.Allowed;
import dev.cairn.kit.problem.ProblemException;
import dev.cairn.kit.store.Key;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Getting rid of roadmaps. */
@RestController
final class RemovalController {

    private final RemovingRoadmaps removing;

    RemovalController(RemovingRoadmaps removing) {
        this.removing = removing;
    }

    /**
     * Removes a roadmap that was never published, with its draft and all that refers to it. There is no way back. One that
     * has editions stays, and they are retired instead.
     */
    @DeleteMapping("/api/v1/orgs/{org}/roadmaps/{id}")
    @ApiResponse(responseCode = "204")
    @Allowed(value = Allowed.To.ROLES, roles = Roles.AUTHOR)
    Mono<ResponseEntity<Void>> remove(@PathVariable String org, @PathVariable String id) {
        return Mono.just(id)
                .filter(Key::isPart)
                .flatMap(known -> removing.remove(org, known))
                .defaultIfEmpty(new RemovingRoadmaps.UnknownRoadmap(id))
                .map(outcome -> switch (outcome) {
                    case RemovingRoadmaps.Removed _ ->
                        ResponseEntity.noContent().build();
                    case RemovingRoadmaps.UnknownRoadmap unknown ->
                        throw ProblemException.of(CatalogProblem.ROADMAP_UNKNOWN, unknown.roadmapId(), null);
                    case RemovingRoadmaps.Published published ->
                        throw ProblemException.of(
                                CatalogProblem.ROADMAP_PUBLISHED, published.roadmapId(), "a roadmap without editions");
                });
    }
}
