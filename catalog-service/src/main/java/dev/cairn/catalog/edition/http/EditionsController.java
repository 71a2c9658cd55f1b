package dev.cairn.catalog.edition.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.cairn.catalog.CatalogProblem;
import dev.cairn.catalog.Roles;
import dev.cairn.catalog.edition.application.PublishingRoadmaps;
import dev.cairn.catalog.edition.application.RetiringEditions;
import dev.cairn.catalog.edition.model.Edition;
import dev.cairn.catalog.edition.model.EditionSummary;
import dev.cairn.catalog.edition.model.Editions;
import dev.cairn.catalog.roadmap.http.OutlineView;
import dev.cairn.catalog.roadmap.model.Roadmaps;
import dev.cairn.kit.Ids;
import dev.cairn.kit.access.Allowed;
import dev.cairn.kit.access.Caller;
import dev.cairn.kit.contract.Tagged;
import dev.cairn.kit.http.IdempotencyKey;
import dev.cairn.kit.http.Page;
import dev.cairn.kit.http.PageRequest;
import dev.cairn.kit.http.Pages;
import dev.cairn.kit.problem.Checks;
import dev.cairn.kit.problem.FieldError;
import dev.cairn.kit.problem.KitProblem;
import dev.cairn.kit.problem.ProblemException;
import dev.cairn.kit.store.Key;
import io.swagger.v3.oas.annotations.media.Schema;
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
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Publishing, and reading what was published. */
@RestController
@RequestMapping("/api/v1/orgs/{org}/roadmaps/{id}/editions")
final class EditionsController {

    record PublishedEdition(String roadmapId, int edition) {}

    /**
     * What may go along with publishing.
     *
     * @param notes what is said about the edition, Markdown of at most 10,000 characters
     */
    record PublishingRequest(
            @Schema(maxLength = LONGEST_NOTES) @Nullable String notes) {}

    /**
     * An edition in a list.
     *
     * @param contentHash the same for the same content
     * @param retired whether nobody new should begin with it
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record EditionLine(
            int number,
            String title,
            Instant publishedAt,
            @Nullable String notes,
            String contentHash,
            boolean retired,
            @Nullable Instant retiredAt) {}

    /** An edition that nobody new should begin with. */
    record RetiredEdition(String roadmapId, int edition, Instant retiredAt) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record EditionView(
            String roadmapId,
            int edition,
            String title,
            @Nullable String description,
            @Nullable String outcome,
            Instant publishedAt,
            @Nullable String notes,
            String contentHash,
            @Nullable Instant retiredAt,
            List<OutlineView> outline) {}

    private static final int LONGEST_NOTES = 10_000;

    private final PublishingRoadmaps publishing;
    private final RetiringEditions retiring;
    private final Roadmaps roadmaps;
    private final Editions editions;

    EditionsController(PublishingRoadmaps publishing, RetiringEditions retiring, Roadmaps roadmaps, Editions editions) {
        this.publishing = publishing;
        this.retiring = retiring;
        this.roadmaps = roadmaps;
        this.editions = editions;
    }

    /** Makes the next edition of the draft as it is now; with a key that was used before, answers what that got. */
    @PostMapping
    @ApiResponse(responseCode = "201", useReturnTypeSchema = true)
    @Allowed(value = Allowed.To.ROLES, roles = Roles.AUTHOR)
    Mono<ResponseEntity<PublishedEdition>> publish(
            @PathVariable String org,
            @PathVariable String id,
            Caller caller,
            IdempotencyKey key,
            @RequestBody(required = false) @Nullable PublishingRequest request) {
        if (!Key.isPart(id)) {
            throw ProblemException.of(CatalogProblem.ROADMAP_UNKNOWN, id, null);
        }
        String wish = key.value() == null
                ? null
                : Ids.named(org, caller.subject(), "roadmaps/" + id + "/editions", key.value());
        return publishing.publish(org, id, wish, notes(request)).map(outcome -> answer(org, outcome));
    }

