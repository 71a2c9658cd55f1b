package dev.cairn.catalog.search.application;

import dev.cairn.catalog.search.model.Hit;
import dev.cairn.catalog.search.model.SearchIndex;
import java.util.List;
import java.util.function.BooleanSupplier;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;

/** Finds roadmaps and their nodes. */
public final class SearchingRoadmaps {

    private final SearchIndex index;
    private final BooleanSupplier isReady;
    private final Scheduler threads;

    /**
     * Searches.
     *
     * @param isReady whether the index holds all that was there at start
     * @param threads where the index may work
     */
    public SearchingRoadmaps(SearchIndex index, BooleanSupplier isReady, Scheduler threads) {
        this.index = index;
        this.isReady = isReady;
        this.threads = threads;
    }

    /** As {@link SearchIndex#search}; empty while the index is being built. */
    public Mono<List<Hit>> search(String organization, String words, boolean drafts, int afterRank, int limit) {
        return Mono.fromCallable(() -> index.search(organization, words, drafts, afterRank, limit))
                .subscribeOn(threads)
                .filter(hits -> isReady.getAsBoolean());
    }
}
