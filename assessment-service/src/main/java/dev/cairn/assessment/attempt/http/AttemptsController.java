package dev.cairn.assessment.attempt.http;

import dev.cairn.assessment.AssessmentProblem;
import dev.cairn.assessment.Roles;
import dev.cairn.assessment.attempt.application.StartingAttempts;
import dev.cairn.assessment.attempt.application.TakingAttempts;
import dev.cairn.assessment.attempt.model.Attempt;
import dev.cairn.assessment.attempt.model.Attempts;
import dev.cairn.assessment.attempt.model.Decision;
import dev.cairn.assessment.attempt.model.Grade;
import dev.cairn.assessment.paper.model.Item;
import dev.cairn.assessment.paper.model.Paper;
import dev.cairn.assessment.paper.model.PaperState;
import dev.cairn.assessment.paper.model.Papers;
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
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Attempts: beginning, answering, handing in, going on after a break. */
@RestController
@RequestMapping("/api/v1/orgs/{org}")
final class AttemptsController {

    private static final int LONGEST_ENROLMENT_ID = 200;

    record NewAttempt(
            @Required @Schema(minLength = 1, maxLength = LONGEST_ENROLMENT_ID) @Nullable
            String enrolmentId) {}

    /** What lies before the learner; no keys. */
    record StartedAttempt(String attemptId, String title, List<AttemptView.ItemView> items) {}

    /**
     * What is chosen.
     *
     * @param chosen ids of options of the item, each once; one at most, but for a multiple-choice item. An empty list takes
     *     the answer back
     */
    record NewAnswer(@Required @Nullable List<@Nullable String> chosen) {}

    record SavedAnswer(String itemId, List<String> chosen) {}

    /** Nothing: the answers were saved one by one. Who sends them here is told so before the attempt is over. */
    record Submission() {}

    record Graded(Grade grade) {}

    private final StartingAttempts starting;
    private final TakingAttempts taking;
    private final Attempts attempts;
    private final Papers papers;
    private final Ids ids;
    private final JsonMapper json;

    AttemptsController(
            StartingAttempts starting,
            TakingAttempts taking,
            Attempts attempts,
            Papers papers,
            Ids ids,
            JsonMapper json) {
        this.starting = starting;
        this.taking = taking;
        this.attempts = attempts;
        this.papers = papers;
        this.ids = ids;
        this.json = json;
    }

    /**
     * Begins an attempt at a published paper, or goes on with the one that is open. The items come without their keys;
     * what was answered already stands in the attempt itself.
     */
    @PostMapping("/papers/{id}/attempts")
    @ApiResponse(responseCode = "201", useReturnTypeSchema = true)
    @Allowed(value = Allowed.To.ROLES, roles = Roles.LEARNER)
    Mono<ResponseEntity<StartedAttempt>> start(
            @PathVariable String org,
            @PathVariable String id,
            Caller caller,
            IdempotencyKey key,
            @RequestBody NewAttempt body) {
        return published(org, id)
                .flatMap(paper -> {
                    String enrolmentId = checked(body);
                    Creation creation = Creation.of(
                            org,
                            caller.subject(),
                            "attempts",
                            key.value(),
                            Creation.content(json.writeValueAsBytes(body), id),
                            ids);
                    return starting.start(org, creation, paper, caller.subject(), enrolmentId);
                })
                .map(outcome -> switch (outcome) {
                    case StartingAttempts.Started(var sitting) ->
                        ResponseEntity.status(HttpStatus.CREATED)
                                .location(URI.create("/api/v1/orgs/" + org + "/attempts/" + sitting.attemptId()))
                                .body(new StartedAttempt(
                                        sitting.attemptId(), sitting.title(), AttemptView.ItemView.of(sitting)));
                    case StartingAttempts.UnknownEnrolment unknown ->
                        throw ProblemException.of(
                                AssessmentProblem.ENROLMENT_UNKNOWN,
                                unknown.enrolmentId(),
                                "an enrolment of your own in this organization");
                    case StartingAttempts.OtherEdition(var enrolment) ->
                        throw ProblemException.of(
                                AssessmentProblem.ENROLMENT_OTHER_EDITION,
                                enrolment.roadmapId() + ", edition " + enrolment.edition(),
                                "an enrolment in the edition that the paper is about");
                    case StartingAttempts.KeyReused reused ->
                        throw ProblemException.of(KitProblem.IDEMPOTENCY_KEY_REUSED);
                });
    }

