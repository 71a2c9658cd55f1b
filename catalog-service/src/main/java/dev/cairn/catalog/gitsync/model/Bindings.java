package dev.cairn.catalog.gitsync.model;

import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** Where it is kept which roadmap follows which repository. What is another organization's is not there. */
public interface Bindings {

    /**
     * What a decision gives.
     *
     * @param after null when nothing is to be written
     */
    record Decided<R>(R answer, @Nullable Binding after) {}

    /** Which roadmap is due. */
    record Due(String organization, String roadmapId) {}

    /** The binding, also of a roadmap that is bound to nothing any more; empty if it never was. */
    Mono<Binding> find(String organization, String roadmapId);

    /** Keeps the first binding of a roadmap; false if there is one already. */
    Mono<Boolean> add(String organization, String roadmapId, Binding first);

    /**
     * Decides on the binding as it is, again on the fresh one when somebody was faster.
     *
     * @return the answer; empty if the roadmap was never bound
     */
    <R> Mono<R> deciding(String organization, String roadmapId, Function<Binding, Decided<R>> decide);

    /** Roadmaps of all organizations with something to do by then, the longest due first. For whoever does it. */
    Mono<List<Due>> due(Instant by, int limit);
}
