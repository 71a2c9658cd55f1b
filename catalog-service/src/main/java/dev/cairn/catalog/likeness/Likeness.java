package dev.cairn.catalog.likeness;

/** How alike two nodes are: 0 for nothing in common, 1 for the same in all that both have. Symmetric. */
public final class Likeness {

    private static final double TITLE = 0.6;
    private static final double RESOURCES = 0.2;
    private static final double TEXT = 0.2;
    private static final double NEIGHBOURS = 0.2;

    /** A title that holds all words of the other is that much like it at least. */
    private static final double CONTAINED = 0.7;

    /** One word alone, such as "tools", stands in too many titles. */
    private static final int FEWEST_CONTAINED = 2;

    private Likeness() {}

    /** A mean over what both nodes have: what only one has says nothing against it. */
    public static double of(Traits one, Traits other) {
        Mean mean = new Mean();
        mean.add(TITLE, ofTitles(one, other));
        mean.addWhereBothHave(RESOURCES, one.resources(), other.resources());
        mean.addWhereBothHave(TEXT, one.text(), other.text());
        mean.addWhereBothHave(NEIGHBOURS, one.neighbours(), other.neighbours());
        return mean.value();
    }

    /** Of the titles alone. */
    public static double ofTitles(Traits one, Traits other) {
        if (one.title().equals(other.title())) {
            return 1;
        }
        double words = one.words().alike(other.words());
        double letters = one.shingles().alike(other.shingles());
        int fewer = Math.min(one.words().size(), other.words().size());
        boolean contained = fewer >= FEWEST_CONTAINED && one.words().common(other.words()) == fewer;
        return Math.max(Math.max(words, letters), contained ? CONTAINED + (1 - CONTAINED) * words : 0);
    }

    /** A weighted mean. For one thread. */
    private static final class Mean {

        private double sum;
        private double weights;

        void add(double weight, double value) {
            sum += weight * value;
            weights += weight;
        }

        void addWhereBothHave(double weight, Marks one, Marks other) {
            if (!one.isEmpty() && !other.isEmpty()) {
                add(weight, one.alike(other));
            }
        }

        double value() {
            return sum / weights;
        }
    }
}
