package dev.cairn.kit.event;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which events of one aggregate were applied, kept beside what they changed: a repeated one is known, a late one still
 * counts.
 *
 * @param upTo all events from 1 to this one
 * @param beyond single later ones, ascending
 */
public record Watermark(long upTo, List<Long> beyond) {

    public static final Watermark NONE = new Watermark(0, List.of());

    public Watermark {
        beyond = List.copyOf(beyond);
    }

    /** The stored one, or {@link #NONE}. */
    public static Watermark orNone(@Nullable Watermark stored) {
        return stored == null ? NONE : stored;
    }

    public boolean holds(long sequence) {
        return sequence <= upTo || beyond.contains(sequence);
    }

    /** With this event applied too. */
    public Watermark with(long sequence) {
        if (holds(sequence)) {
            return this;
        }
        List<Long> open =
                Stream.concat(beyond.stream(), Stream.of(sequence)).sorted().toList();
        long reached = upTo;
        int closed = 0;
        while (closed < open.size() && open.get(closed) == reached + 1) {
            reached++;
            closed++;
        }
        return new Watermark(reached, open.subList(closed, open.size()));
    }
}
