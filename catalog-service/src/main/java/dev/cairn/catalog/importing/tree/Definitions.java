package dev.cairn.catalog.importing.tree;

import dev.cairn.catalog.importing.text.Plain;
import dev.cairn.catalog.roadmap.model.Note;
import dev.cairn.catalog.roadmap.model.Resource;
import dev.cairn.catalog.roadmap.model.WebAddress;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;

/**
 * Addresses that are given a name, for links to use. They say nothing where they stand, so they are taken out of the
 * tree; those that no link uses are links of the document all the same, and become a note.
 *
 * <pre>
 * See [the knots][knots].
 *
 * [knots]: https://knots.example
 * [ropes]: https://ropes.example "Ropes and their care"
 * </pre>
 */
public final class Definitions {

    private static final String TITLE = "Links that nothing refers to";

    private Definitions() {}

    /**
     * The link that it is to a reader; empty for a remark in its form, which leads nowhere.
     *
     * <pre>
     * [//]: # (to be written)
     * </pre>
     */
    static Optional<Resource> link(LinkReferenceDefinition definition) {
        String address = Plain.trim(definition.getDestination());
        if (address.isEmpty() || address.equals("#")) {
            return Optional.empty();
        }
        String title = definition.getTitle() == null ? "" : Plain.squeeze(definition.getTitle());
        return Optional.of(
                Inline.link(ResourceType.of(address), title.isEmpty() ? definition.getLabel() : title, "", address));
    }

    /** Takes all of them out of a document; the note with those that nothing refers to, if there are any. */
    public static Optional<Note> takeFrom(Node document, Inline.Shown shown, Doubts doubts) {
        Finder finder = new Finder();
        document.accept(finder);
        finder.found.forEach(Node::unlink);
        if (shown.defined().isEmpty()) {
            return Optional.empty();
        }
        Set<String> used = shown.links().stream().map(Resource::url).collect(Collectors.toSet());
        Set<Resource> unused = new LinkedHashSet<>(shown.defined());
        unused.removeIf(link -> used.contains(link.url()));
        if (unused.isEmpty()) {
            return Optional.empty();
        }
        unused.stream()
                .map(Resource::url)
                .filter(address -> !WebAddress.isHarmless(address))
                .forEach(address -> doubts.tell(0, Addresses.doubt(address)));
        return Optional.of(new Note(
                TITLE,
                unused.stream().map(link -> "- " + Addresses.markdown(link)).collect(Collectors.joining("\n"))));
    }

    /** Looks at blocks alone: there are none within text. */
    private static final class Finder extends AbstractVisitor {
        private final List<Node> found = new ArrayList<>();

        @Override
        public void visit(LinkReferenceDefinition definition) {
            found.add(definition);
        }

        @Override
        public void visit(Paragraph paragraph) {
            // Holds text.
        }
    }
}
