package dev.cairn.assessment.attempt.model;

import dev.cairn.kit.event.EventToTell;
import java.util.List;

/** What a command on an attempt comes to. */
public sealed interface Decision {

    /** The answer to one item is another one now. */
    record Answered(Attempt.Open after, String itemId) implements Decision {}

    /** It is handed in now, and others hear of it. */
    record HandedIn(Attempt.Submitted after, List<EventToTell> events) implements Decision {
        public HandedIn {
            events = List.copyOf(events);
        }
    }

    /** It is so already; nothing is written and nothing told. */
    record Unchanged(Attempt attempt) implements Decision {}

    /** It was handed in before, so answers stay as they are. */
    record Closed(Attempt.Submitted attempt) implements Decision {}
}
