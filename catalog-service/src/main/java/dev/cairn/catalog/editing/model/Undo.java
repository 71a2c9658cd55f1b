package dev.cairn.catalog.editing.model;

import dev.cairn.catalog.roadmap.model.Note;
import dev.cairn.catalog.roadmap.model.OutlineNode;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What takes one operation back, and how to see whether another one stands on it by now.
 *
 * @param steps in the reading order that there was before the operation; what it made stands last
 */
public record Undo(List<Step> steps) {

    public Undo {
        steps = List.copyOf(steps);
    }

    /** What happened to one node. */
    public sealed interface Step {

        String id();
    }

    /**
     * Its content changed.
     *
     * @param before has these fields as they were, and nothing else
     * @param now fingerprint of the fields after the operation
     */
    public record Changed(Set<Field> fields, OutlineNode before, String now) implements Step {

        public Changed {
            fields = fields.isEmpty() ? Set.of() : EnumSet.copyOf(fields);
        }

        @Override
        public String id() {
            return before.id();
        }
    }

    /**
     * The roadmap's notes changed.
     *
     * @param before all of them
     * @param now fingerprint of those after the operation
     */
    public record Noted(List<Note> before, String now) implements Step {

        public Noted {
            before = List.copyOf(before);
        }

        @Override
        public String id() {
            return Workbench.ROOT;
        }
    }

    /** It went to another place. */
    public record Moved(String id, Place before, Place now) implements Step {}

    /**
     * It was taken out.
     *
     * @param before without its children, which are steps of their own
     */
    public record Gone(OutlineNode before, Place place) implements Step {
        @Override
        public String id() {
            return before.id();
        }
    }

    /**
     * It was made.
     *
     * @param now fingerprint of all fields after the operation
     */
    public record Made(String id, String now) implements Step {}

    /**
     * Where a node stands.
     *
     * @param parent the node above; empty for the roadmap itself
     * @param after the sibling before it; null for the first
     * @param position among its siblings, from 0
     */
    public record Place(String parent, @Nullable String after, int position) {}
}
