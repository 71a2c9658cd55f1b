package dev.cairn.catalog.roadmap.model;

/** What became of writing a draft anew. */
public sealed interface Rewriting {

    /**
     * It is as it was wanted, by this call or by an earlier one for the same reason.
     *
     * @param revision that the draft got then; it may have changed since
     */
    record Written(long revision) implements Rewriting {}

    /**
     * The draft has changed since it was read.
     *
     * @param revision that it has now
     */
    record Stale(long revision) implements Rewriting {}
}
