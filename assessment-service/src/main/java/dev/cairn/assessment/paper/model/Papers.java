package dev.cairn.assessment.paper.model;

import dev.cairn.kit.store.Insertion;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** Where papers are kept. Every call carries the organization; what is another's is not there. */
public interface Papers {

    /** A paper and how often it was written, from 1. */
    record Revised(Paper paper, long revision) {}

    /**
     * Which papers a list holds.
     *
     * @param roadmapId null for all
     * @param edition null for all
     * @param withDrafts whether those that are not published are in it
     */
    record Selection(@Nullable String roadmapId, @Nullable Integer edition, boolean withDrafts) {}

    /** Keeps a new paper; {@code requestHash} tells a repeated wish from another. */
    Mono<Insertion> add(String organization, Paper paper, String requestHash);

    Mono<Revised> find(String organization, String paperId);

    /** Papers by age, oldest first: at most {@code limit}, after the given id. */
    Mono<List<PaperSummary>> list(String organization, Selection selection, @Nullable String after, int limit);

    /** Publishes, unless it is published already. Gives the paper as it is then; empty if there is none. */
    Mono<Paper> publish(String organization, String paperId, Instant at);
}
