package dev.cairn.catalog.roadmap.model;

import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A roadmap in a list.
 *
 * @param latestEdition number of the newest edition; null before the first
 */
public record RoadmapSummary(
        String roadmapId, String title, @Nullable Integer latestEdition, Instant createdAt) {

    /** Where it stands in a list by age; it never changes. */
    public Position position() {
        return new Position(createdAt, roadmapId);
    }

    /** A place in a list of roadmaps. Those of one moment stand in the order of their ids. */
    public record Position(Instant createdAt, String roadmapId) {

        private static final Pattern FORM = Pattern.compile("(\\d{1,15}) (.+)");

        /** The place that a text stands for; empty if it stands for none. */
        public static Optional<Position> of(String text) {
            Matcher form = FORM.matcher(text);
            return form.matches()
                    ? Optional.of(new Position(Instant.ofEpochMilli(Long.parseLong(form.group(1))), form.group(2)))
                    : Optional.empty();
        }

        /** As {@link #of} reads it. */
        @Override
        public String toString() {
            return createdAt.toEpochMilli() + " " + roadmapId;
        }
    }
}
