package dev.cairn.progress.cohort.model;

/**
 * The event {@value #TYPE}.
 *
 * @param startsOn ISO 8601 date in the time zone
 * @param timeZone IANA name
 */
public record CohortCreated(
        String org, String cohortId, String name, String roadmapId, int edition, String startsOn, String timeZone) {

    public static final String TYPE = "dev.cairn.progress.cohort.created.v1";
}
