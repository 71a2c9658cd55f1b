package dev.cairn.assessment.attempt.model;

import java.util.List;

/**
 * What an attempt came to. Stored as it was given, so it never changes by itself.
 *
 * @param score points reached
 * @param possible points of all items
 * @param percent {@code floor(100 x score / possible)}
 * @param passed whether the per cent reach the paper's pass mark
 * @param marks one an item, in the order of the items
 */
public record Grade(int score, int possible, int percent, boolean passed, List<Mark> marks) {

    /**
     * What one item came to.
     *
     * @param explanation a sentence that names what was chosen and what is correct
     */
    public record Mark(String itemId, int score, int possible, String explanation) {}

    public Grade {
        marks = List.copyOf(marks);
    }
}
