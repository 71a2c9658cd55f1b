package dev.cairn.catalog.roadmap.application;

import dev.cairn.catalog.importing.MarkdownImport;
import dev.cairn.catalog.roadmap.model.ImportReport;
import dev.cairn.catalog.roadmap.model.KnownNodes;
import dev.cairn.catalog.roadmap.model.Roadmaps;
import dev.cairn.catalog.roadmap.model.Weight;
import dev.cairn.kit.Ids;
import dev.cairn.kit.http.Creation;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/** Brings a document in as a new roadmap. */
public final class ImportingRoadmaps {

    /** What became of it. */
    public sealed interface Outcome {}

    public record Imported(String roadmapId, String title, ImportReport report) implements Outcome {}

    public record Refused(MarkdownImport.Refused why) implements Outcome {}

    /** The idempotency key had been used for something else. */
    public record KeyReused() implements Outcome {}

    public record TooLarge(long bytes, long atMost) implements Outcome {}

    /** All threads are at work and enough documents wait. */
    public record Busy() implements Outcome {}

    public record TooSlow(Duration atMost) implements Outcome {}

    /** From the request to the answer, waiting for a thread included; the hardest document known takes a tenth. */
    public static final Duration LONGEST = Duration.ofSeconds(20);

    /** A queue of more would not be through within {@link #LONGEST}. */
    private static final int WAITING_PER_THREAD = 8;

    private static final int IDLE_SECONDS = 60;

    private final Roadmaps roadmaps;
    private final Newcomers newcomers;
    private final Scheduler scheduler;
    private final Duration longest;
    private final Ids ids;
    private final Clock clock;

    /**
     * Makes the use case.
     *
     * @param scheduler bounded, and for nothing else: two megabytes take longer than an event loop may be kept
     * @param longest what an import may take altogether
     */
    public ImportingRoadmaps(
            Roadmaps roadmaps, KnownNodes known, Scheduler scheduler, Duration longest, Ids ids, Clock clock) {
        this.roadmaps = roadmaps;
        this.newcomers = new Newcomers(known, ids);
        this.scheduler = scheduler;
        this.longest = longest;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Imports.
     *
     * @param title instead of the document's own; null for that
     * @param base where the document lay, for its relative links; null when that is not known
     */
    public Mono<Outcome> importing(
            String organization, Creation creation, byte[] source, @Nullable String title, @Nullable URI base) {
        return reading(
                () -> MarkdownImport.of(source, title, ids::next).at(base),
                outcome -> switch (outcome) {
                    case MarkdownImport.Refused refused -> Mono.just(new Refused(refused));
                    case MarkdownImport.Imported imported -> keep(organization, creation, imported);
                },
                refusal -> refusal);
    }

    /**
     * Reads on the threads for imports, then keeps what was read.
     *
     * @param answer what the busy and the slow are in the caller's terms
     */
    <R, A> Mono<A> reading(Callable<R> reader, Function<R, Mono<A>> keeper, Function<Outcome, A> answer) {
        return Mono.fromCallable(reader)
                .subscribeOn(scheduler)
                .timeout(longest)
                .flatMap(keeper)
                .onErrorResume(RejectedExecutionException.class, full -> Mono.just(answer.apply(new Busy())))
                .onErrorResume(TimeoutException.class, late -> Mono.just(answer.apply(new TooSlow(longest))));
    }

    /** Daemon threads with a bounded queue; to be disposed by who asked for it. */
    public static Scheduler scheduler(int threads) {
        return Schedulers.newBoundedElastic(threads, WAITING_PER_THREAD, "import", IDLE_SECONDS, true);
    }

    /** Keeps what was read, with ids that are free in the organization. */
    Mono<Outcome> keep(String organization, Creation creation, MarkdownImport.Imported read) {
        return newcomers.settled(organization, read).flatMap(imported -> add(organization, creation, imported));
    }

    private Mono<Outcome> add(String organization, Creation creation, MarkdownImport.Imported imported) {
        long bytes = Weight.of(imported.roadmap());
        if (bytes > Weight.LARGEST) {
            return Mono.just(new TooLarge(bytes, Weight.LARGEST));
        }
        return roadmaps.add(organization, creation, imported.roadmap(), imported.report(), clock.instant())
                .flatMap(insertion -> switch (insertion) {
                    case INSERTED ->
                        Mono.just(new Imported(creation.id(), imported.roadmap().title(), imported.report()));
                    case REPEATED -> before(organization, creation.id());
                    case TAKEN -> Mono.just(new KeyReused());
                });
    }

    /** What the same wish made; it may have been removed since, and its id is not given again. */
    private Mono<Outcome> before(String organization, String roadmapId) {
        return roadmaps.draft(organization, roadmapId)
                .zipWith(roadmaps.report(organization, roadmapId))
                .<Outcome>map(
                        both -> new Imported(roadmapId, both.getT1().roadmap().title(), both.getT2()))
                .defaultIfEmpty(new KeyReused());
    }
}
