package dev.cairn.kit.event;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudevents.CloudEvent;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Objects;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PendingEventTest {

    private static final URI SOURCE = URI.create("/cairn/notes");
    private static final Instant AT = Instant.parse("2026-11-21T10:15:30.123Z");
    private static final String TRACE = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";

    /** What the event says. */
    record Written(String text, @Nullable String colour, Instant at) {}

    @Test
    void everyAttributeOfTheEventIsOnTheWire() {
        CloudEvent event = told(TRACE);

        assertThat(event.getId()).isEqualTo("e1");
        assertThat(event.getSource()).isEqualTo(SOURCE);
        assertThat(event.getType()).isEqualTo("dev.cairn.notes.note.written.v1");
        assertThat(event.getSubject()).isEqualTo("n1");
        assertThat(event.getTime()).isEqualTo(AT.atOffset(ZoneOffset.UTC));
        assertThat(event.getDataContentType()).isEqualTo("application/json");
        assertThat(event.getExtension("sequence")).isEqualTo("7");
        assertThat(event.getExtension("org")).isEqualTo("harbor");
        assertThat(event.getExtension("traceparent")).isEqualTo(TRACE);
    }

    @Test
    void withoutATraceThereIsNoTraceAttribute() {
        assertThat(told("").getExtensionNames()).containsExactlyInAnyOrder("sequence", "org");
    }

    @Test
    void dataIsJsonWithIsoTimesAndWithoutWhatIsMissing() {
        String data = new String(Objects.requireNonNull(told("").getData()).toBytes(), StandardCharsets.UTF_8);

        assertThat(data).isEqualTo("{\"text\":\"ahoy\",\"at\":\"2026-11-21T10:15:30.123Z\"}");
    }

    private static CloudEvent told(String trace) {
        EventToTell event =
                new EventToTell("e1", "dev.cairn.notes.note.written.v1", "n1", AT, new Written("ahoy", null, AT));
        Document pending = PendingEvent.document(event, 7, "harbor", trace);
        return PendingEvent.cloudEvent(pending, SOURCE);
    }
}
