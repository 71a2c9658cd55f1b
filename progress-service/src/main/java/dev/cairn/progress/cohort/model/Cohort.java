package dev.cairn.progress.cohort.model;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * People of one organization who walk one edition together.
 *
 * @param name plain text, 1 to 200 characters
 * @param edition number of the edition that it stays on
 * @param startsOn the first day, in the cohort's own zone
 */
public record Cohort(
        String cohortId,
        String name,
        String roadmapId,
        int edition,
        LocalDate startsOn,
        ZoneId timeZone,
        Instant createdAt) {}
