package dev.cairn.catalog.links.model;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * What follows from a look at a link.
 *
 * @param every how often a link is looked at that is there
 */
public record CheckPolicy(Duration every) {

    /** A link that did not answer so many times in a row is called dead. */
    public static final int DEAD_AFTER = 3;

    /** The first look after a failure comes so much sooner: a week becomes a day. */
    private static final int SOONER = 7;

    /** The longest pause is so many usual ones. */
    private static final int LONGEST = 4;

    /** As far as failures are counted: the pause grows no more by then. */
    private static final int MOST_FAILURES = 1_000;

    private static final double SPREAD = 0.2;

    /**
     * The facts after a look.
     *
     * @param chance 0 to 1, different each time: links that were first looked at together part by and by
     */
    public LinkFacts decide(LinkFacts earlier, Found found, Instant now, double chance) {
        Instant at = now.truncatedTo(ChronoUnit.MILLIS);
        return switch (found) {
            case Found.There(int status) -> facts(LinkState.OK, status, null, null, null, at, 0, chance);
            case Found.Moved(int status, String to) -> facts(LinkState.MOVED, status, null, to, null, at, 0, chance);
            case Found.Insecure(Integer status, Reason why, boolean httpsAnswers) ->
                facts(LinkState.INSECURE, status, why, null, httpsAnswers, at, 0, chance);
            case Found.Closed(int status) -> facts(LinkState.FORBIDDEN, status, null, null, null, at, 0, chance);
            case Found.OutOfReach(Reason why) -> facts(LinkState.NOT_CHECKED, null, why, null, null, at, 0, chance);
            case Found.Gone(Integer status, Reason why) ->
                facts(LinkState.DEAD, status, why, null, null, at, failed(earlier), chance);
            case Found.Unanswered(Integer status, Reason why) ->
                facts(silent(earlier, why), status, why, null, null, at, failed(earlier), chance);
        };
    }

    /** What was dead does not come alive by silence. */
    private static LinkState silent(LinkFacts earlier, Reason why) {
        boolean isDead = why.endsInDeath() && (earlier.state() == LinkState.DEAD || failed(earlier) >= DEAD_AFTER);
        return isDead ? LinkState.DEAD : LinkState.FAILING;
    }

    private static int failed(LinkFacts earlier) {
        return Math.min(earlier.failures() + 1, MOST_FAILURES);
    }

    private LinkFacts facts(
            LinkState state,
            @Nullable Integer status,
            @Nullable Reason why,
            @Nullable String movedTo,
            @Nullable Boolean httpsAnswers,
            Instant at,
            int failures,
            double chance) {
        Instant next = at.plus(pause(failures, chance)).truncatedTo(ChronoUnit.MILLIS);
        return new LinkFacts(state, status, why, movedTo, httpsAnswers, at, next, failures);
    }

    private Duration pause(int failures, double chance) {
        double usual = every.toMillis();
        double pause = failures == 0 ? usual : Math.min(usual / SOONER * Math.pow(2, failures - 1.0), usual * LONGEST);
        return Duration.ofMillis(Math.round(pause * (1 - SPREAD / 2 + SPREAD * chance)));
    }
}
