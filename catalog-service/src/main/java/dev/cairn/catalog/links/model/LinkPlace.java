package dev.cairn.catalog.links.model;

import java.util.List;

/**
 * Where a link stands.
 *
 * @param nodeId {@value #ROADMAP}, the empty text, for the roadmap itself
 * @param title of the node
 * @param path titles from the roadmap down to the node above
 * @param drafted whether the draft has it there
 * @param published whether the newest edition has it there
 */
public record LinkPlace(String nodeId, String title, List<String> path, boolean drafted, boolean published) {

    /** Stands for the roadmap itself. */
    public static final String ROADMAP = "";
}
