package dev.cairn.assessment.attempt.model;

import dev.cairn.assessment.paper.model.Item;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** One learner's sitting of one paper. What can be done with it depends on its state, so each state is a type. */
public sealed interface Attempt {

    Sitting sitting();

    /** Ids of the chosen options by item id; an item without an answer is not there. */
    Map<String, List<String>> answers();

    /** Answers may still be given and taken back. */
    record Open(Sitting sitting, Map<String, List<String>> answers) implements Attempt {

        public Open {
            answers = Map.copyOf(answers);
        }

        /** The beginning: nothing is answered. */
        public static Open begin(Sitting sitting) {
            return new Open(sitting, Map.of());
        }

        /**
         * Answers one item anew; choosing nothing takes the answer back.
         *
         * @throws IllegalArgumentException if there is no such item or the choice is none; the edge asks both before
         */
        public Open answered(String itemId, List<String> chosen) {
            Item item = sitting.item(itemId)
                    .orElseThrow(() -> new IllegalArgumentException("no item " + itemId + " in this attempt"));
            List<Item.Refusal> refusals = item.refusals(chosen);
            if (!refusals.isEmpty()) {
                throw new IllegalArgumentException("no choice: " + refusals);
            }
            Map<String, List<String>> then = new HashMap<>(answers);
            if (chosen.isEmpty()) {
                then.remove(itemId);
            } else {
                then.put(itemId, List.copyOf(chosen));
            }
            return new Open(sitting, then);
        }

        /** Hands it in: what is there is graded. */
        public Submitted submitted(Instant at) {
            return new Submitted(sitting, answers, Grading.grade(sitting.items(), answers, sitting.passMark()), at);
        }
    }

    /** Handed in and graded; nothing can be changed. */
    record Submitted(Sitting sitting, Map<String, List<String>> answers, Grade grade, Instant submittedAt)
            implements Attempt {

        public Submitted {
            answers = Map.copyOf(answers);
        }
    }
}
