package dev.cairn.catalog.roadmap.application;

import dev.cairn.catalog.importing.MarkdownImport;
import dev.cairn.catalog.roadmap.model.ImportReport;
import dev.cairn.catalog.roadmap.model.Roadmaps;
import dev.cairn.kit.Ids;
import dev.cairn.kit.http.Creation;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Brings a document in as a new roadmap. */
public final class ImportingRoadmaps {

    /** What became of it. */
    public sealed interface Outcome {}

    public record Imported(String roadmapId, String title, ImportReport report) implements Outcome {}

    public record Refused(MarkdownImport.Refused why) implements Outcome {}

    /** The idempotency key had been used for something else. */
    public record KeyReused() implements Outcome {}

    private final Roadmaps roadmaps;
    private final Ids ids;
    private final Clock clock;

    public ImportingRoadmaps(Roadmaps roadmaps, Ids ids, Clock clock) {
        this.roadmaps = roadmaps;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Imports.
     *
     * @param title instead of the document's own; null for that
     */
    public Mono<Outcome> importing(String organization, Creation creation, byte[] source, @Nullable String title) {
        return Mono.fromCallable(() -> MarkdownImport.of(source, title, ids::next))
                // Two megabytes take longer than an event loop may be kept.
                .subscribeOn(Schedulers.parallel())
                .flatMap(outcome -> switch (outcome) {
                    case MarkdownImport.Refused refused -> Mono.just(new Refused(refused));
                    case MarkdownImport.Imported imported -> keep(organization, creation, imported);
                });
    }

    private Mono<Outcome> keep(String organization, Creation creation, MarkdownImport.Imported imported) {
        return roadmaps.add(organization, creation, imported.roadmap(), imported.report(), clock.instant())
                .flatMap(insertion -> switch (insertion) {
                    case INSERTED ->
                        Mono.just(new Imported(creation.id(), imported.roadmap().title(), imported.report()));
                    case REPEATED -> before(organization, creation.id());
                    case TAKEN -> Mono.just(new KeyReused());
                });
    }

    private Mono<Outcome> before(String organization, String roadmapId) {
        return roadmaps.draft(organization, roadmapId)
                .zipWith(roadmaps.report(organization, roadmapId))
                .map(both -> new Imported(roadmapId, both.getT1().roadmap().title(), both.getT2()));
    }
}
