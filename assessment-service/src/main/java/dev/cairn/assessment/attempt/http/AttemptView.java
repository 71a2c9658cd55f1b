package dev.cairn.assessment.attempt.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.cairn.assessment.attempt.model.Attempt;
import dev.cairn.assessment.attempt.model.Grade;
import dev.cairn.assessment.attempt.model.Sitting;
import dev.cairn.assessment.paper.model.Item;
import dev.cairn.assessment.paper.model.ItemKind;
import dev.cairn.kit.contract.OneOf;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An attempt as its learner sees it: without keys.
 *
 * @param state open or submitted
 * @param answers ids of the chosen options by item id
 * @param grade absent while it is open
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record AttemptView(
        String attemptId,
        String paperId,
        String enrolmentId,
        String title,
        @OneOf(words = {OPEN, SUBMITTED}) String state,
        List<ItemView> items,
        Map<String, List<String>> answers,
        Instant startedAt,
        @Nullable Instant submittedAt,
        @Nullable Grade grade) {

    private static final String OPEN = "open";
    private static final String SUBMITTED = "submitted";

    /**
     * An item without its key.
     *
     * @param options of a true-false item those with the ids {@code true} and {@code false}
     */
    record ItemView(
            String id, @OneOf(ItemKind.class) String kind, String prompt, List<Item.Option> options, int points) {
        static List<ItemView> of(Sitting sitting) {
            return sitting.items().stream()
                    .map(item ->
                            new ItemView(item.id(), item.kind().word(), item.prompt(), item.options(), item.points()))
                    .toList();
        }
    }

    static AttemptView of(Attempt attempt) {
        Sitting sitting = attempt.sitting();
        return switch (attempt) {
            case Attempt.Open open -> of(sitting, OPEN, open.answers(), null, null);
            case Attempt.Submitted submitted ->
                of(sitting, SUBMITTED, submitted.answers(), submitted.submittedAt(), submitted.grade());
        };
    }

    private static AttemptView of(
            Sitting sitting,
            String state,
            Map<String, List<String>> answers,
            @Nullable Instant submittedAt,
            @Nullable Grade grade) {
        return new AttemptView(
                sitting.attemptId(),
                sitting.paperId(),
                sitting.enrolmentId(),
                sitting.title(),
                state,
                ItemView.of(sitting),
                answers,
                sitting.startedAt(),
                submittedAt,
                grade);
    }
}
