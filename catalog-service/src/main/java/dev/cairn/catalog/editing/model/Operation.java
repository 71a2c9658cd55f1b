package dev.cairn.catalog.editing.model;

import dev.cairn.catalog.roadmap.model.NodeKind;
import dev.cairn.catalog.roadmap.model.OutlineNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A change of a draft, as a value. Nodes are named by their ids, the roadmap itself by the empty text; ids of nodes that
 * it makes are arguments, never used before.
 */
public sealed interface Operation {

    /** As it stands in the API and in the journal. */
    String word();

    /**
     * A new node.
     *
     * @param parent the roadmap or the node that it goes under
     * @param position among its siblings, from 0; null for the end
     */
    record Add(
            String id,
            NodeKind kind,
            String title,
            String parent,
            @Nullable Integer position) implements Operation {
        @Override
        public String word() {
            return "add";
        }
    }

    /** Another title; the node stays who it is. */
    record Rename(String node, String title) implements Operation {
        @Override
        public String word() {
            return "rename";
        }
    }

    /**
     * To another place, with all below it.
     *
     * @param position among its siblings there, from 0 and not counting itself; null for the end
     */
    record Move(String node, String parent, @Nullable Integer position) implements Operation {
        @Override
        public String word() {
            return "move";
        }
    }

    /** Into several nodes, which stand where it stood; each knows that it came from it. */
    record Split(String node, List<Part> parts) implements Operation {

        public Split {
            parts = List.copyOf(parts);
        }

        @Override
        public String word() {
            return "split";
        }
    }

    /**
     * What a node is split into. The first part takes over what the node had and no part asks for.
     *
     * @param children ids of the node's children that go along with this part
     */
    record Part(String id, String title, List<String> children) {

        public Part {
            children = List.copyOf(children);
        }
    }

    /**
     * Several nodes into a new one, which stands where the first stood and has what they had.
     *
     * @param title null for the first one's
     */
    record Merge(String id, List<String> nodes, @Nullable String title) implements Operation {

        public Merge {
            nodes = List.copyOf(nodes);
        }

        @Override
        public String word() {
            return "merge";
        }
    }

    /**
     * The meaning of the node changed: what was learned there does not count any more, so it gets a new id.
     *
     * @param title null for the one that it had
     */
    record Replace(String node, String id, @Nullable String title) implements Operation {
        @Override
        public String word() {
            return "replace";
        }
    }

    /**
     * Another value in one field.
     *
     * @param value has it in that field; nothing else of it is looked at
     */
    record SetField(String node, Field field, OutlineNode value) implements Operation {
        @Override
        public String word() {
            return "set-field";
        }
    }

    /**
     * Something comes first from now on.
     *
     * @param kind hard or soft
     */
    record LinkPrerequisite(String node, String prerequisite, String kind) implements Operation {
        @Override
        public String word() {
            return "link-prerequisite";
        }
    }

    /** Something need not come first any more. */
    record UnlinkPrerequisite(String node, String prerequisite) implements Operation {
        @Override
        public String word() {
            return "unlink-prerequisite";
        }
    }

    /** Editions leave it out, with all below it. */
    record Hide(String node) implements Operation {
        @Override
        public String word() {
            return "hide";
        }
    }

    /** Editions have it again. */
    record Show(String node) implements Operation {
        @Override
        public String word() {
            return "show";
        }
    }

    /** It goes, with all below it; nothing needs it any more. */
    record Remove(String node) implements Operation {
        @Override
        public String word() {
            return "remove";
        }
    }
}
