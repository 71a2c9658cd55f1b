package dev.cairn.progress.enrolment.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.cairn.kit.access.Allowed;
import dev.cairn.kit.access.Caller;
import dev.cairn.kit.contract.OneOf;
import dev.cairn.kit.contract.Required;
import dev.cairn.kit.http.Page;
import dev.cairn.kit.http.PageRequest;
import dev.cairn.kit.http.Pages;
import dev.cairn.kit.problem.FieldError;
import dev.cairn.kit.problem.KitProblem;
import dev.cairn.kit.problem.ProblemException;
import dev.cairn.kit.store.Key;
import dev.cairn.progress.ProgressProblem;
import dev.cairn.progress.Roles;
import dev.cairn.progress.cohort.model.Cohorts;
import dev.cairn.progress.edition.Editions;
import dev.cairn.progress.enrolment.application.SettlingTopics;
import dev.cairn.progress.enrolment.model.Decision;
import dev.cairn.progress.enrolment.model.Enrolment;
import dev.cairn.progress.enrolment.model.EnrolmentSummary;
import dev.cairn.progress.enrolment.model.Enrolments;
import dev.cairn.progress.enrolment.model.LedgerEntry;
import dev.cairn.progress.enrolment.model.TopicState;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Enrolments: ticking, reading. */
@RestController
@RequestMapping("/api/v1")
final class EnrolmentsController {

    record NewState(
            @Required @OneOf(TopicState.class) @Nullable String state) {}

    record Items<T>(List<T> items) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Board(
            List<EnrolmentView.BoardRow> learners, @Nullable String next) {}

    private final SettlingTopics settling;
    private final Enrolments enrolments;
    private final Cohorts cohorts;
    private final Editions editions;

    EnrolmentsController(SettlingTopics settling, Enrolments enrolments, Cohorts cohorts, Editions editions) {
        this.settling = settling;
        this.enrolments = enrolments;
        this.cohorts = cohorts;
        this.editions = editions;
    }

    /** The board of a cohort: the number of each learner and stage, in the order of learner ids. */
    @GetMapping("/orgs/{org}/cohorts/{cohortId}/board")
    @Allowed(
            value = Allowed.To.ROLES,
            roles = {Roles.ADMIN, Roles.MENTOR})
    Mono<ResponseEntity<Board>> board(@PathVariable String org, @PathVariable String cohortId, PageRequest request) {
        return Mono.just(cohortId)
                .filter(Key::isPart)
                .flatMap(id -> cohorts.find(org, id))
                .switchIfEmpty(Mono.error(() -> ProblemException.of(ProgressProblem.COHORT_UNKNOWN, cohortId, null)))
                .flatMap(cohort -> enrolments
                        .ofCohort(org, cohortId, request.after(), request.limit() + 1)
                        .collectList())
                .map(read -> Page.of(read, request, EnrolmentSummary::learnerId).map(EnrolmentView.BoardRow::of))
                .map(page -> ResponseEntity.ok(new Board(page.items(), page.next())));
    }

    /** The caller's own enrolments, in all organizations where they learn. */
    @GetMapping("/me/enrolments")
    @Allowed(Allowed.To.SIGNED_IN)
    Mono<Items<EnrolmentView.Mine>> mine(Caller caller) {
        List<String> learnsIn = caller.organizations().keySet().stream()
                .filter(organization -> caller.hasRole(organization, Roles.LEARNER))
                .toList();
        return enrolments
                .ofLearner(learnsIn, caller.subject())
                .map(EnrolmentView.Mine::of)
                .collectList()
                .map(Items::new);
    }

    /** An enrolment with its progress, its stages and the state of each topic. Learners see their own. */
    @GetMapping("/orgs/{org}/enrolments/{id}")
    @Allowed(
            value = Allowed.To.ROLES,
            roles = {Roles.LEARNER, Roles.MENTOR, Roles.ADMIN})
    Mono<EnrolmentView> enrolment(@PathVariable String org, @PathVariable String id, Caller caller) {
        return visible(org, id, caller)
                .flatMap(enrolment -> editions.find(org, enrolment.roadmapId(), enrolment.edition())
                        .map(edition -> EnrolmentView.of(enrolment, edition)));
    }

