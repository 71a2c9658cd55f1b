package dev.cairn.catalog.roadmap.model;

import dev.cairn.kit.contract.OneOf;
import java.util.List;

/**
 * How long something takes a learner.
 *
 * @param min at least, 0 or more
 * @param max at most; the same as {@code min} when it is one number
 * @param unit minutes, hours, days, weeks, months or years
 */
public record Estimate(
        double min,
        double max,

        @OneOf(words = {"minutes", "hours", "days", "weeks", "months", "years"})
        String unit) {

    public static final List<String> UNITS = List.of("minutes", "hours", "days", "weeks", "months", "years");

    public Estimate {
        if (!(min >= 0 && max >= min) || !UNITS.contains(unit)) {
            throw new IllegalArgumentException("estimate of " + min + " to " + max + " " + unit);
        }
    }
}
