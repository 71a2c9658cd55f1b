package dev.cairn.progress.cohort.http;

import dev.cairn.kit.Ids;
import dev.cairn.kit.access.Allowed;
import dev.cairn.kit.access.Caller;
import dev.cairn.kit.contract.Required;
import dev.cairn.kit.http.Creation;
import dev.cairn.kit.http.IdempotencyKey;
import dev.cairn.kit.http.Page;
import dev.cairn.kit.http.PageRequest;
import dev.cairn.kit.http.Pages;
import dev.cairn.kit.problem.Checks;
import dev.cairn.kit.problem.KitProblem;
import dev.cairn.kit.problem.ProblemException;
import dev.cairn.kit.store.Key;
import dev.cairn.progress.ProgressProblem;
import dev.cairn.progress.Roles;
import dev.cairn.progress.cohort.application.CreatingCohorts;
import dev.cairn.progress.cohort.model.Cohort;
import dev.cairn.progress.cohort.model.Cohorts;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.net.URI;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Objects;
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
import tools.jackson.databind.json.JsonMapper;

/** Cohorts. */
@RestController
@RequestMapping("/api/v1/orgs/{org}/cohorts")
final class CohortsController {

    private static final int LONGEST_NAME = 200;

    /** A cohort may be long over; another year is a slip of the finger. */
    private static final int FIRST_YEAR = 1900;

    private static final int LAST_YEAR = 2999;

    /**
     * A cohort to be made.
     *
     * @param startsOn a date such as 2026-09-01, in the cohort's time zone
     * @param timeZone an IANA time zone such as Europe/Berlin
     */
    record NewCohort(
            @Required @Schema(minLength = 1, maxLength = LONGEST_NAME) @Nullable
            String name,

            @Required @Schema(minLength = 1, maxLength = LONGEST_NAME) @Nullable
            String roadmapId,

            @Required @Schema(minimum = "1", maximum = "999999") @Nullable
            Integer edition,

            @Required @Schema(format = "date") @Nullable String startsOn,
            @Required @Nullable String timeZone) {}

    record CreatedCohort(String cohortId) {}

    record CohortView(
            String cohortId,
            String name,
            String roadmapId,
            int edition,
            @Schema(format = "date") String startsOn,
            String timeZone) {
        static CohortView of(Cohort cohort) {
            return new CohortView(
                    cohort.cohortId(),
                    cohort.name(),
                    cohort.roadmapId(),
                    cohort.edition(),
                    cohort.startsOn().toString(),
                    cohort.timeZone().getId());
        }
    }

    private final CreatingCohorts creating;
    private final Cohorts cohorts;
    private final Ids ids;
    private final JsonMapper json;

    CohortsController(CreatingCohorts creating, Cohorts cohorts, Ids ids, JsonMapper json) {
        this.creating = creating;
        this.cohorts = cohorts;
        this.ids = ids;
        this.json = json;
    }

    /** Makes a cohort that learns one edition of a roadmap from a day on. */
    @PostMapping
    @ApiResponse(responseCode = "201", useReturnTypeSchema = true)
    @Allowed(value = Allowed.To.ROLES, roles = Roles.ADMIN)
    Mono<ResponseEntity<CreatedCohort>> create(
            @PathVariable String org, Caller caller, IdempotencyKey key, @RequestBody NewCohort body) {
        CreatingCohorts.Wish wish = checked(body);
        Creation creation =
                Creation.of(org, caller.subject(), "cohorts", key.value(), json.writeValueAsBytes(body), ids);
        return creating.create(org, creation, wish).map(outcome -> switch (outcome) {
            case CreatingCohorts.Created created ->
                ResponseEntity.status(HttpStatus.CREATED)
                        .location(URI.create("/api/v1/orgs/" + org + "/cohorts/" + created.cohortId() + "/board"))
                        .body(new CreatedCohort(created.cohortId()));
            case CreatingCohorts.UnknownEdition unknown ->
                throw ProblemException.of(
                        ProgressProblem.EDITION_UNKNOWN,
                        unknown.roadmapId() + ", edition " + unknown.edition(),
                        "an edition that this organization has published");
            case CreatingCohorts.KeyReused reused -> throw ProblemException.of(KitProblem.IDEMPOTENCY_KEY_REUSED);
        });
    }

    /** The cohorts of the organization. */
    @GetMapping
    @Allowed(
            value = Allowed.To.ROLES,
            roles = {Roles.ADMIN, Roles.MENTOR})
    Mono<ResponseEntity<Page<CohortView>>> list(
            @PathVariable String org, PageRequest request, ServerWebExchange exchange) {
        return cohorts.list(org, request.after(), request.limit() + 1)
                .map(read ->
                        Pages.answer(Page.of(read, request, Cohort::cohortId).map(CohortView::of), exchange));
    }

    private static CreatingCohorts.Wish checked(NewCohort body) {
        Checks checks = new Checks();
        String name = checks.text("name", body.name(), LONGEST_NAME);
        String roadmapId = checks.text("roadmapId", body.roadmapId(), LONGEST_NAME);
        checks.that(roadmapId.isEmpty() || Key.isPart(roadmapId), "roadmapId", roadmapId, "the id of a roadmap");
        checks.that(
                body.edition() != null && body.edition() >= 1 && body.edition() <= 999_999,
                "edition",
                body.edition(),
                "a number from 1");
        LocalDate startsOn = date(body.startsOn());
        checks.that(
                startsOn != null && FIRST_YEAR <= startsOn.getYear() && startsOn.getYear() <= LAST_YEAR,
                "startsOn",
                body.startsOn(),
                "a date such as 2026-09-01, of the years " + FIRST_YEAR + " to " + LAST_YEAR);
        ZoneId timeZone = zone(body.timeZone());
        checks.that(timeZone != null, "timeZone", body.timeZone(), "an IANA time zone such as Europe/Berlin");
        checks.orThrow();
        return new CreatingCohorts.Wish(
                name,
                roadmapId,
                Objects.requireNonNull(body.edition()),
                Objects.requireNonNull(startsOn),
                Objects.requireNonNull(timeZone));
    }

    private static @Nullable LocalDate date(@Nullable String text) {
        try {
            return text == null ? null : LocalDate.parse(text);
        } catch (DateTimeException none) {
            return null;
        }
    }

    /** Java knows zones of its own beside IANA's, which no browser knows. */
    private static @Nullable ZoneId zone(@Nullable String text) {
        return text != null && ZoneId.getAvailableZoneIds().contains(text) && !text.startsWith("SystemV/")
                ? ZoneId.of(text)
                : null;
    }
}
