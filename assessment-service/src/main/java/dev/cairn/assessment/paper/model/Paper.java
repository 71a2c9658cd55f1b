package dev.cairn.assessment.paper.model;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A test: items, and the topics that a pass settles.
 *
 * @param title plain text, 1 to 200 characters
 * @param edition number of the edition that the topics are of
 * @param topics ids of nodes of that edition
 * @param passMark per cent, 0 to 100, from which on an attempt is passed
 * @param items 1 to 200
 * @param publishedAt null while it is a draft, which no learner sees
 */
public record Paper(
        String paperId,
        String title,
        String roadmapId,
        int edition,
        List<String> topics,
        int passMark,
        List<Item> items,
        Instant createdAt,
        @Nullable Instant publishedAt) {

    public Paper {
        topics = List.copyOf(topics);
        items = List.copyOf(items);
    }

    public PaperState state() {
        return publishedAt == null ? PaperState.DRAFT : PaperState.PUBLISHED;
    }

    /** The same paper, published. */
    public Paper publishedAt(Instant at) {
        return new Paper(paperId, title, roadmapId, edition, topics, passMark, items, createdAt, at);
    }

    /** What a learner can score. */
    public int points() {
        return items.stream().mapToInt(Item::points).sum();
    }
}
