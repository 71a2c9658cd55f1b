package dev.cairn.catalog.roadmap.model;

import dev.cairn.kit.contract.OneOf;

/**
 * What comes first.
 *
 * @param node the id of the node that must be settled before
 * @param kind {@code hard} locks, {@code soft} advises
 */
public record Prerequisite(
        String node,

        @OneOf(words = {Prerequisite.HARD, Prerequisite.SOFT})
        String kind) {

    public static final String HARD = "hard";
    public static final String SOFT = "soft";
}
