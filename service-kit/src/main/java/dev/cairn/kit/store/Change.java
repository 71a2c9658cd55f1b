package dev.cairn.kit.store;

import dev.cairn.kit.event.EventToTell;
import java.util.List;
import org.bson.Document;
import org.bson.conversions.Bson;

/**
 * What one command does to one aggregate, written all at once.
 *
 * @param updates {@code $set}, {@code $unset} and the like on the state's own fields
 * @param events to be told, in this order
 * @param journal entries to append; each gets its number as {@code sequence}
 */
public record Change(List<Bson> updates, List<EventToTell> events, List<Document> journal) {

    public Change {
        updates = List.copyOf(updates);
        events = List.copyOf(events);
        journal = List.copyOf(journal);
    }

    public static Change of(List<Bson> updates, List<EventToTell> events) {
        return new Change(updates, events, List.of());
    }
}
