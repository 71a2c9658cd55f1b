package dev.cairn.assessment.attempt.model;

import dev.cairn.assessment.paper.model.Item;
import dev.cairn.assessment.paper.model.Paper;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What was laid before the learner when the attempt began. It never changes, even if the paper does.
 *
 * @param title of the paper
 * @param learnerId subject of the learner
 * @param topics what a pass settles
 * @param passMark per cent, 0 to 100
 * @param items with their keys, which no learner is shown
 */
public record Sitting(
        String organization,
        String attemptId,
        String paperId,
        String title,
        String enrolmentId,
        String learnerId,
        List<String> topics,
        int passMark,
        List<Item> items,
        Instant startedAt) {

    public Sitting {
        topics = List.copyOf(topics);
        items = List.copyOf(items);
    }

    /** A sitting of the paper as it is now. */
    public static Sitting of(
            String organization, String attemptId, Paper paper, String enrolmentId, String learnerId, Instant at) {
        return new Sitting(
                organization,
                attemptId,
                paper.paperId(),
                paper.title(),
                enrolmentId,
                learnerId,
                paper.topics(),
                paper.passMark(),
                paper.items(),
                at);
    }

    public Optional<Item> item(String itemId) {
        return items.stream().filter(item -> item.id().equals(itemId)).findFirst();
    }
}
