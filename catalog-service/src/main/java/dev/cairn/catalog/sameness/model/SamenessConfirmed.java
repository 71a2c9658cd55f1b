package dev.cairn.catalog.sameness.model;

import java.util.List;

/**
 * The event {@value #TYPE}: a person said that these topics are the same. A consumer keeps it under its id until it is
 * withdrawn, and takes topics for the same that are linked by any chain of what it keeps.
 *
 * @param confirmedAt RFC 3339
 */
public record SamenessConfirmed(String org, String samenessId, List<Topic> topics, String confirmedAt) {

    public static final String TYPE = "dev.cairn.catalog.topic.sameness-confirmed.v1";

    /**
     * One of the topics.
     *
     * @param kind stage, section or topic
     * @param title as it was then
     */
    public record Topic(String roadmapId, String topicId, String kind, String title) {}

    public static SamenessConfirmed of(String organization, Sameness sameness) {
        return new SamenessConfirmed(
                organization,
                sameness.samenessId(),
                sameness.topics().stream()
                        .map(topic -> new Topic(
                                topic.name().roadmapId(), topic.name().topicId(), topic.kind(), topic.title()))
                        .toList(),
                sameness.changedAt().toString());
    }
}
