package dev.cairn.catalog.diff.model;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What became of one node. Each node of both states stands in exactly one of these: one that is in both, in the same.
 *
 * @param id its key as in {@link Placed}
 * @param fates at least one; {@code KEPT}, {@code NEW} and {@code REMOVED} stand alone
 * @param before where it stood; null when it was not there
 * @param after where it stands; null when it is not there
 * @param from ids of earlier nodes that it came from, without itself
 * @param into ids of later nodes that came from it, without itself
 * @param fields what differs apart from title and place; empty unless it is in both
 */
public record NodeDiff(
        String id,
        Set<Fate> fates,
        @Nullable Side before,
        @Nullable Side after,
        List<String> from,
        List<String> into,
        List<FieldChange> fields) {

    /**
     * The node on one side.
     *
     * @param kind stage, section or topic
     * @param parent id of the node above; null at the top
     */
    public record Side(String kind, String title, @Nullable String parent) {

        static Side of(Placed placed) {
            return new Side(placed.node().kind().word(), placed.node().title(), placed.parentKey());
        }
    }

    public NodeDiff {
        from = List.copyOf(from);
        into = List.copyOf(into);
        fields = List.copyOf(fields);
    }

    /** Whether it is exactly what it was. */
    public boolean isUntouched() {
        return fates.contains(Fate.KEPT) && fields.isEmpty();
    }
}
