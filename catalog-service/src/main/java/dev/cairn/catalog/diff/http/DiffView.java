package dev.cairn.catalog.diff.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.cairn.catalog.diff.model.Fate;
import dev.cairn.catalog.diff.model.FieldChange;
import dev.cairn.catalog.diff.model.NodeDiff;
import dev.cairn.catalog.diff.model.RoadmapDiff;
import dev.cairn.catalog.roadmap.model.NodeKind;
import dev.cairn.kit.contract.OneOf;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A comparison as the API shows it.
 *
 * @param counts how many nodes have each fate; a node may have two
 * @param roadmap fields of the roadmap itself that differ
 * @param nodes each node of both states once: first those of the later one in reading order, then those that are gone
 * @param sentences the same in plain English: a summary, then a sentence for each thing that changed
 */
public record DiffView(
        Map<String, Integer> counts, List<FieldChange> roadmap, List<NodeView> nodes, List<String> sentences) {

    /**
     * What became of a node.
     *
     * @param fates kept, renamed, moved, split, merged, replaced, new or removed; a node may be renamed and moved
     * @param before absent when it was not there
     * @param after absent when it is not there
     * @param from ids of earlier nodes that it came from; absent if there are none
     * @param into ids of later nodes that came from it; absent if there are none
     * @param fields what differs apart from title and place; absent if nothing does
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record NodeView(
            String id,
            @OneOf(Fate.class) List<String> fates,
            @Nullable SideView before,
            @Nullable SideView after,
            @Nullable List<String> from,
            @Nullable List<String> into,
            @Nullable List<FieldChange> fields) {}

    /**
     * The node on one side.
     *
     * @param kind stage, section or topic
     * @param parent id of the node above; absent at the top
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record SideView(
            @OneOf(NodeKind.class) String kind,
            String title,
            @Nullable String parent) {

        static @Nullable SideView of(NodeDiff.@Nullable Side side) {
            return side == null ? null : new SideView(side.kind(), side.title(), side.parent());
        }
    }

    public static DiffView of(RoadmapDiff diff) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        diff.counts().forEach((fate, many) -> counts.put(fate.word(), many));
        return new DiffView(
                counts,
                diff.fields(),
                diff.nodes().stream()
                        .map(node -> new NodeView(
                                node.id(),
                                node.fates().stream().map(Fate::word).toList(),
                                SideView.of(node.before()),
                                SideView.of(node.after()),
                                orNull(node.from()),
                                orNull(node.into()),
                                orNull(node.fields())))
                        .toList(),
                diff.inWords());
    }

    private static <T> @Nullable List<T> orNull(List<T> list) {
        return list.isEmpty() ? null : list;
    }
}
