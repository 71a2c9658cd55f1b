package dev.cairn.catalog.importing.tree;

import dev.cairn.catalog.roadmap.model.NodeChanges;
import dev.cairn.catalog.roadmap.model.OutlineNode;
import dev.cairn.catalog.roadmap.model.Resource;
import dev.cairn.catalog.roadmap.model.Roadmap;
import dev.cairn.catalog.roadmap.model.WebAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * What becomes of addresses that nobody is to be led to ({@code javascript:}, {@code data:}, {@code tel:}): they are text,
 * and the report says so. One that holds a whole picture is cut.
 */
public final class Addresses {

    /** Longer than any address that leads somewhere; what is longer holds its content itself. */
    private static final int LONGEST = 2_000;

    private static final int SHOWN = 60;

    private Addresses() {}

    /** Whether more than its beginning is kept. */
    public static boolean isKept(String address) {
        return address.length() <= LONGEST;
    }

    /** The address as text: whole, or its beginning and how long it is. */
    public static String text(String address) {
        return isKept(address) ? address : "%s… (%d characters)".formatted(beginning(address), address.length());
    }

    /** A link as Markdown; words where it leads nowhere that anybody may be led to. */
    static String markdown(Resource link) {
        return WebAddress.isHarmless(link.url())
                ? Parsing.link(link.title(), link.url())
                : Parsing.escaped(words(link));
    }

    /** What the report says of one. */
    public static String doubt(String address) {
        String shown = address.length() <= SHOWN ? address : beginning(address) + "…";
        return isKept(address)
                ? "\"" + shown + "\" is no address to lead anybody to; it is kept as text"
                : "\"%s\" holds %d characters itself and leads nowhere; only its beginning is kept"
                        .formatted(shown, address.length());
    }

    /**
     * The roadmap with such resources described in words instead.
     *
     * @param doubts told of each
     */
    public static Roadmap harmless(Roadmap roadmap, Consumer<String> doubts) {
        if (roadmap.outline().stream().flatMap(OutlineNode::all).allMatch(Addresses::isHarmless)) {
            return roadmap;
        }
        return new Roadmap(
                roadmap.title(),
                roadmap.description(),
                roadmap.outcome(),
                harmless(roadmap.outline(), doubts),
                roadmap.notes());
    }

    private static boolean isHarmless(OutlineNode node) {
        return node.resources().stream().map(Resource::url).allMatch(WebAddress::isHarmless);
    }

    private static List<OutlineNode> harmless(List<OutlineNode> nodes, Consumer<String> doubts) {
        return nodes.stream()
                .map(node -> {
                    NodeChanges changed = node.but();
                    if (!isHarmless(node)) {
                        List<String> text = new ArrayList<>();
                        if (node.description() != null) {
                            text.add(node.description());
                        }
                        List<Resource> kept = new ArrayList<>();
                        for (Resource link : node.resources()) {
                            if (WebAddress.isHarmless(link.url())) {
                                kept.add(link);
                            } else {
                                text.add(Parsing.escaped(words(link)));
                                doubts.accept("\"" + node.title() + "\": " + doubt(link.url()));
                            }
                        }
                        changed = changed.resources(kept).description(String.join("\n\n", text));
                    }
                    return changed.children(harmless(node.children(), doubts)).node();
                })
                .toList();
    }

    private static String words(Resource link) {
        String address = text(link.url());
        return link.title().equals(link.url()) ? address : link.title() + " (" + address + ")";
    }

    private static String beginning(String address) {
        return address.substring(0, address.offsetByCodePoints(0, SHOWN / 2));
    }
}
