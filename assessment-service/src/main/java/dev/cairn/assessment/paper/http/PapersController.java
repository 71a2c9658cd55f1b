package dev.cairn.assessment.paper.http;

import dev.cairn.assessment.AssessmentProblem;
import dev.cairn.assessment.Roles;
import dev.cairn.assessment.paper.application.WritingPapers;
import dev.cairn.assessment.paper.model.PaperState;
import dev.cairn.assessment.paper.model.PaperSummary;
import dev.cairn.assessment.paper.model.Papers;
import dev.cairn.kit.Ids;
import dev.cairn.kit.access.Allowed;
import dev.cairn.kit.access.Caller;
import dev.cairn.kit.contract.OneOf;
import dev.cairn.kit.contract.Tagged;
import dev.cairn.kit.http.Creation;
import dev.cairn.kit.http.IdempotencyKey;
import dev.cairn.kit.http.Page;
import dev.cairn.kit.http.PageRequest;
import dev.cairn.kit.http.Pages;
import dev.cairn.kit.problem.KitProblem;
import dev.cairn.kit.problem.ProblemException;
import dev.cairn.kit.store.Key;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.net.URI;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Papers: writing, publishing, listing. */
@RestController
@RequestMapping("/api/v1/orgs/{org}/papers")
final class PapersController {

    record CreatedPaper(String paperId) {}

    record PublishedPaper(
            String paperId, @OneOf(PaperState.class) String state) {}

    private final WritingPapers writing;
    private final Papers papers;
    private final Ids ids;
    private final Clock clock;
    private final JsonMapper json;

    PapersController(WritingPapers writing, Papers papers, Ids ids, Clock clock, JsonMapper json) {
        this.writing = writing;
        this.papers = papers;
        this.ids = ids;
        this.clock = clock;
        this.json = json;
    }

    /** Writes a paper about topics of an edition, as a draft. */
    @PostMapping
    @ApiResponse(responseCode = "201", useReturnTypeSchema = true)
    @Allowed(value = Allowed.To.ROLES, roles = Roles.AUTHOR)
    Mono<ResponseEntity<CreatedPaper>> create(
            @PathVariable String org, Caller caller, IdempotencyKey key, @RequestBody NewPaper body) {
        WritingPapers.Wish wish = body.checked(ids);
        Creation creation =
                Creation.of(org, caller.subject(), "papers", key.value(), json.writeValueAsBytes(body), ids);
        return writing.write(org, creation, wish).map(outcome -> switch (outcome) {
            case WritingPapers.Written written ->
                ResponseEntity.status(HttpStatus.CREATED)
                        .location(URI.create("/api/v1/orgs/" + org + "/papers/" + written.paperId()))
                        .body(new CreatedPaper(written.paperId()));
            case WritingPapers.UnknownEdition unknown ->
                throw ProblemException.of(
                        AssessmentProblem.EDITION_UNKNOWN,
                        unknown.roadmapId() + ", edition " + unknown.edition(),
                        "an edition that this organization has published");
            case WritingPapers.UnknownTopics unknown ->
                throw ProblemException.of(
                        AssessmentProblem.TOPIC_UNKNOWN, unknown.topics(), "ids of nodes of the edition");
            case WritingPapers.TooManyTopics tooMany ->
                throw ProblemException.of(
                        AssessmentProblem.TOO_MANY_TOPICS,
                        tooMany.settled(),
                        "nodes with at most " + tooMany.most() + " topics in and below them");
            case WritingPapers.KeyReused reused -> throw ProblemException.of(KitProblem.IDEMPOTENCY_KEY_REUSED);
        });
    }

    /** Publishes a paper, so that learners can sit it. Publishing twice is the same as once. */
    @PostMapping("/{id}/publication")
    @Allowed(value = Allowed.To.ROLES, roles = Roles.AUTHOR)
    Mono<PublishedPaper> publish(@PathVariable String org, @PathVariable String id) {
        return known(id)
                .flatMap(known -> papers.publish(org, known, clock.instant()))
                .switchIfEmpty(Mono.error(() -> ProblemException.of(AssessmentProblem.PAPER_UNKNOWN, id, null)))
                .map(paper -> new PublishedPaper(paper.paperId(), paper.state().word()));
    }

    /** The papers that can be sat, oldest first; authors see drafts as well. Never keys. */
    @GetMapping
    @Allowed(Allowed.To.MEMBERS)
    Mono<ResponseEntity<Page<PaperView.Summary>>> list(
            @PathVariable String org,
            @RequestParam(required = false) @Nullable String roadmapId,
            @RequestParam(required = false) @Nullable Integer edition,
            Caller caller,
            PageRequest request,
            ServerWebExchange exchange) {
        String after = request.after();
        if (after != null && !Key.isPart(after)) {
            throw ProblemException.of(KitProblem.BAD_CURSOR, after, "the value of next in the page before");
        }
        Papers.Selection selection = new Papers.Selection(roadmapId, edition, caller.hasRole(org, Roles.AUTHOR));
        return papers.list(org, selection, after, request.limit() + 1)
                .map(read -> Pages.answer(
                        Page.of(read, request, PaperSummary::paperId).map(PaperView.Summary::of), exchange));
    }

    /** A paper with its keys, and with its revision as ETag; asked for with the same one, 304. */
    @GetMapping("/{id}")
    @Tagged
    @Allowed(value = Allowed.To.ROLES, roles = Roles.AUTHOR)
    Mono<ResponseEntity<PaperView>> paper(@PathVariable String org, @PathVariable String id) {
        return known(id)
                .flatMap(known -> papers.find(org, known))
                .switchIfEmpty(Mono.error(() -> ProblemException.of(AssessmentProblem.PAPER_UNKNOWN, id, null)))
                .map(revised -> ResponseEntity.ok()
                        .eTag("r" + revised.revision())
                        .header("Cache-Control", "private, no-cache")
                        .body(PaperView.of(revised)));
    }

    /** Only what can be a key is looked for; anything else is not there. */
    private static Mono<String> known(String id) {
        return Key.isPart(id) ? Mono.just(id) : Mono.empty();
    }
}
