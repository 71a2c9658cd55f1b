package dev.cairn.catalog.links.model;

/** What a link is, by its text alone. */
public sealed interface Judged permits LinkAddress, Judged.NotAsked {

    /** Nobody is asked about it. */
    record NotAsked(Reason why) implements Judged {}
}
