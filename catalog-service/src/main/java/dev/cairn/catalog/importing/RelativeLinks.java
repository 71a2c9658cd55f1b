package dev.cairn.catalog.importing;

import dev.cairn.catalog.roadmap.model.OutlineNode;
import dev.cairn.catalog.roadmap.model.Resource;
import dev.cairn.catalog.roadmap.model.Roadmap;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes a document's relative links lead somewhere when it is known where the document lay. Pure. */
public final class RelativeLinks {

    private RelativeLinks() {}

    /**
     * The roadmap with every resource's address resolved.
     *
     * @param base where the document lay, absolute; null leaves the roadmap as it is
     */
    public static Roadmap resolved(Roadmap roadmap, @Nullable URI base) {
        return base == null
                ? roadmap
                : new Roadmap(
                        roadmap.title(),
                        roadmap.description(),
                        roadmap.outcome(),
                        nodes(roadmap.outline(), base),
                        roadmap.notes());
    }

    private static List<OutlineNode> nodes(List<OutlineNode> nodes, URI base) {
        return nodes.stream()
                .map(node -> node.but()
                        .resources(node.resources().stream()
                                .map(resource -> resource(resource, base))
                                .distinct()
                                .toList())
                        .children(nodes(node.children(), base))
                        .node())
                .toList();
    }

    private static Resource resource(Resource resource, URI base) {
        String resolved = resolved(resource.url(), base);
        // A link without words is known by its address.
        String title = resource.title().equals(resource.url()) ? resolved : resource.title();
        return new Resource(resource.type(), title, resolved);
    }

    /** An address that has a scheme, or is none at all, stays as it is. */
    static String resolved(String address, URI base) {
        URI link = parsed(address);
        return link == null || link.isAbsolute() ? address : base.resolve(link).toString();
    }

    /** Authors write spaces and letters of their own script into addresses. */
    private static @Nullable URI parsed(String address) {
        try {
            return new URI(address.replace(" ", "%20"));
        } catch (URISyntaxException none) {
            return null;
        }
    }
}
