package dev.cairn.catalog.showcase.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.cairn.catalog.CatalogProblem;
import dev.cairn.catalog.edition.model.Edition;
import dev.cairn.catalog.edition.model.Editions;
import dev.cairn.catalog.roadmap.http.OutlineView;
import dev.cairn.catalog.showcase.model.PublicRoadmap;
import dev.cairn.catalog.showcase.model.Showcase;
import dev.cairn.catalog.showcase.model.Shown;
import dev.cairn.catalog.showcase.model.Visibility;
import dev.cairn.kit.Ids;
import dev.cairn.kit.access.Allowed;
import dev.cairn.kit.contract.Tagged;
import dev.cairn.kit.http.Page;
import dev.cairn.kit.http.PageRequest;
import dev.cairn.kit.http.Pages;
import dev.cairn.kit.problem.ProblemException;
import dev.cairn.kit.store.Key;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Published roadmaps, for anyone. Nothing of drafts or people is in here. */
@RestController
@RequestMapping(PublicRoadmapsController.PATH)
final class PublicRoadmapsController {

    static final String PATH = "/api/v1/public/roadmaps";

    /** Seconds; what is closed may still be seen for so long where it was kept. */
    private static final String CACHED = "public, max-age=60";

    /** Anyone may ask, so a page is small. */
    private static final int LARGEST_PAGE = 100;

    /** A roadmap as its newest edition that is not retired. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record PublicEdition(
            String org,
            String title,
            @Nullable String description,
            @Nullable String outcome,
            int edition,
            Instant publishedAt,
            @Nullable String notes,
            List<OutlineView> outline) {}

    private final Showcase showcase;
    private final Editions editions;
    private final JsonMapper json;

    PublicRoadmapsController(Showcase showcase, Editions editions, JsonMapper json) {
        this.showcase = showcase;
        this.editions = editions;
        this.json = json;
    }

    /** The public roadmaps of all organizations; a page has at most 100. */
    @GetMapping
    @Tagged
    @Allowed(Allowed.To.PUBLIC)
    Mono<ResponseEntity<Page<PublicRoadmap>>> index(PageRequest asked, ServerWebExchange exchange) {
        PageRequest request = new PageRequest(Math.min(asked.limit(), LARGEST_PAGE), asked.after());
        return showcase.index(request.after(), request.limit() + 1).map(read -> {
            Page<Showcase.Line> lines = Page.of(read, request, Showcase.Line::position);
            Page<PublicRoadmap> page = new Page<>(
                    lines.items().stream()
                            .map(Showcase.Line::roadmap)
                            .flatMap(Optional::stream)
                            .toList(),
                    lines.next());
            ResponseEntity<Page<PublicRoadmap>> answer = Pages.answer(page, exchange);
            return ResponseEntity.ok()
                    .headers(headers -> headers.addAll(answer.getHeaders()))
                    .eTag(Ids.hash(json.writeValueAsBytes(page)).substring(0, 16))
                    .header("Cache-Control", CACHED)
                    .body(page);
        });
    }

    /** A public roadmap by its id, an unlisted one by its link: the newest edition that is not retired. */
    @GetMapping("/{org}/{id}")
    @Tagged
    @Allowed(Allowed.To.PUBLIC)
    Mono<ResponseEntity<PublicEdition>> roadmap(@PathVariable String org, @PathVariable String id) {
        return Mono.just(id)
                .filter(name -> Key.isPart(name) && Key.isPart(org))
                .flatMap(name -> showcase.opened(org, name))
                .flatMap(shown -> editions.newestOpen(org, shown.roadmapId()).map(edition -> answer(shown, edition)))
                .switchIfEmpty(Mono.error(() -> ProblemException.of(CatalogProblem.NOT_PUBLIC, id, null)));
    }

    private static ResponseEntity<PublicEdition> answer(Shown shown, Edition edition) {
        ResponseEntity.BodyBuilder answer = ResponseEntity.ok()
                .eTag(edition.number() + "-" + edition.contentHash().substring(0, 16))
                .header("Cache-Control", CACHED);
        if (shown.visibility() == Visibility.UNLISTED) {
            answer.header("X-Robots-Tag", "noindex");
        }
        return answer.body(new PublicEdition(
                edition.organization(),
                edition.roadmap().title(),
                edition.roadmap().description(),
                edition.roadmap().outcome(),
                edition.number(),
                edition.publishedAt(),
                edition.notes(),
                OutlineView.of(edition.roadmap().outline())));
    }
}
