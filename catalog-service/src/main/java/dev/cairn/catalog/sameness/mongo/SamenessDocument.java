package dev.cairn.catalog.sameness.mongo;

import dev.cairn.catalog.sameness.model.SameTopic;
import dev.cairn.catalog.sameness.model.Sameness;
import dev.cairn.catalog.sameness.model.TopicName;
import java.time.Instant;
import java.util.List;

/** A sameness as it is stored, beside the kit's own fields. */
public record SamenessDocument(List<TopicDocument> topics, boolean confirmed, Instant changedAt) {

    /** One of the topics. */
    public record TopicDocument(String roadmapId, String topicId, String kind, String title) {}

    static SamenessDocument of(Sameness sameness) {
        return new SamenessDocument(
                sameness.topics().stream()
                        .map(topic -> new TopicDocument(
                                topic.name().roadmapId(), topic.name().topicId(), topic.kind(), topic.title()))
                        .toList(),
                sameness.confirmed(),
                sameness.changedAt());
    }

    Sameness sameness(String samenessId) {
        return new Sameness(
                samenessId,
                topics.stream()
                        .map(topic -> new SameTopic(
                                new TopicName(topic.roadmapId(), topic.topicId()), topic.kind(), topic.title()))
                        .toList(),
                confirmed,
                changedAt);
    }
}
