package dev.cairn.kit.sample;

import com.mongodb.reactivestreams.client.MongoDatabase;
import dev.cairn.kit.event.EventHandler;
import dev.cairn.kit.event.Relay;
import dev.cairn.kit.event.Topic;
import dev.cairn.kit.store.Aggregates;
import dev.cairn.kit.store.IndexesReady;
import java.time.Clock;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

/** The sample service. It hears its own events, so that both ends are tried. */
@SpringBootApplication
public class NotesApplication {

    public static final String TOPIC = "cairn.notes.notes";
    public static final String WRITTEN = "dev.cairn.notes.note.written.v1";

    /** What the event says. */
    public record Written(String text) {}

    @Bean
    Topic notesTopic() {
        return new Topic(TOPIC);
    }

    @Bean
    Aggregates<Note> notes(MongoDatabase database, Relay relay, Clock clock) {
        return new Aggregates<>(database, "notes", Note.class, TOPIC, false, relay, clock);
    }

    @Bean
    IndexesReady.Index untoldNotes(Aggregates<Note> notes) {
        return notes.untoldIndex();
    }

    @Bean
    HeardNotes heardNotes() {
        return new HeardNotes();
    }

    @Bean
    EventHandler<Written> written(HeardNotes heard) {
        return new EventHandler<>(TOPIC, WRITTEN, Written.class, heard::apply);
    }
}
