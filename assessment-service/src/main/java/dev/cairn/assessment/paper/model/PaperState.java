package dev.cairn.assessment.paper.model;

import java.util.Locale;

/** Whether learners can sit a paper. */
public enum PaperState {
    DRAFT,
    PUBLISHED;

    /** As it stands in the API. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
