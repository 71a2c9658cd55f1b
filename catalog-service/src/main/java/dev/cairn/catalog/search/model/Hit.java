package dev.cairn.catalog.search.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that was found.
 *
 * @param rank counts from 1, the best first
 * @param nodeId null when the roadmap itself was found
 * @param kind roadmap, stage, section or topic
 * @param path titles from the roadmap down to the node above
 * @param published whether the newest edition has it so; otherwise only the draft does
 */
public record Hit(
        int rank,
        String roadmapId,
        @Nullable String nodeId,
        String kind,
        String title,
        List<String> path,
        boolean published) {

    public Hit {
        path = List.copyOf(path);
    }
}
