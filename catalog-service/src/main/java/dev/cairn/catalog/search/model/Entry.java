package dev.cairn.catalog.search.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A roadmap, or a node of it, as it can be found.
 *
 * @param nodeId null for the roadmap itself
 * @param kind roadmap, stage, section or topic
 * @param path titles from the roadmap down to the node above; empty for the roadmap
 * @param text description, objectives and outcome, Markdown
 * @param resources titles and addresses
 * @param published whether the newest edition has it just so: then every member may see it
 * @param drafted whether the draft has it just so: then authors may see it
 */
public record Entry(
        @Nullable String nodeId,
        String kind,
        String title,
        List<String> path,
        List<String> tags,
        String text,
        List<String> resources,
        boolean published,
        boolean drafted) {

    public Entry {
        path = List.copyOf(path);
        tags = List.copyOf(tags);
        resources = List.copyOf(resources);
    }
}
