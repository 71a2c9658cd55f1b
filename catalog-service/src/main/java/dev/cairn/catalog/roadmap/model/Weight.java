package dev.cairn.catalog.roadmap.model;

import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** How many bytes a roadmap takes in a store of documents: never less than it does, and not much more. */
public final class Weight {

    /**
     * A document of MongoDB takes 16 MiB. An edition holds the roadmap and, until it is told, an event of up to 4 MiB;
     * the last MiB is for the report and the store's own fields.
     */
    public static final long LARGEST = 11 * 1024 * 1024L;

    /** Names and lengths of a node's thirteen fields. */
    private static final int NODE = 320;

    private static final int RESOURCE = 64;
    private static final int PREREQUISITE = 56;
    private static final int NOTE = 48;

    /** An element of a list: its type, its number as text, its length. */
    private static final int ELEMENT = 16;

    private Weight() {}

    public static long of(Roadmap roadmap) {
        long nodes = roadmap.outline().stream()
                .flatMap(OutlineNode::all)
                .mapToLong(Weight::of)
                .sum();
        long notes = roadmap.notes().stream()
                .mapToLong(note -> NOTE + ELEMENT + of(note.title()) + of(note.text()))
                .sum();
        return NODE + of(roadmap.title()) + of(roadmap.description()) + of(roadmap.outcome()) + nodes + notes;
    }

    private static long of(OutlineNode node) {
        long resources = node.resources().stream()
                .mapToLong(link -> RESOURCE + ELEMENT + of(link.type()) + of(link.title()) + of(link.url()))
                .sum();
        long prerequisites = node.prerequisites().stream()
                .mapToLong(before -> PREREQUISITE + ELEMENT + of(before.node()) + of(before.kind()))
                .sum();
        return NODE
                + of(node.id())
                + of(node.title())
                + of(node.label())
                + of(node.description())
                + of(node.outcome())
                + of(node.objectives())
                + of(node.tags())
                + resources
                + prerequisites;
    }

    private static long of(Collection<String> texts) {
        return texts.stream().mapToLong(text -> ELEMENT + of(text)).sum();
    }

    /** Bytes in UTF-8; three for each half of a pair, where four would do for both. */
    private static long of(@Nullable String text) {
        if (text == null) {
            return 0;
        }
        long bytes = 0;
        for (int at = 0; at < text.length(); at++) {
            char character = text.charAt(at);
            bytes += character < 0x80 ? 1 : character < 0x800 ? 2 : 3;
        }
        return bytes;
    }
}
