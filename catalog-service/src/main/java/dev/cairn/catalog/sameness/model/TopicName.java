package dev.cairn.catalog.sameness.model;

import java.util.Comparator;

/** Which topic of which roadmap. A stage or a section can be meant as well: one author's topic is another's stage. */
public record TopicName(String roadmapId, String topicId) implements Comparable<TopicName> {

    private static final Comparator<TopicName> ORDER =
            Comparator.comparing(TopicName::roadmapId).thenComparing(TopicName::topicId);

    @Override
    public int compareTo(TopicName other) {
        return ORDER.compare(this, other);
    }
}
