package dev.cairn.catalog.search.application;

import dev.cairn.catalog.edition.model.Edition;
import dev.cairn.catalog.edition.model.Editions;
import dev.cairn.catalog.roadmap.application.FollowingChanges;
import dev.cairn.catalog.roadmap.model.Roadmaps;
import dev.cairn.catalog.search.model.Entries;
import dev.cairn.catalog.search.model.Entry;
import dev.cairn.catalog.search.model.SearchIndex;
import dev.cairn.kit.store.Changed;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;

/** Keeps the index up with the store. One round at a time. */
public final class FollowingRoadmaps {

    private final FollowingChanges following;
    private final Roadmaps roadmaps;
    private final Editions editions;
    private final SearchIndex index;
    private final Scheduler threads;

    /**
     * Follows.
     *
     * @param changes which roadmaps changed after a place, so many at most
     * @param threads where the index may work
     */
    public FollowingRoadmaps(
            BiFunction<Changed, Integer, Flux<Changed>> changes,
            Roadmaps roadmaps,
            Editions editions,
            SearchIndex index,
            Scheduler threads) {
        this.roadmaps = roadmaps;
        this.editions = editions;
        this.index = index;
        this.threads = threads;
        this.following = new FollowingChanges(
                changes, this::take, Mono.<Void>fromRunnable(index::refresh).subscribeOn(threads));
    }

    /** Takes in all that changed since the round before. Answers how many roadmaps that were. */
    public Mono<Integer> round() {
        return following.round();
    }

    private Mono<Void> take(Changed changed) {
        String organization = changed.key().organization();
        String roadmapId = changed.key().name();
        return roadmaps.draft(organization, roadmapId)
                .zipWith(editions.latest(organization, roadmapId)
                        .map(Optional::of)
                        .defaultIfEmpty(Optional.empty()))
                .publishOn(threads)
                .map(both -> Entries.of(
                        both.getT1().roadmap(),
                        both.getT2().map(Edition::roadmap).orElse(null)))
                // Of one that was removed nothing is found.
                .switchIfEmpty(Mono.<List<Entry>>just(List.of()).publishOn(threads))
                .doOnNext(entries -> index.replace(organization, roadmapId, entries))
                .then();
    }
}
