package dev.cairn.catalog.editing.http;

import dev.cairn.catalog.roadmap.model.NodeKind;
import dev.cairn.catalog.roadmap.model.OutlineNode;
import dev.cairn.catalog.roadmap.model.Prerequisite;
import dev.cairn.kit.contract.OneOf;
import dev.cairn.kit.contract.Required;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An operation as it is asked for. Which fields it takes follows from the first one; nodes are named by their ids, the
 * roadmap itself by the empty text.
 *
 * @param operation add, rename, move, split, merge, replace, set-field, link-prerequisite, unlink-prerequisite, hide,
 *     show or remove
 * @param node what it is about; all but add and merge
 * @param nodes what becomes one; merge
 * @param title add, rename; merge and replace where it is another one
 * @param kind stage, section or topic for add, topic when not given; hard or soft for link-prerequisite, hard when not
 *     given
 * @param parent what it goes under; add and move, the roadmap itself when not given
 * @param position among its siblings, from 0, the end when not given; add and move
 * @param parts what it is split into; the first takes what the others do not
 * @param prerequisite what comes first, or need not any more
 * @param field kind, label, description, objectives, outcome, estimate, level, optional, tags or resources; set-field
 * @param value of that field's type; null takes a text or an estimate away
 */
record OperationRequest(
        @Required
        @OneOf(
                words = {
                    "add",
                    "rename",
                    "move",
                    "split",
                    "merge",
                    "replace",
                    "set-field",
                    "link-prerequisite",
                    "unlink-prerequisite",
                    "hide",
                    "show",
                    "remove"
                })
        @Nullable
        String operation,

        @Nullable String node,
        @Nullable List<String> nodes,

        @Schema(minLength = 1, maxLength = OutlineNode.LONGEST_TITLE) @Nullable
        String title,

        @OneOf(
                value = NodeKind.class,
                words = {Prerequisite.HARD, Prerequisite.SOFT})
        @Nullable
        String kind,

        @Nullable String parent,
        @Schema(minimum = "0") @Nullable Integer position,
        @Nullable List<PartRequest> parts,
        @Nullable String prerequisite,

        @OneOf(
                words = {
                    "kind",
                    "label",
                    "description",
                    "objectives",
                    "outcome",
                    "estimate",
                    "level",
                    "optional",
                    "tags",
                    "resources"
                })
        @Nullable
        String field,

        @Nullable Object value) {

    /**
     * A part of a split.
     *
     * @param children ids of the node's children that go along with it
     */
    record PartRequest(
            @Required @Schema(minLength = 1, maxLength = OutlineNode.LONGEST_TITLE) @Nullable
            String title,

            @Nullable List<String> children) {}
}