    /** The editions of a roadmap, the oldest first. */
    @GetMapping
    @Allowed(Allowed.To.MEMBERS)
    Mono<ResponseEntity<Page<EditionLine>>> list(
            @PathVariable String org, @PathVariable String id, PageRequest request, ServerWebExchange exchange) {
        int after = after(request);
        return Mono.just(id)
                .filter(Key::isPart)
                .filterWhen(known -> roadmaps.isThere(org, known))
                .switchIfEmpty(Mono.error(() -> ProblemException.of(CatalogProblem.ROADMAP_UNKNOWN, id, null)))
                .flatMap(known -> editions.list(org, known, after, request.limit() + 1))
                .map(read -> Page.of(read, request, edition -> String.valueOf(edition.number()))
                        .map(EditionsController::line))
                .map(page -> Pages.answer(page, exchange));
    }

    /** Nobody new should begin with this edition; whoever walks it goes on. To retire twice is the same as once. */
    @PostMapping("/{number}/retirement")
    @Allowed(value = Allowed.To.ROLES, roles = Roles.AUTHOR)
    Mono<RetiredEdition> retire(@PathVariable String org, @PathVariable String id, @PathVariable String number) {
        return known(id, number)
                .flatMap(edition -> retiring.retire(org, id, edition))
                .switchIfEmpty(Mono.error(() -> ProblemException.of(CatalogProblem.EDITION_UNKNOWN, number, null)))
                .map(retired -> new RetiredEdition(retired.roadmapId(), retired.edition(), retired.retiredAt()));
    }

    /** An edition with its whole outline. It never changes, but that it may be retired. */
    @GetMapping("/{number}")
    @Tagged
    @Allowed(Allowed.To.MEMBERS)
    Mono<ResponseEntity<EditionView>> edition(
            @PathVariable String org, @PathVariable String id, @PathVariable String number) {
        return known(id, number)
                .flatMap(edition -> editions.find(org, id, edition))
                .switchIfEmpty(Mono.error(() -> ProblemException.of(CatalogProblem.EDITION_UNKNOWN, number, null)))
                .map(edition -> ResponseEntity.ok()
                        .eTag(edition.contentHash().substring(0, 16) + (edition.retiredAt() == null ? "" : "-retired"))
                        .header("Cache-Control", "private, max-age=300")
                        .body(view(edition)));
    }

    /** Only what can be a key is looked for; anything else is not there. */
    private static Mono<Integer> known(String id, String number) {
        return Mono.just(number)
                .filter(text -> text.matches("[1-9]\\d{0,5}") && Key.isPart(id))
                .map(Integer::parseInt);
    }

    private static int after(PageRequest request) {
        String after = request.after();
        if (after == null) {
            return 0;
        }
        if (!after.matches("\\d{1,6}")) {
            throw ProblemException.of(KitProblem.BAD_CURSOR, after, "the value of next in the page before");
        }
        return Integer.parseInt(after);
    }

    private static @Nullable String notes(@Nullable PublishingRequest request) {
        String notes = request == null ? null : request.notes();
        if (notes == null || notes.isBlank()) {
            return null;
        }
        Checks checks = new Checks();
        checks.that(
                notes.length() <= LONGEST_NOTES,
                "notes",
                notes.length() + " characters",
                "at most " + LONGEST_NOTES + " characters");
        checks.orThrow();
        return notes;
    }

    private static EditionLine line(EditionSummary edition) {
        return new EditionLine(
                edition.number(),
                edition.title(),
                edition.publishedAt(),
                edition.notes(),
                edition.contentHash(),
                edition.retiredAt() != null,
                edition.retiredAt());
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
                edition.notes(),
                edition.contentHash(),
                edition.retiredAt(),
                OutlineView.of(edition.roadmap().outline()));
    }
}
