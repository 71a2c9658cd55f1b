package dev.cairn.catalog.editing.model;

import dev.cairn.catalog.roadmap.model.Draft;
import dev.cairn.catalog.roadmap.model.Roadmap;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/**
 * Drafts as they are edited, with their operations. Every call carries the organization; what is another's is not there.
 */
public interface Drafts {

    /** How many requests with a key a draft remembers. */
    int REMEMBERED = 20;

    /**
     * A draft to decide on.
     *
     * @param nextNumber of the operation that may come now
     * @param remembered the newest requests with a key, oldest first
     */
    record Editable(Draft draft, long nextNumber, List<Wish> remembered) {}

    /**
     * A request with a key that was fulfilled.
     *
     * @param name follows from organization, caller, route and key
     * @param requestHash of what was asked; another one is another request
     * @param number of the operation that it got
     */
    record Wish(String name, String requestHash, long number, long revision, List<String> nodes, List<String> made) {}

    /**
     * What is to be written, all at once.
     *
     * @param wish null when the request had no key
     */
    record Writing(
            Roadmap roadmap,
            Entry entry,
            Undo undo,
            @Nullable Wish wish) {}

    /**
     * What a decision gives.
     *
     * @param writing null when nothing is to be written
     */
    record Decided<R>(R answer, @Nullable Writing writing) {}

    /**
     * Loads the draft, decides and writes, again on the fresh state when somebody else was faster. The draft's revision
     * grows by one with each writing.
     *
     * @return the answer; empty if there is no such roadmap in the organization
     */
    <R> Mono<R> deciding(String organization, String roadmapId, Function<Editable, Decided<R>> decide);

    /**
     * Operations in order, oldest first.
     *
     * @param after the number that the list goes on after; 0 for the beginning
     */
    Mono<List<Entry>> entries(String organization, String roadmapId, long after, int limit);

    /** What takes an operation back; empty if there is no such operation, or it was forgotten. */
    Mono<Undo> undo(String organization, String roadmapId, long number);

    /** Forgets what would take operations back: it holds what stood in the draft. For a roadmap that was removed. */
    Mono<Void> forget(String organization, String roadmapId);
}
