package dev.cairn.catalog.adoption.http;

import dev.cairn.catalog.CatalogProblem;
import dev.cairn.catalog.Roles;
import dev.cairn.catalog.adoption.application.AdoptingRoadmaps;
import dev.cairn.kit.Ids;
import dev.cairn.kit.access.Allowed;
import dev.cairn.kit.access.Caller;
import dev.cairn.kit.contract.Required;
import dev.cairn.kit.http.Creation;
import dev.cairn.kit.http.IdempotencyKey;
import dev.cairn.kit.problem.Checks;
import dev.cairn.kit.problem.KitProblem;
import dev.cairn.kit.problem.ProblemException;
import dev.cairn.kit.store.Key;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Taking another organization's roadmap as one's own. */
@RestController
@RequestMapping("/api/v1/orgs/{org}/adoptions")
final class AdoptionsController {

    /**
     * What is adopted, as the public index or the public address names it.
     *
     * @param org that publishes it
     * @param roadmapId a public roadmap's id, or an unlisted one's link
     * @param edition the one that was seen; absent for the newest. Only the newest is public
     */
    record AdoptionWish(
            @Required @Nullable String org,
            @Required @Nullable String roadmapId,
            @Nullable Integer edition) {}

    /** The roadmap that was made. */
    record AdoptedRoadmap(String roadmapId, String title, AdoptionView upstream) {}

    private final AdoptingRoadmaps adopting;
    private final Ids ids;

    AdoptionsController(AdoptingRoadmaps adopting, Ids ids) {
        this.adopting = adopting;
        this.ids = ids;
    }

    /** Makes a roadmap with a draft of what another organization shows to anyone. Nothing is published. */
    @PostMapping
    @ApiResponse(responseCode = "201", useReturnTypeSchema = true)
    @Allowed(value = Allowed.To.ROLES, roles = Roles.AUTHOR)
    Mono<ResponseEntity<AdoptedRoadmap>> adopt(
            @PathVariable String org, Caller caller, IdempotencyKey key, @RequestBody AdoptionWish wish) {
        String from = wish.org() == null ? "" : wish.org();
        String name = wish.roadmapId() == null ? "" : wish.roadmapId();
        Integer edition = wish.edition();
        Checks checks = new Checks();
        checks.that(!from.isEmpty(), "org", wish.org(), "the organization that publishes the roadmap");
        checks.that(!name.isEmpty(), "roadmapId", wish.roadmapId(), "a public roadmap's id, or an unlisted one's link");
        checks.that(edition == null || edition > 0, "edition", edition, "the number of an edition");
        checks.orThrow();
        if (!Key.isPart(from) || !Key.isPart(name)) {
            throw notPublic(name);
        }
        Creation creation = Creation.of(
                org,
                caller.subject(),
                "adoptions",
                key.value(),
                Creation.content(new byte[0], from, name, String.valueOf(edition)),
                ids);
        return adopting.adopt(org, creation, from, name, edition).map(outcome -> answer(org, outcome));
    }

    private static ResponseEntity<AdoptedRoadmap> answer(String org, AdoptingRoadmaps.Outcome outcome) {
        return switch (outcome) {
            case AdoptingRoadmaps.Adopted adopted ->
                ResponseEntity.status(HttpStatus.CREATED)
                        .location(URI.create("/api/v1/orgs/" + org + "/roadmaps/" + adopted.roadmapId() + "/draft"))
                        .body(new AdoptedRoadmap(
                                adopted.roadmapId(), adopted.title(), AdoptionView.of(adopted.adoption())));
            case AdoptingRoadmaps.NotPublic not -> throw notPublic(not.name());
            case AdoptingRoadmaps.OwnRoadmap own ->
                throw ProblemException.of(CatalogProblem.ADOPTION_OWN, own.name(), "another organization's roadmap");
            case AdoptingRoadmaps.TooLarge large ->
                throw ProblemException.of(
                        CatalogProblem.DRAFT_TOO_LARGE, large.bytes(), "at most " + large.atMost() + " bytes");
            case AdoptingRoadmaps.KeyReused reused -> throw ProblemException.of(KitProblem.IDEMPOTENCY_KEY_REUSED);
        };
    }

    private static ProblemException notPublic(String name) {
        return ProblemException.of(CatalogProblem.NOT_PUBLIC, name, null);
    }
}
