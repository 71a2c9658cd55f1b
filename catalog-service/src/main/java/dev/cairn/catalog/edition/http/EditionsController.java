package dev.cairn.catalog.edition.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.cairn.catalog.CatalogProblem;
import dev.cairn.catalog.Roles;
import dev.cairn.catalog.edition.application.PublishingRoadmaps;
import dev.cairn.catalog.edition.model.Edition;
import dev.cairn.catalog.edition.model.Editions;
import dev.cairn.catalog.roadmap.http.OutlineView;
import dev.cairn.kit.Ids;
import dev.cairn.kit.access.Allowed;
import dev.cairn.kit.access.Caller;
import dev.cairn.kit.http.IdempotencyKey;
import dev.cairn.kit.problem.FieldError;
import dev.cairn.kit.problem.KitProblem;
import dev.cairn.kit.problem.ProblemException;
import dev.cairn.kit.store.Key;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Publishing, and reading what was published. */
@RestController
@RequestMapping("/api/v1/orgs/{org}/roadmaps/{id}/editions")
final class EditionsController {

    record PublishedEdition(String roadmapId, int edition) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record EditionView(
            String roadmapId,
            int edition,
            String title,
            @Nullable String description,
            @Nullable String outcome,
            Instant publishedAt,
            List<OutlineView> outline) {}

    private final PublishingRoadmaps publishing;
    private final Editions editions;

    EditionsController(PublishingRoadmaps publishing, Editions editions) {
        this.publishing = publishing;
        this.editions = editions;
    }

    /** Makes the next edition of the draft as it is now; with a key that was used before, answers what that got. */
    @PostMapping
    @ApiResponse(responseCode = "201", useReturnTypeSchema = true)
    @Allowed(value = Allowed.To.ROLES, roles = Roles.AUTHOR)
    Mono<ResponseEntity<PublishedEdition>> publish(
            @PathVariable String org, @PathVariable String id, Caller caller, IdempotencyKey key) {
        if (!Key.isPart(id)) {
            throw ProblemException.of(CatalogProblem.ROADMAP_UNKNOWN, id, null);
        }
        String wish = key.value() == null
                ? null
                : Ids.named(org, caller.subject(), "roadmaps/" + id + "/editions", key.value());
        return publishing.publish(org, id, wish).map(outcome -> answer(org, outcome));
    }

    /** An edition with its whole outline. It never changes. */
    @GetMapping("/{number}")
    @Allowed(Allowed.To.MEMBERS)
    Mono<ResponseEntity<EditionView>> edition(
            @PathVariable String org, @PathVariable String id, @PathVariable String number) {
        return Mono.just(number)
                .filter(text -> text.matches("[1-9]\\d{0,5}") && Key.isPart(id))
                .flatMap(text -> editions.find(org, id, Integer.parseInt(text)))
                .switchIfEmpty(Mono.error(() -> ProblemException.of(CatalogProblem.EDITION_UNKNOWN, number, null)))
                .map(edition -> ResponseEntity.ok()
                        .eTag(edition.contentHash().substring(0, 16))
                        .header("Cache-Control", "private, max-age=300")
                        .body(view(edition)));
    }

    private static ResponseEntity<PublishedEdition> answer(String org, PublishingRoadmaps.Outcome outcome) {
        return switch (outcome) {
            case PublishingRoadmaps.Published published ->
                ResponseEntity.status(HttpStatus.CREATED)
                        .location(URI.create("/api/v1/orgs/" + org + "/roadmaps/" + published.roadmapId() + "/editions/"
                                + published.edition()))
                        .body(new PublishedEdition(published.roadmapId(), published.edition()));
            case PublishingRoadmaps.UnknownRoadmap unknown ->
                throw ProblemException.of(CatalogProblem.ROADMAP_UNKNOWN, unknown.roadmapId(), null);
            case PublishingRoadmaps.RefusedFor refused ->
                throw ProblemException.of(
                        CatalogProblem.NOT_PUBLISHABLE,
                        refused.obstacles().stream()
                                .map(obstacle -> new FieldError(obstacle.path(), obstacle.found(), obstacle.expected()))
                                .toList());
            case PublishingRoadmaps.Unchanged unchanged ->
                throw ProblemException.of(
                        CatalogProblem.EDITION_UNCHANGED, unchanged.edition(), "a draft that differs from it");
            case PublishingRoadmaps.Overtaken overtaken ->
                throw ProblemException.of(
                        CatalogProblem.EDITION_CONCURRENT, overtaken.edition(), "look at the new edition first");
            case PublishingRoadmaps.KeyReused reused -> throw ProblemException.of(KitProblem.IDEMPOTENCY_KEY_REUSED);
            case PublishingRoadmaps.TooLarge large ->
                throw ProblemException.of(
                        CatalogProblem.EDITION_TOO_LARGE, large.bytes(), "at most " + large.atMost() + " bytes");
        };
    }

    private static EditionView view(Edition edition) {
        return new EditionView(
                edition.roadmapId(),
                edition.number(),
                edition.roadmap().title(),
                edition.roadmap().description(),
                edition.roadmap().outcome(),
                edition.publishedAt(),
                OutlineView.of(edition.roadmap().outline()));
    }
}
