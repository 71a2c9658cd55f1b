package dev.cairn.catalog.sameness.http;

import dev.cairn.catalog.CatalogProblem;
import dev.cairn.catalog.Roles;
import dev.cairn.catalog.sameness.application.ConfirmingSamenesses;
import dev.cairn.catalog.sameness.application.SuggestingSamenesses;
import dev.cairn.catalog.sameness.http.SamenessView.TopicView;
import dev.cairn.catalog.sameness.model.SameTopic;
import dev.cairn.catalog.sameness.model.SameTopics;
import dev.cairn.catalog.sameness.model.Sameness;
import dev.cairn.catalog.sameness.model.Samenesses;
import dev.cairn.catalog.sameness.model.Suggestion;
import dev.cairn.catalog.sameness.model.TopicName;
import dev.cairn.kit.access.Allowed;
import dev.cairn.kit.contract.Required;
import dev.cairn.kit.http.Page;
import dev.cairn.kit.http.PageRequest;
import dev.cairn.kit.http.Pages;
import dev.cairn.kit.problem.Checks;
import dev.cairn.kit.problem.FieldError;
import dev.cairn.kit.problem.KitProblem;
import dev.cairn.kit.problem.ProblemException;
import dev.cairn.kit.store.Key;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
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

/**
 * The same topic in several roadmaps: what people said, what follows from it, and what could be said. For authors, as
 * topics are named here that stand in drafts.
 */
@RestController
@RequestMapping("/api/v1/orgs/{org}")
final class SamenessesController {

    /**
     * Topics that are the same.
     *
     * @param topics 2 to 50, each of another roadmap
     */
    record SamenessWish(
            @Required @ArraySchema(minItems = Sameness.FEWEST, maxItems = Sameness.MOST) @Nullable
            List<@Nullable TopicWish> topics) {}

    /** A topic of a roadmap; a stage or a section can be meant as well. */
    record TopicWish(
            @Required @Schema(minLength = 1, maxLength = 200) @Nullable
            String roadmapId,

            @Required @Schema(minLength = 1, maxLength = 200) @Nullable
            String topicId) {}

    /**
     * A node of the roadmap that was asked about.
     *
     * @param sameAs topics of other roadmaps that are the same, by what was said and what follows from it
     */
    record CounterpartsView(TopicView topic, List<TopicView> sameAs) {}

    /**
     * Two topics that could be the same. It counts for nothing before a person confirms it.
     *
     * @param topic of the roadmap that was asked about
     * @param other of another roadmap
     * @param likeness how sure it is, 0 to 1
     */
    record SuggestionView(TopicView topic, TopicView other, double likeness) {}

    private final ConfirmingSamenesses confirming;
    private final SuggestingSamenesses suggesting;
    private final Samenesses samenesses;

    SamenessesController(ConfirmingSamenesses confirming, SuggestingSamenesses suggesting, Samenesses samenesses) {
        this.confirming = confirming;
        this.suggesting = suggesting;
        this.samenesses = samenesses;
    }

    /** Says that topics of different roadmaps are the same. To say it again changes nothing and answers 200. */
    @PostMapping("/same-topics")
    @ApiResponse(responseCode = "200", description = "It was said already.", useReturnTypeSchema = true)
    @ApiResponse(responseCode = "201", useReturnTypeSchema = true)
    @Allowed(value = Allowed.To.ROLES, roles = Roles.AUTHOR)
    Mono<ResponseEntity<SamenessView>> confirm(@PathVariable String org, @RequestBody SamenessWish wish) {
        List<TopicName> names = names(wish);
        return confirming.confirm(org, names).map(outcome -> switch (outcome) {
            case ConfirmingSamenesses.Confirmed confirmed ->
                ResponseEntity.status(confirmed.isNews() ? HttpStatus.CREATED : HttpStatus.OK)
                        .location(URI.create("/api/v1/orgs/" + org + "/same-topics/"
                                + confirmed.sameness().samenessId()))
                        .body(SamenessView.of(confirmed.sameness()));
            case ConfirmingSamenesses.Unknown unknown ->
                throw ProblemException.of(
                        KitProblem.INVALID,
                        unknown.names().stream()
                                .map(name -> new FieldError(
                                        "topics[" + names.indexOf(name) + "]",
                                        name.roadmapId() + "/" + name.topicId(),
                                        "a node of a roadmap of this organization"))
                                .toList());
        });
    }

    /** What was said of topics, also what was withdrawn. */
    @GetMapping("/same-topics")
    @Allowed(value = Allowed.To.ROLES, roles = Roles.AUTHOR)
    Mono<ResponseEntity<Page<SamenessView>>> list(
            @PathVariable String org, PageRequest request, ServerWebExchange exchange) {
        return samenesses
                .list(org, request.after(), request.limit() + 1)
                .map(read -> Pages.answer(
                        Page.of(read, request, Sameness::samenessId).map(SamenessView::of), exchange));
    }

    /** What was said of these topics. */
    @GetMapping("/same-topics/{id}")
    @Allowed(value = Allowed.To.ROLES, roles = Roles.AUTHOR)
    Mono<SamenessView> sameness(@PathVariable String org, @PathVariable String id) {
        return known(id)
                .flatMap(known -> samenesses.find(org, known))
                .switchIfEmpty(Mono.error(() -> ProblemException.of(CatalogProblem.SAMENESS_UNKNOWN, id, null)))
                .map(SamenessView::of);
    }

