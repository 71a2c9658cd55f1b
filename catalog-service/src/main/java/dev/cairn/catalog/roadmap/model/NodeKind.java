package dev.cairn.catalog.roadmap.model;

import dev.cairn.kit.contract.Worded;
import java.util.Locale;

/** What part a node plays in a roadmap. A topic without children is what a learner ticks off. */
public enum NodeKind implements Worded {
    STAGE,
    SECTION,
    TOPIC;

    /** As it stands in the API and in events. */
    @Override
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The kind of a word.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static NodeKind of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
