package dev.cairn.catalog.links.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a link.
 *
 * @param status of the last answer; null when there was none
 * @param why where the status does not say it
 * @param movedTo its new address; null unless it moved
 * @param httpsAnswers whether the same address answers over https as well; null unless it is insecure
 * @param checkedAt when somebody last looked, to the millisecond; null before the first time
 * @param nextAt when somebody looks again; null for never
 * @param failures how many looks in a row did not find it
 */
public record LinkFacts(
        LinkState state,
        @Nullable Integer status,
        @Nullable Reason why,
        @Nullable String movedTo,
        @Nullable Boolean httpsAnswers,
        @Nullable Instant checkedAt,
        @Nullable Instant nextAt,
        int failures) {

    /** Nobody has looked. */
    public static LinkFacts waiting(@Nullable Instant nextAt) {
        return new LinkFacts(LinkState.WAITING, null, null, null, null, null, nextAt, 0);
    }

    /** Nobody will look. */
    public static LinkFacts notChecked(Reason why) {
        return new LinkFacts(LinkState.NOT_CHECKED, null, why, null, null, null, null, 0);
    }
}
