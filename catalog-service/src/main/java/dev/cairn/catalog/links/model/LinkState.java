package dev.cairn.catalog.links.model;

import dev.cairn.kit.contract.Worded;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What is known of a link. */
public enum LinkState implements Worded {
    /** Nobody has looked yet. */
    WAITING,
    OK,
    /** It is there, and says that it has another address for good. */
    MOVED,
    /** It is not there, or has not answered several times in a row. */
    DEAD,
    /** It did not answer, or said that something failed there. */
    FAILING,
    /** It is there, and not for us: a person may see it. */
    FORBIDDEN,
    /** Others can read and change what it answers. */
    INSECURE,
    /** It cannot be looked at from here. */
    NOT_CHECKED;

    /** As it stands in the API. */
    @Override
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The state of a word; empty if there is none. */
    public static Optional<LinkState> of(String word) {
        return Stream.of(values()).filter(state -> state.word().equals(word)).findFirst();
    }
}
