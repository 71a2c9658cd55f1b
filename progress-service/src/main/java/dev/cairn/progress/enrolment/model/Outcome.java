package dev.cairn.progress.enrolment.model;

import dev.cairn.kit.event.EventToTell;
import java.util.List;

/**
 * What a decision comes to.
 *
 * @param events what is told of it; empty unless something changed
 */
public record Outcome(Decision decision, List<EventToTell> events) {

    public Outcome {
        events = List.copyOf(events);
    }
}
