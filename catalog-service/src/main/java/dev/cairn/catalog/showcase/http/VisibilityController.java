package dev.cairn.catalog.showcase.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.cairn.catalog.CatalogProblem;
import dev.cairn.catalog.Roles;
import dev.cairn.catalog.showcase.application.SharingRoadmaps;
import dev.cairn.catalog.showcase.model.Showcase;
import dev.cairn.catalog.showcase.model.Shown;
import dev.cairn.catalog.showcase.model.Visibility;
import dev.cairn.kit.access.Allowed;
import dev.cairn.kit.contract.OneOf;
import dev.cairn.kit.contract.Required;
import dev.cairn.kit.problem.Checks;
import dev.cairn.kit.problem.ProblemException;
import dev.cairn.kit.store.Key;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Who may see a roadmap. */
@RestController
@RequestMapping("/api/v1/orgs/{org}/roadmaps/{id}/visibility")
final class VisibilityController {

    /**
     * What is asked for.
     *
     * @param visibility organization, unlisted or public
     */
    record VisibilityRequest(
            @Required @OneOf(Visibility.class) @Nullable String visibility) {}

    /**
     * How far a roadmap can be seen.
     *
     * @param visibility organization, unlisted or public
     * @param publicPath where anyone may read it; absent if nobody else may
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record VisibilityView(
            String roadmapId,
            @OneOf(Visibility.class) String visibility,
            @Nullable String publicPath) {}

    private final SharingRoadmaps sharing;
    private final Showcase showcase;

    VisibilityController(SharingRoadmaps sharing, Showcase showcase) {
        this.sharing = sharing;
        this.showcase = showcase;
    }

    /** Who may see the roadmap's editions now. */
    @GetMapping
    @Allowed(value = Allowed.To.ROLES, roles = Roles.AUTHOR)
    Mono<VisibilityView> visibility(@PathVariable String org, @PathVariable String id) {
        return found(org, id, Mono.just(id).filter(Key::isPart).flatMap(known -> showcase.shown(org, known)));
    }

    /** Opens the roadmap's editions to others, or closes them. A link that was given away ends with its visibility. */
    @PutMapping
    @Allowed(value = Allowed.To.ROLES, roles = Roles.AUTHOR)
    Mono<VisibilityView> share(
            @PathVariable String org, @PathVariable String id, @RequestBody VisibilityRequest request) {
        Optional<Visibility> wanted = Visibility.of(request.visibility() == null ? "" : request.visibility());
        Checks checks = new Checks();
        checks.that(wanted.isPresent(), "visibility", request.visibility(), "organization, unlisted or public");
        checks.orThrow();
        return found(
                org,
                id,
                Mono.just(id).filter(Key::isPart).flatMap(known -> sharing.share(org, known, wanted.orElseThrow())));
    }

    private static Mono<VisibilityView> found(String org, String id, Mono<Shown> shown) {
        return shown.switchIfEmpty(Mono.error(() -> ProblemException.of(CatalogProblem.ROADMAP_UNKNOWN, id, null)))
                .map(there ->
                        new VisibilityView(there.roadmapId(), there.visibility().word(), publicPath(org, there)));
    }

    private static @Nullable String publicPath(String org, Shown shown) {
        return switch (shown.visibility()) {
            case ORGANIZATION -> null;
            case UNLISTED -> PublicRoadmapsController.PATH + "/" + org + "/" + shown.link();
            case PUBLIC -> PublicRoadmapsController.PATH + "/" + org + "/" + shown.roadmapId();
        };
    }
}
