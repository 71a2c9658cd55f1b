package dev.cairn.progress.enrolment.model;

import dev.cairn.kit.contract.Worded;
import java.util.Locale;
import java.util.Optional;

/** Where a learner stands with a topic. */
public enum TopicState implements Worded {
    PENDING,
    LEARNING,
    DONE,
    SKIPPED;

    /** As it stands in the API, in events and in the store. */
    @Override
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The state of a word; empty if there is none. */
    public static Optional<TopicState> of(String word) {
        for (TopicState state : values()) {
            if (state.word().equals(word)) {
                return Optional.of(state);
            }
        }
        return Optional.empty();
    }
}
