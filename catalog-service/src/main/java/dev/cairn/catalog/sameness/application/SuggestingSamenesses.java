package dev.cairn.catalog.sameness.application;

import dev.cairn.catalog.roadmap.model.Draft;
import dev.cairn.catalog.roadmap.model.RoadmapSummary;
import dev.cairn.catalog.roadmap.model.Roadmaps;
import dev.cairn.catalog.sameness.model.SameTopics;
import dev.cairn.catalog.sameness.model.Sameness;
import dev.cairn.catalog.sameness.model.Samenesses;
import dev.cairn.catalog.sameness.model.Suggesting;
import dev.cairn.catalog.sameness.model.Suggestion;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;

/** Proposes what in other roadmaps could be the same as topics of this one. */
public final class SuggestingSamenesses {

    /** What became of it. */
    public sealed interface Outcome {}

    /** Some of them, the surest first. */
    public record Suggested(List<Suggestion> suggestions) implements Outcome {}

    public record UnknownRoadmap(String roadmapId) implements Outcome {}

    /** All threads are at work and enough comparisons wait. */
    public record Busy() implements Outcome {}

    public record TooSlow(Duration atMost) implements Outcome {}

    /** So much of what was said in an organization is read at once. */
    public static final int MOST_SAID = 10_000;

    /** More roadmaps than an organization is expected to have; beyond them the oldest are compared. */
    private static final int MOST_ROADMAPS = 2_000;

    private static final int PAGE = 200;

    private final Roadmaps roadmaps;
    private final Samenesses samenesses;
    private final Scheduler scheduler;
    private final Duration longest;

    /**
     * Makes the use case.
     *
     * @param scheduler bounded, as that of the imports: comparing is work for a processor
     * @param longest what a search may take altogether
     */
    public SuggestingSamenesses(Roadmaps roadmaps, Samenesses samenesses, Scheduler scheduler, Duration longest) {
        this.roadmaps = roadmaps;
        this.samenesses = samenesses;
        this.scheduler = scheduler;
        this.longest = longest;
    }

    /**
     * Looks through the drafts of the organization's other roadmaps. What is the same already is left out, and so is a
     * pair of which somebody said it and took it back.
     *
     * @param after the position that the list goes on after; null for its beginning
     */
    public Mono<Outcome> suggest(String organization, String roadmapId, @Nullable String after, int limit) {
        return Mono.zip(roadmaps.draft(organization, roadmapId), samenesses.list(organization, null, MOST_SAID))
                .flatMap(both -> suggestions(organization, both.getT1(), both.getT2())
                        .filter(suggestion ->
                                after == null || suggestion.position().compareTo(after) > 0)
                        .sort(Comparator.comparing(Suggestion::position))
                        .take(limit)
                        .collectList()
                        .<Outcome>map(Suggested::new))
                .timeout(longest)
                .onErrorResume(RejectedExecutionException.class, full -> Mono.just(new Busy()))
                .onErrorResume(TimeoutException.class, late -> Mono.just(new TooSlow(longest)))
                .defaultIfEmpty(new UnknownRoadmap(roadmapId));
    }

    private Flux<Suggestion> suggestions(String organization, Draft draft, List<Sameness> said) {
        SameTopics same = SameTopics.of(said);
        Set<String> withdrawn = new HashSet<>();
        said.stream().filter(one -> !one.confirmed()).forEach(one -> withdrawn.add(one.samenessId()));
        return Mono.fromCallable(() -> new Suggesting(draft.roadmapId(), draft.roadmap()))
                .subscribeOn(scheduler)
                .flatMapMany(suggesting -> others(organization, draft.roadmapId())
                        .concatMap(other -> Mono.fromCallable(() -> suggesting.in(other.roadmapId(), other.roadmap()))
                                .subscribeOn(scheduler)
                                .flatMapIterable(found -> found)))
                .filter(suggestion -> isOpen(suggestion, same, withdrawn));
    }

    private static boolean isOpen(Suggestion suggestion, SameTopics same, Set<String> withdrawn) {
        var one = suggestion.one().name();
        var other = suggestion.other().name();
        return !same.are(one, other) && !withdrawn.contains(Sameness.idOf(List.of(one, other)));
    }

    /** One after the other, as each may be megabytes. */
    private Flux<Draft> others(String organization, String roadmapId) {
        return roadmaps.list(organization, null, PAGE)
                .expand(page -> page.size() < PAGE
                        ? Mono.empty()
                        : roadmaps.list(organization, page.getLast().position(), PAGE))
                .flatMapIterable(page -> page)
                .map(RoadmapSummary::roadmapId)
                .filter(id -> !id.equals(roadmapId))
                .take(MOST_ROADMAPS)
                .concatMap(id -> roadmaps.draft(organization, id), 1);
    }
}
