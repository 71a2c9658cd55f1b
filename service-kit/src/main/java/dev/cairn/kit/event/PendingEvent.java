package dev.cairn.kit.event;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.cloudevents.CloudEvent;
import io.cloudevents.core.builder.CloudEventBuilder;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.stream.Stream;
import org.bson.BsonArray;
import org.bson.Document;
import tools.jackson.databind.json.JsonMapper;

/** An event as it waits in its aggregate's document. Its form is internal: only this class writes and reads it. */
public final class PendingEvent {

    /** Times and names in events are the same whatever the service's own mapper does. */
    private static final JsonMapper JSON = JsonMapper.builder()
            .changeDefaultPropertyInclusion(inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
            .build();

    private PendingEvent() {}

    /** The document of an event. */
    public static Document document(EventToTell event, long sequence, String organization, String traceparent) {
        return new Document("sequence", sequence)
                .append("id", event.id())
                .append("type", event.type())
                .append("subject", event.subject())
                .append("time", Date.from(event.time()))
                .append("org", organization)
                .append("trace", traceparent)
                .append("data", JSON.writeValueAsString(event.data()));
    }

    public static BsonArray array(Stream<Document> events) {
        return new BsonArray(events.map(Document::toBsonDocument).toList());
    }

    static long sequence(Document pending) {
        return pending.getLong("sequence");
    }

    static String subject(Document pending) {
        return pending.getString("subject");
    }

    static CloudEvent cloudEvent(Document pending, URI source) {
        Instant time = pending.getDate("time").toInstant();
        CloudEventBuilder event = CloudEventBuilder.v1()
                .withId(pending.getString("id"))
                .withSource(source)
                .withType(pending.getString("type"))
                .withSubject(subject(pending))
                .withTime(time.atOffset(ZoneOffset.UTC))
                .withExtension("sequence", String.valueOf(sequence(pending)))
                .withExtension("org", pending.getString("org"))
                .withData("application/json", pending.getString("data").getBytes(StandardCharsets.UTF_8));
        String trace = pending.getString("trace");
        return (trace.isEmpty() ? event : event.withExtension("traceparent", trace)).build();
    }
}
