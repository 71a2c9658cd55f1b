package dev.cairn.assessment.paper.mongo;

import dev.cairn.assessment.paper.model.Item;
import dev.cairn.assessment.paper.model.Paper;
import dev.cairn.assessment.paper.model.PaperState;
import dev.cairn.assessment.paper.model.PaperSummary;
import java.time.Instant;
import java.util.List;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/**
 * A paper as it is stored, beside the kit's own fields.
 *
 * @param itemCount so that a list need not read the items
 * @param points as {@code itemCount}
 */
public record PaperDocument(
        String title,
        String roadmapId,
        int edition,
        List<String> topics,
        int passMark,
        List<Item> items,
        int itemCount,
        int points,
        Instant createdAt,
        @Nullable Instant publishedAt) {

    /** The same document without what a list does not show. */
    public record Summary(
            @BsonId String id,
            String title,
            String roadmapId,
            int edition,
            List<String> topics,
            int passMark,
            int itemCount,
            int points,
            @Nullable Instant publishedAt) {

        PaperSummary summary() {
            return new PaperSummary(
                    id.substring(id.lastIndexOf('/') + 1),
                    title,
                    roadmapId,
                    edition,
                    topics,
                    passMark,
                    itemCount,
                    points,
                    publishedAt == null ? PaperState.DRAFT : PaperState.PUBLISHED);
        }
    }

    static PaperDocument of(Paper paper) {
        return new PaperDocument(
                paper.title(),
                paper.roadmapId(),
                paper.edition(),
                paper.topics(),
                paper.passMark(),
                paper.items(),
                paper.items().size(),
                paper.points(),
                paper.createdAt(),
                paper.publishedAt());
    }

    Paper paper(String paperId) {
        return new Paper(paperId, title, roadmapId, edition, topics, passMark, items, createdAt, publishedAt);
    }
}
