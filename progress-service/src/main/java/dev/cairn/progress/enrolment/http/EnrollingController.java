package dev.cairn.progress.enrolment.http;

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
import dev.cairn.kit.store.Wishes;
import dev.cairn.progress.ProgressProblem;
import dev.cairn.progress.Roles;
import dev.cairn.progress.cohort.model.Cohorts;
import dev.cairn.progress.enrolment.application.EnrollingLearners;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Bringing learners into a cohort. */
@RestController
@RequestMapping("/api/v1/orgs/{org}/cohorts/{cohortId}/enrolments")
final class EnrollingController {

    private static final int LONGEST_ID = 100;

    /** As Keycloak gives them. Nobody has another id, so there is no need to ask for one. */
    private static final Pattern MEMBER_ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    /**
     * Who is to be enrolled.
     *
     * @param learnerId the id of a member of the organization who is a learner: a UUID in lower case
     */
    record NewEnrolment(
            @Required @Schema(minLength = 1, maxLength = LONGEST_ID) @Nullable
            String learnerId) {}

    record CreatedEnrolment(String enrolmentId) {}

    private final EnrollingLearners enrolling;
    private final Cohorts cohorts;
    private final Wishes wishes;
    private final Ids ids;
    private final JsonMapper json;

    EnrollingController(EnrollingLearners enrolling, Cohorts cohorts, Wishes wishes, Ids ids, JsonMapper json) {
        this.enrolling = enrolling;
        this.cohorts = cohorts;
        this.wishes = wishes;
        this.ids = ids;
        this.json = json;
    }

    /** Enrols a learner in a cohort. A learner is enrolled in a cohort once. */
    @PostMapping
    @ApiResponse(responseCode = "201", useReturnTypeSchema = true)
    @Allowed(
            value = Allowed.To.ROLES,
            roles = {Roles.ADMIN, Roles.MENTOR})
    Mono<ResponseEntity<CreatedEnrolment>> enrol(
            @PathVariable String org,
            @PathVariable String cohortId,
            Caller caller,
            IdempotencyKey key,
            @RequestBody NewEnrolment body) {
        return Mono.just(cohortId)
                .filter(Key::isPart)
                .flatMap(id -> cohorts.find(org, id))
                .switchIfEmpty(Mono.error(() -> ProblemException.of(ProgressProblem.COHORT_UNKNOWN, cohortId, null)))
                .flatMap(cohort -> {
                    String learnerId = checked(body);
                    Creation wish = Creation.of(
                            org,
                            caller.subject(),
                            "enrolments",
                            key.value(),
                            Creation.content(json.writeValueAsBytes(body), cohortId),
                            ids);
                    return noted(org, key, wish)
                            .flatMap(noted -> enrolling.enrol(org, cohortId, learnerId, requestHash(wish)));
                })
                .map(outcome -> answer(org, outcome));
    }

    private static ResponseEntity<CreatedEnrolment> answer(String org, EnrollingLearners.Outcome outcome) {
        return switch (outcome) {
            case EnrollingLearners.Enrolled enrolled ->
                ResponseEntity.status(HttpStatus.CREATED)
                        .location(URI.create("/api/v1/orgs/" + org + "/enrolments/" + enrolled.enrolmentId()))
                        .body(new CreatedEnrolment(enrolled.enrolmentId()));
            case EnrollingLearners.UnknownCohort unknown ->
                throw ProblemException.of(ProgressProblem.COHORT_UNKNOWN, unknown.cohortId(), null);
            case EnrollingLearners.UnknownLearner unknown -> throw unknownLearner(unknown.learnerId());
            case EnrollingLearners.NotALearner not ->
                throw ProblemException.of(
                        ProgressProblem.NOT_A_LEARNER, not.learnerId(), "a member with the role learner");
            case EnrollingLearners.EnrolledAlready already ->
                throw ProblemException.of(ProgressProblem.ENROLMENT_EXISTS, already.enrolmentId(), null);
        };
    }

    private static String checked(NewEnrolment body) {
        Checks checks = new Checks();
        String learnerId = checks.text("learnerId", body.learnerId(), LONGEST_ID);
        checks.orThrow();
        if (!MEMBER_ID.matcher(learnerId).matches()) {
            throw unknownLearner(learnerId);
        }
        return learnerId;
    }

    private static ProblemException unknownLearner(String learnerId) {
        return ProblemException.of(ProgressProblem.LEARNER_UNKNOWN, learnerId, "the id of a member");
    }

    /** An enrolment's id names cohort and learner, not the key; so what the key stands for is noted beside it. */
    private Mono<Wishes.Met> noted(String org, IdempotencyKey key, Creation wish) {
        return key.value() == null
                ? Mono.just(new Wishes.Nothing())
                : wishes.meet(Key.of(org, wish.id()), wish.requestHash())
                        .filter(met -> !(met instanceof Wishes.Another))
                        .switchIfEmpty(Mono.error(() -> ProblemException.of(KitProblem.IDEMPOTENCY_KEY_REUSED)));
    }

    /** Without a key every wish is one of its own: who is enrolled already is not enrolled again. */
    private static String requestHash(Creation wish) {
        return Ids.hash((wish.id() + "\n" + wish.requestHash()).getBytes(StandardCharsets.UTF_8));
    }
}
