package dev.cairn.catalog.roadmap.application;

import dev.cairn.catalog.exchange.Fault;
import dev.cairn.catalog.importing.FileImport;
import dev.cairn.catalog.importing.JsonImport;
import dev.cairn.catalog.importing.roadmapsh.RoadmapShImport;
import dev.cairn.kit.Ids;
import dev.cairn.kit.http.Creation;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** Brings a file that is no Markdown in as a new roadmap. */
public final class ImportingFiles {

    /** What became of it. */
    public sealed interface Outcome {}

    /** It was read; what became of it then. */
    public record Was(ImportingRoadmaps.Outcome outcome) implements Outcome {}

    public record Invalid(List<Fault> faults) implements Outcome {}

    public record Refused(FileImport.Refused why) implements Outcome {}

    private final ImportingRoadmaps importing;
    private final Ids ids;

    /** With the threads and the store of the other imports. */
    public ImportingFiles(ImportingRoadmaps importing, Ids ids) {
        this.importing = importing;
        this.ids = ids;
    }

    /**
     * Imports our JSON form.
     *
     * @param title instead of the document's own; null for that
     */
    public Mono<Outcome> json(String organization, Creation creation, byte[] source, @Nullable String title) {
        return importing(organization, creation, () -> JsonImport.of(source, title, ids::next));
    }

    /**
     * Imports the archive of a roadmap.sh roadmap.
     *
     * @param title instead of the drawing's own; null for that
     */
    public Mono<Outcome> roadmapSh(String organization, Creation creation, byte[] source, @Nullable String title) {
        return importing(organization, creation, () -> RoadmapShImport.of(source, title, ids::next));
    }

    private Mono<Outcome> importing(String organization, Creation creation, Callable<FileImport> reader) {
        return importing.reading(
                reader,
                read -> switch (read) {
                    case FileImport.Read done ->
                        importing.keep(organization, creation, done.imported()).map(Was::new);
                    case FileImport.Invalid invalid -> Mono.just(new Invalid(invalid.faults()));
                    case FileImport.Refused refused -> Mono.just(new Refused(refused));
                },
                Was::new);
    }
}
