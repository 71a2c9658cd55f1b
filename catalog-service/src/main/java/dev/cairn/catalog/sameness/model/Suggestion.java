package dev.cairn.catalog.sameness.model;

/**
 * Two topics that could be the same. It counts for nothing before a person confirms it.
 *
 * @param one of the roadmap that was asked about
 * @param other of another roadmap
 * @param likeness how sure it is, 0 to 1
 */
public record Suggestion(SameTopic one, SameTopic other, double likeness) {

    private static final int FINEST = 10_000;

    /** Its place among all: the surest first, then by name. Texts in their own order are suggestions in theirs. */
    public String position() {
        return "%05d/%s/%s/%s"
                .formatted(
                        FINEST - Math.round(likeness * FINEST),
                        one.name().topicId(),
                        other.name().roadmapId(),
                        other.name().topicId());
    }
}