    /** An attempt with its items and the answers so far: all that a browser needs to go on. */
    @GetMapping("/attempts/{id}")
    @Allowed(value = Allowed.To.ROLES, roles = Roles.LEARNER)
    Mono<AttemptView> attempt(@PathVariable String org, @PathVariable String id, Caller caller) {
        return own(org, id, caller).map(AttemptView::of);
    }

    /** Saves an answer; choosing nothing takes it back. */
    @PutMapping("/attempts/{id}/answers/{itemId}")
    @Allowed(value = Allowed.To.ROLES, roles = Roles.LEARNER)
    Mono<SavedAnswer> answer(
            @PathVariable String org,
            @PathVariable String id,
            @PathVariable String itemId,
            Caller caller,
            @RequestBody NewAnswer body) {
        return own(org, id, caller)
                .flatMap(attempt -> {
                    Item item = attempt.sitting()
                            .item(itemId)
                            .orElseThrow(() -> ProblemException.of(
                                    AssessmentProblem.ITEM_UNKNOWN, itemId, "the id of an item of this attempt"));
                    return taking.answer(org, id, itemId, checked(item, body));
                })
                .map(decision -> switch (decision) {
                    case Decision.Answered answered -> saved(answered.after(), itemId);
                    case Decision.Unchanged unchanged -> saved(unchanged.attempt(), itemId);
                    case Decision.Closed closed ->
                        throw ProblemException.of(
                                AssessmentProblem.ATTEMPT_SUBMITTED, id, "an attempt that is still open");
                    case Decision.HandedIn not -> throw new IllegalStateException("answering does not hand in");
                });
    }

    /** Hands the attempt in with the answers that are saved; doing it again answers the same grade. */
    @PostMapping("/attempts/{id}/submission")
    @Allowed(value = Allowed.To.ROLES, roles = Roles.LEARNER)
    Mono<Graded> submit(
            @PathVariable String org,
            @PathVariable String id,
            Caller caller,
            @RequestBody(required = false) @Nullable Submission nothing) {
        return own(org, id, caller).flatMap(attempt -> taking.handIn(org, id)).map(decision -> switch (decision) {
            case Decision.HandedIn handedIn -> new Graded(handedIn.after().grade());
            case Decision.Unchanged(Attempt.Submitted before) -> new Graded(before.grade());
            case Decision.Unchanged not -> throw new IllegalStateException("handing in changes what is open");
            case Decision.Answered not -> throw new IllegalStateException("handing in does not answer");
            case Decision.Closed not -> throw new IllegalStateException("handing in twice is no conflict");
        });
    }

    private static String checked(NewAttempt body) {
        Checks checks = new Checks();
        String enrolmentId = checks.text("enrolmentId", body.enrolmentId(), LONGEST_ENROLMENT_ID);
        checks.orThrow();
        return enrolmentId;
    }

    private static List<String> checked(Item item, NewAnswer body) {
        Checks checks = new Checks();
        List<@Nullable String> given = body.chosen();
        checks.that(given != null, "chosen", null, "a list of ids of options; an empty one takes the answer back");
        checks.orThrow();
        List<@Nullable String> chosen = Objects.requireNonNull(given);
        item.refusals(chosen)
                .forEach(refusal -> checks.that(
                        false,
                        refusal.index() < 0 ? "chosen" : "chosen[" + refusal.index() + "]",
                        refusal.value(),
                        refusal.expected()));
        checks.orThrow();
        return List.copyOf(chosen);
    }

    private static SavedAnswer saved(Attempt attempt, String itemId) {
        return new SavedAnswer(itemId, attempt.answers().getOrDefault(itemId, List.of()));
    }

    /** What learners can sit; a draft is not there for them. */
    private Mono<Paper> published(String org, String id) {
        return Mono.just(id)
                .filter(Key::isPart)
                .flatMap(known -> papers.find(org, known))
                .map(Papers.Revised::paper)
                .filter(paper -> paper.state() == PaperState.PUBLISHED)
                .switchIfEmpty(Mono.error(() -> ProblemException.of(AssessmentProblem.PAPER_UNKNOWN, id, null)));
    }

    /** The learner's own; a fellow learner's is not there. */
    private Mono<Attempt> own(String org, String id, Caller caller) {
        return Mono.just(id)
                .filter(Key::isPart)
                .flatMap(known -> attempts.find(org, known))
                .filter(attempt -> attempt.sitting().learnerId().equals(caller.subject()))
                .switchIfEmpty(Mono.error(() -> ProblemException.of(AssessmentProblem.ATTEMPT_UNKNOWN, id, null)));
    }
}