    /**
     * Takes back what was said. Topics stay the same as far as they are by what else was said. To take it back again
     * changes nothing.
     */
    @PostMapping("/same-topics/{id}/withdrawal")
    @Allowed(value = Allowed.To.ROLES, roles = Roles.AUTHOR)
    Mono<SamenessView> withdraw(@PathVariable String org, @PathVariable String id) {
        return known(id)
                .flatMap(known -> confirming.withdraw(org, known))
                .switchIfEmpty(Mono.error(() -> ProblemException.of(CatalogProblem.SAMENESS_UNKNOWN, id, null)))
                .map(SamenessView::of);
    }

    /** Each topic of the roadmap that is the same as topics of others, with them. */
    @GetMapping("/roadmaps/{id}/same-topics")
    @Allowed(value = Allowed.To.ROLES, roles = Roles.AUTHOR)
    Mono<ResponseEntity<Page<CounterpartsView>>> counterparts(
            @PathVariable String org, @PathVariable String id, PageRequest request, ServerWebExchange exchange) {
        return samenesses.list(org, null, SuggestingSamenesses.MOST_SAID).map(said -> {
            List<CounterpartsView> read = SameTopics.of(said).groups().stream()
                    .flatMap(group -> group.stream()
                            .filter(topic -> topic.name().roadmapId().equals(id))
                            .map(topic -> counterparts(topic, group)))
                    .sorted((one, other) ->
                            one.topic().topicId().compareTo(other.topic().topicId()))
                    .filter(one ->
                            request.after() == null || one.topic().topicId().compareTo(request.after()) > 0)
                    .limit(request.limit() + 1L)
                    .toList();
            return Pages.answer(Page.of(read, request, one -> one.topic().topicId()), exchange);
        });
    }

    /**
     * What in the drafts of other roadmaps could be the same as nodes of this one, the surest first. Found by title,
     * resources and neighbours; what was said or taken back already is left out.
     */
    @GetMapping("/roadmaps/{id}/same-topics/suggestions")
    @Allowed(value = Allowed.To.ROLES, roles = Roles.AUTHOR)
    Mono<ResponseEntity<Page<SuggestionView>>> suggestions(
            @PathVariable String org, @PathVariable String id, PageRequest request, ServerWebExchange exchange) {
        if (!Key.isPart(id)) {
            throw ProblemException.of(CatalogProblem.ROADMAP_UNKNOWN, id, null);
        }
        return suggesting.suggest(org, id, request.after(), request.limit() + 1).map(outcome -> switch (outcome) {
            case SuggestingSamenesses.Suggested(List<Suggestion> read) ->
                Pages.answer(
                        Page.of(read, request, Suggestion::position)
                                .map(one -> new SuggestionView(
                                        TopicView.of(one.one()),
                                        TopicView.of(one.other()),
                                        Math.round(one.likeness() * 1000) / 1000.0)),
                        exchange);
            case SuggestingSamenesses.UnknownRoadmap unknown ->
                throw ProblemException.of(CatalogProblem.ROADMAP_UNKNOWN, unknown.roadmapId(), null);
            case SuggestingSamenesses.Busy busy ->
                throw ProblemException.of(CatalogProblem.SAMENESS_BUSY, null, "fewer searches at a time");
            case SuggestingSamenesses.TooSlow slow ->
                throw ProblemException.of(
                        CatalogProblem.SAMENESS_TOO_SLOW,
                        null,
                        "at most " + slow.atMost().toSeconds() + " seconds");
        });
    }

    private static CounterpartsView counterparts(SameTopic topic, List<SameTopic> group) {
        return new CounterpartsView(
                TopicView.of(topic),
                group.stream()
                        .filter(other -> !other.equals(topic))
                        .map(TopicView::of)
                        .toList());
    }

    private static Mono<String> known(String id) {
        return Key.isPart(id) ? Mono.just(id) : Mono.empty();
    }

    private static List<TopicName> names(SamenessWish wish) {
        List<@Nullable TopicWish> wishes = wish.topics() == null ? List.of() : wish.topics();
        Checks checks = new Checks();
        checks.that(
                wishes.size() >= Sameness.FEWEST && wishes.size() <= Sameness.MOST,
                "topics",
                wishes.size(),
                Sameness.FEWEST + " to " + Sameness.MOST + " topics");
        List<TopicName> names = new ArrayList<>();
        Set<String> roadmaps = new HashSet<>();
        for (int at = 0; at < wishes.size(); at++) {
            TopicWish one = wishes.get(at);
            String roadmap = one == null ? null : one.roadmapId();
            String topic = one == null ? null : one.topicId();
            String path = "topics[" + at + "]";
            checks.that(roadmap != null && Key.isPart(roadmap), path + ".roadmapId", roadmap, "the id of a roadmap");
            checks.that(topic != null && Key.isPart(topic), path + ".topicId", topic, "the id of a node");
            if (roadmap != null && topic != null) {
                checks.that(roadmaps.add(roadmap), path + ".roadmapId", roadmap, "each topic of another roadmap");
                names.add(new TopicName(roadmap, topic));
            }
        }
        checks.orThrow();
        return names;
    }
}
