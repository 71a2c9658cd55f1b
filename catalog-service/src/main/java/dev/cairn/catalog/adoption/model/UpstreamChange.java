package dev.cairn.catalog.adoption.model;

import dev.cairn.catalog.editing.model.Field;
import dev.cairn.kit.Ids;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One thing that is another one upstream than it was. Nodes are named by their ids upstream, the roadmap itself by the
 * empty text.
 *
 * @param id the same for the same change of the same node to the same thing
 * @param node whose change it is; of new and removed ones the topmost
 * @param field of a change of content, also of the title; null for others
 * @param nodes all that come or go with it; the node itself otherwise
 * @param path titles from the top down to the node, where it stands upstream or stood
 * @param hidden whether it concerns what is hidden here, or stands below that
 * @param needs the change that brings what the node is to stand below; null for none
 * @param was values before, in words, each cut
 * @param is values now, likewise
 * @param ours values here, likewise
 */
public record UpstreamChange(
        String id,
        Kind kind,
        String node,
        @Nullable Field field,
        List<String> nodes,
        Standing standing,
        String path,
        boolean hidden,
        @Nullable String needs,
        List<String> was,
        List<String> is,
        List<String> ours) {

    /** Enough to tell apart what stands in one place at different times. */
    private static final int SHORT = 12;

    /** What happened. */
    public enum Kind {
        NEW,
        REMOVED,
        RENAMED,
        /** To another node, or to another place among its siblings. */
        MOVED,
        /** Its content, apart from the title. */
        CHANGED;

        /** As it stands in the API. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** How it stands to what is here. */
    public enum Standing {
        /** It is here as it was there before. */
        CLEAN,
        /** It was changed here to something else. */
        COLLIDING,
        /** It is here already. */
        THERE,
        /** What it concerns is not here any more. */
        MOOT
    }

    public UpstreamChange {
        nodes = List.copyOf(nodes);
        was = List.copyOf(was);
        is = List.copyOf(is);
        ours = List.copyOf(ours);
    }

    /** The change with what is here, so that it is known again where both come together once more. */
    String against() {
        String text = String.join("\n", ours);
        return id + "/" + Ids.hash(text.getBytes(StandardCharsets.UTF_8)).substring(0, SHORT);
    }

    /** Whether there is something to decide. */
    public boolean isOpen() {
        return standing == Standing.CLEAN || standing == Standing.COLLIDING;
    }
}
