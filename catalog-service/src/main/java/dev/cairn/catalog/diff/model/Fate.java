package dev.cairn.catalog.diff.model;

import dev.cairn.kit.contract.Worded;
import java.util.Locale;

/** What became of a node from one state of a roadmap to another. */
public enum Fate implements Worded {
    /** The same id, title and place; its other fields may differ. */
    KEPT,
    /** It has another title. May come with {@link #MOVED}. */
    RENAMED,
    /** It stands under another node, or elsewhere among those beside it. */
    MOVED,
    /** It was parted, or is one of the parts. */
    SPLIT,
    /** It went into another, or others went into it. */
    MERGED,
    /** Another meaning took its place, or it is what took the place. */
    REPLACED,
    /** It was not there before, and came from nothing that was. */
    NEW,
    /** It is not there any more, and went into nothing that is. */
    REMOVED;

    /** As it stands in the API. */
    @Override
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
