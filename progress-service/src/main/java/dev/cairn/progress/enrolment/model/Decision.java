package dev.cairn.progress.enrolment.model;

import java.util.List;

/** What a command on an enrolment comes to. */
public sealed interface Decision {

    /**
     * Some topics change.
     *
     * @param after the enrolment as it is then
     */
    record Changed(Enrolment after, List<TopicChange> changes) implements Decision {
        public Changed {
            changes = List.copyOf(changes);
        }
    }

    /** It is so already; nothing is written and nothing told. */
    record Unchanged(Enrolment enrolment) implements Decision {}

    /** The edition has no such topic to tick. */
    record UnknownTopic(String topicId) implements Decision {}

    /**
     * Something has to be settled first.
     *
     * @param missing titles of what is missing, in reading order
     */
    record Locked(String topicId, List<String> missing) implements Decision {}

    /** Somebody else vouches for the topic; the learner cannot undo that. */
    record VouchedFor(String topicId, Evidence evidence) implements Decision {}

    /** The cohort's policy does not allow learners to do so. */
    record NotAllowed(String rule) implements Decision {}
}
