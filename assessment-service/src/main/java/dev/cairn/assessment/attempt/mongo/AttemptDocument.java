package dev.cairn.assessment.attempt.mongo;

import dev.cairn.assessment.attempt.model.Attempt;
import dev.cairn.assessment.attempt.model.Grade;
import dev.cairn.assessment.attempt.model.Sitting;
import dev.cairn.assessment.paper.model.Item;
import dev.cairn.kit.store.Key;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An attempt as it is stored, beside the kit's own fields.
 *
 * @param items as they were shown, with their keys
 * @param openFor whose and of which paper it is, while it is open; there is one attempt of each at most
 * @param grade null while it is open, with {@code submittedAt}
 */
public record AttemptDocument(
        String paperId,
        String title,
        String enrolmentId,
        String learnerId,
        List<String> topics,
        int passMark,
        List<Item> items,
        Instant startedAt,
        @Nullable String openFor,
        @Nullable Map<String, List<String>> answers,
        @Nullable Grade grade,
        @Nullable Instant submittedAt) {

    static AttemptDocument of(Attempt.Open attempt) {
        Sitting sitting = attempt.sitting();
        return new AttemptDocument(
                sitting.paperId(),
                sitting.title(),
                sitting.enrolmentId(),
                sitting.learnerId(),
                sitting.topics(),
                sitting.passMark(),
                sitting.items(),
                sitting.startedAt(),
                String.join("/", sitting.organization(), sitting.enrolmentId(), sitting.paperId()),
                attempt.answers(),
                null,
                null);
    }

    Attempt attempt(Key key) {
        Sitting sitting = new Sitting(
                key.organization(),
                key.name(),
                paperId,
                title,
                enrolmentId,
                learnerId,
                topics,
                passMark,
                items,
                startedAt);
        Map<String, List<String>> given = answers == null ? Map.of() : answers;
        return grade == null || submittedAt == null
                ? new Attempt.Open(sitting, given)
                : new Attempt.Submitted(sitting, given, grade, submittedAt);
    }
}
