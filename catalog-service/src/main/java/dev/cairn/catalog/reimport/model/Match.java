package dev.cairn.catalog.reimport.model;

import dev.cairn.kit.contract.Worded;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a node of the document is taken for.
 *
 * @param imported id of the node in the proposal
 * @param topicId the node of the roadmap that it is; null when it is new
 * @param by how it was recognized; null when it is new
 * @param likeness from 0, for what is new, to 1
 */
public record Match(
        String imported, @Nullable String topicId, @Nullable By by, double likeness) {

    /** How a node was recognized, the surest first. */
    public enum By implements Worded {
        ID,
        /** The same title under the same node. */
        PATH,
        /** A title that stands once on both sides. */
        TITLE,
        LIKENESS;

        /** As it stands in the API. */
        @Override
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        /**
         * The one of a word.
         *
         * @throws IllegalArgumentException if there is none
         */
        public static By of(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT));
        }
    }

    static Match isNew(String imported) {
        return new Match(imported, null, null, 0);
    }
}
