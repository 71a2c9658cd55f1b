package dev.cairn.assessment.paper.model;

import dev.cairn.kit.contract.Worded;
import java.util.Locale;

/** Whether learners can sit a paper. */
public enum PaperState implements Worded {
    DRAFT,
    PUBLISHED;

    /** As it stands in the API. */
    @Override
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
