package dev.cairn.catalog.diff.model;

import java.util.Optional;

/** Which state of a roadmap is meant. */
public sealed interface State {

    /** How the draft is called. */
    String DRAFT = "draft";

    /** The draft as it is now. */
    record OfDraft() implements State {

        @Override
        public String toString() {
            return DRAFT;
        }
    }

    /**
     * An edition.
     *
     * @param number from 1
     */
    record OfEdition(int number) implements State {

        @Override
        public String toString() {
            return String.valueOf(number);
        }
    }

    /** Reads {@code draft} or the number of an edition; empty for anything else. */
    static Optional<State> parse(String text) {
        if (text.equals(DRAFT)) {
            return Optional.of(new OfDraft());
        }
        return text.matches("[1-9]\\d{0,5}") ? Optional.of(new OfEdition(Integer.parseInt(text))) : Optional.empty();
    }
}
