package dev.cairn.catalog.importing.roadmapsh;

/**
 * Something drawn.
 *
 * @param type topic, subtopic, section (a frame), label, title, paragraph, button and more
 * @param label its words; empty when it has none
 * @param href where it leads; empty when nowhere
 * @param x of its left edge
 * @param y of its upper edge, growing downwards
 */
record Shape(String id, String type, String label, String href, double x, double y, double width, double height) {

    /** How far above a frame its label may stand. */
    private static final double ABOVE = 60;

    boolean is(String wanted) {
        return type.equals(wanted);
    }

    boolean isLearned() {
        return is("topic") || is("subtopic");
    }

    /** Whether the other's centre is within this frame. */
    boolean encloses(Shape other) {
        return holds(other, 0);
    }

    /** Whether the other is a label within this frame or right above it. */
    boolean isNamedBy(Shape other) {
        return other.is("label") && holds(other, ABOVE);
    }

    double area() {
        return width * height;
    }

    /** Squared, between the centres. */
    double distanceTo(Shape other) {
        double across = centreX() - other.centreX();
        double down = centreY() - other.centreY();
        return across * across + down * down;
    }

    private boolean holds(Shape other, double above) {
        return other.centreX() >= x
                && other.centreX() <= x + width
                && other.centreY() >= y - above
                && other.centreY() <= y + height;
    }

    private double centreX() {
        return x + width / 2;
    }

    private double centreY() {
        return y + height / 2;
    }
}
