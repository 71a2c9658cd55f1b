package dev.cairn.catalog.links.model;

import org.jspecify.annotations.Nullable;

/** What was found when somebody looked at a link, wherever it led to. */
public sealed interface Found {

    /** It is there. */
    record There(int status) implements Found {}

    /** It is there, under another address for good. */
    record Moved(int status, String to) implements Found {}

    /**
     * It is there, and others can read along.
     *
     * @param status null when nothing was asked of it, as its certificate cannot be trusted
     * @param httpsAnswers whether the same address answers over https as well
     */
    record Insecure(@Nullable Integer status, @Nullable Reason why, boolean httpsAnswers) implements Found {}

    /**
     * It is not there.
     *
     * @param status null when there is no such name
     */
    record Gone(@Nullable Integer status, @Nullable Reason why) implements Found {}

    /** It does not say to us what it is. */
    record Closed(int status) implements Found {}

    /** It may be there, but did not say so. */
    record Unanswered(@Nullable Integer status, Reason why) implements Found {}

    /** It leads to where nobody may look. */
    record OutOfReach(Reason why) implements Found {}
}
