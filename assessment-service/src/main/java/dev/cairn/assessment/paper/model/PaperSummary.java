package dev.cairn.assessment.paper.model;

import java.util.List;

/**
 * A paper without its items, for lists.
 *
 * @param points what a learner can score
 */
public record PaperSummary(
        String paperId,
        String title,
        String roadmapId,
        int edition,
        List<String> topics,
        int passMark,
        int itemCount,
        int points,
        PaperState state) {

    public PaperSummary {
        topics = List.copyOf(topics);
    }
}
