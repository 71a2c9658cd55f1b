package dev.cairn.catalog.sameness.http;

import dev.cairn.catalog.roadmap.model.NodeKind;
import dev.cairn.catalog.sameness.model.SameTopic;
import dev.cairn.catalog.sameness.model.Sameness;
import dev.cairn.kit.contract.OneOf;
import java.time.Instant;
import java.util.List;

/**
 * A sameness as the API shows it.
 *
 * @param topics two or more, each of another roadmap
 * @param confirmed false when it was withdrawn
 * @param changedAt when it was last confirmed or withdrawn
 */
record SamenessView(String samenessId, List<TopicView> topics, boolean confirmed, Instant changedAt) {

    /**
     * A topic of a roadmap.
     *
     * @param kind stage, section or topic
     * @param title as it was when a person said so, or as it is in a suggestion
     */
    record TopicView(
            String roadmapId,
            String topicId,
            @OneOf(NodeKind.class) String kind,
            String title) {

        static TopicView of(SameTopic topic) {
            return new TopicView(topic.name().roadmapId(), topic.name().topicId(), topic.kind(), topic.title());
        }
    }

    static SamenessView of(Sameness sameness) {
        return new SamenessView(
                sameness.samenessId(),
                sameness.topics().stream().map(TopicView::of).toList(),
                sameness.confirmed(),
                sameness.changedAt());
    }
}
