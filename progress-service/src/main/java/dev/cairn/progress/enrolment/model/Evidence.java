package dev.cairn.progress.enrolment.model;

import dev.cairn.kit.contract.Worded;
import java.util.Locale;

/** What a state rests on. */
public enum Evidence implements Worded {
    /** The learner said so. */
    SELF,
    /** A mentor said so. */
    MENTOR,
    /** A paper was passed. */
    ASSESSMENT,
    /** It was learned elsewhere before. */
    CREDIT,
    /** It came with an import. */
    IMPORT;

    /** As it stands in the API, in events and in the store. */
    @Override
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Evidence of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }

    /** Whether the learner may undo what rests on it. */
    public boolean isLearnersOwn() {
        return this == SELF || this == IMPORT;
    }
}