    /** Ticks a topic: pending, learning, done or skipped. A topic that builds on others waits until these are settled. */
    @PutMapping("/orgs/{org}/enrolments/{id}/topics/{topicId}")
    @Allowed(value = Allowed.To.ROLES, roles = Roles.LEARNER)
    Mono<EnrolmentView.Ticked> tick(
            @PathVariable String org,
            @PathVariable String id,
            @PathVariable String topicId,
            Caller caller,
            @RequestBody NewState body) {
        TopicState wanted =
                TopicState.of(body.state() == null ? "" : body.state()).orElse(null);
        return (wanted == null
                        // Whose enrolment it is comes before what is wrong with the wish.
                        ? own(org, id, caller).<Decision>flatMap(enrolment -> Mono.error(() -> notAState(body)))
                        : settling.tick(org, id, caller.subject(), topicId, wanted)
                                .switchIfEmpty(unknown(id)))
                .map(decision -> switch (decision) {
                    case Decision.Changed changed -> EnrolmentView.Ticked.of(changed.after(), topicId);
                    case Decision.Unchanged unchanged -> EnrolmentView.Ticked.of(unchanged.enrolment(), topicId);
                    case Decision.UnknownTopic unknown ->
                        throw ProblemException.of(
                                ProgressProblem.TOPIC_UNKNOWN, unknown.topicId(), "a topic without topics below it");
                    case Decision.Locked locked ->
                        throw ProblemException.of(
                                ProgressProblem.TOPIC_LOCKED, locked.missing(), "all of these settled before");
                    case Decision.VouchedFor vouched ->
                        throw ProblemException.of(
                                ProgressProblem.TOPIC_VOUCHED_FOR,
                                vouched.evidence().word(),
                                "a topic that rests on what you said yourself");
                    case Decision.NotAllowed not ->
                        throw ProblemException.of(ProgressProblem.NOT_ALLOWED, null, not.rule());
                });
    }

    /** Everything that ever changed in the enrolment, oldest first. */
    @GetMapping("/orgs/{org}/enrolments/{id}/ledger")
    @Allowed(
            value = Allowed.To.ROLES,
            roles = {Roles.LEARNER, Roles.MENTOR, Roles.ADMIN})
    Mono<ResponseEntity<Page<LedgerEntry>>> ledger(
            @PathVariable String org,
            @PathVariable String id,
            Caller caller,
            PageRequest request,
            ServerWebExchange exchange) {
        long after = request.after() == null ? 0 : sequence(request.after());
        return visible(org, id, caller)
                .flatMap(enrolment ->
                        enrolments.ledger(org, id, after, request.limit() + 1).collectList())
                .map(read -> Pages.answer(Page.of(read, request, entry -> String.valueOf(entry.sequence())), exchange));
    }

    private static long sequence(String after) {
        if (!after.matches("\\d{1,15}")) {
            throw ProblemException.of(KitProblem.BAD_CURSOR, after, "the value of next in the page before");
        }
        return Long.parseLong(after);
    }

    private static ProblemException notAState(NewState body) {
        return ProblemException.of(
                KitProblem.INVALID,
                List.of(new FieldError("state", body.state(), "pending, learning, done or skipped")));
    }

    private static <T> Mono<T> unknown(String enrolmentId) {
        return Mono.error(() -> ProblemException.of(ProgressProblem.ENROLMENT_UNKNOWN, enrolmentId, null));
    }

    /** The learner's own; a fellow learner's is not there. */
    private Mono<Enrolment> own(String org, String id, Caller caller) {
        return enrolments
                .find(org, id)
                .filter(enrolment -> enrolment.learnerId().equals(caller.subject()))
                .switchIfEmpty(unknown(id));
    }

    private Mono<Enrolment> visible(String org, String id, Caller caller) {
        return caller.hasAnyRole(org, List.of(Roles.MENTOR, Roles.ADMIN))
                ? enrolments.find(org, id).switchIfEmpty(unknown(id))
                : own(org, id, caller);
    }
}
