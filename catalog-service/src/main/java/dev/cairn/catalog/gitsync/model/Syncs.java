package dev.cairn.catalog.gitsync.model;

import java.util.List;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** Where reports of syncs are kept. Every call carries the organization; what is another's is not there. */
public interface Syncs {

    /** Keeps a report; the first one of a number stays. */
    Mono<Void> add(String organization, String roadmapId, Sync sync);

    /** The report of this number; empty while there is none. */
    Mono<Sync> find(String organization, String roadmapId, long number);

    /**
     * Reports by number, the newest first.
     *
     * @param before the number that the list goes on below; null for the newest
     */
    Mono<List<Sync>> list(String organization, String roadmapId, @Nullable Long before, int limit);
}
