package dev.cairn.catalog.roadmap.model;

import dev.cairn.kit.contract.Worded;
import java.util.Locale;

/**
 * A node that another one came from. Without origins a node is itself since it was made.
 *
 * @param node the id of the earlier node; it may be gone
 */
public record Origin(String node, Kind kind) {

    /** What became of the earlier node. */
    public enum Kind implements Worded {
        /** It was parted; this is one of the parts. */
        SPLIT,
        /** It went into this one, with others. */
        MERGED,
        /** This took its place with another meaning; what was learned there does not count here. */
        REPLACED;

        /** As it stands in the API and in events. */
        @Override
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        /**
         * The kind of a word.
         *
         * @throws IllegalArgumentException if there is none
         */
        public static Kind of(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT));
        }
    }
}
