package dev.cairn.catalog.showcase.model;

import dev.cairn.kit.contract.Worded;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Who may see the editions of a roadmap. Drafts are for authors, always. */
public enum Visibility implements Worded {
    /** Members of the organization. */
    ORGANIZATION,
    /** They, and whoever has the link. */
    UNLISTED,
    /** Anyone; it stands in the index. */
    PUBLIC;

    /** As it stands in the API, in events and in the store. */
    @Override
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The visibility of a word; empty if there is none. */
    public static Optional<Visibility> of(String word) {
        return Stream.of(values()).filter(value -> value.word().equals(word)).findFirst();
    }
}
