package dev.cairn.catalog.importing;

import dev.cairn.catalog.exchange.ReadingJson;
import dev.cairn.catalog.importing.text.Decoding;
import dev.cairn.catalog.importing.text.Extent;
import dev.cairn.catalog.importing.text.Plain;
import dev.cairn.catalog.importing.tree.Inline;
import dev.cairn.catalog.importing.tree.Parsing;
import dev.cairn.catalog.roadmap.model.Resource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.Heading;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;

/**
 * The file of one topic as roadmap.sh keeps them.
 *
 * <pre>
 * # Bowline
 *
 * A loop that holds.
 *
 * Visit the following resources to learn more:
 *
 * - [@video@The bowline in a minute](https://knots.example/bowline)
 * </pre>
 *
 * @param title empty when there is none
 * @param description Markdown; empty when there is none
 * @param resources with their types
 */
public record TopicFile(String title, String description, List<Resource> resources) {

    private static final Pattern TYPED = Pattern.compile("^@([a-z.]{1,20})@\\s*+(.*+)$", Pattern.DOTALL);
    private static final Pattern INVITATION =
            Pattern.compile("(?:visit|see|check) .{0,80}(?:resources?|links?).{0,40}:?", Pattern.CASE_INSENSITIVE);

    public TopicFile {
        resources = List.copyOf(resources);
    }

    /** The file; empty when it is no text or too entangled. */
    public static Optional<TopicFile> of(byte[] source) {
        return switch (Decoding.decode(source)) {
            case Decoding.Empty empty -> Optional.of(new TopicFile("", "", List.of()));
            case Decoding.Text text when Extent.of(text.text()) == null -> Optional.of(read(text.text()));
            case Decoding.Text entangled -> Optional.empty();
            case Decoding.Binary binary -> Optional.empty();
            case Decoding.NotUtf8 broken -> Optional.empty();
        };
    }

    /** Whether two titles say the same in words. */
    public static boolean isSameTitle(String one, String other) {
        return Plain.words(one).equals(Plain.words(other));
    }

    private static TopicFile read(String text) {
        String title = "";
        List<String> description = new ArrayList<>();
        List<Resource> resources = new ArrayList<>();
        for (Node block : Inline.children(Parsing.parse(text))) {
            if (block instanceof Heading heading && title.isEmpty() && description.isEmpty()) {
                title = Inline.text(heading);
            } else if (block instanceof ListBlock && ResourceList.isOfLinks(block)) {
                Inline.children(block).forEach(line -> resources(line, resources));
            } else if (!(block instanceof Paragraph
                    && INVITATION.matcher(Inline.text(block)).matches())) {
                Inline.links(block).stream()
                        .filter(link -> TYPED.matcher(link.title()).matches())
                        .map(TopicFile::typed)
                        .forEach(resources::add);
                description.add(Parsing.markdown(block));
            }
        }
        return new TopicFile(title, String.join("\n\n", description), resources);
    }

    private static void resources(Node line, List<Resource> into) {
        Inline.Shown shown = Inline.shown(line);
        Resource first = shown.links().getFirst();
        into.add(typed(Inline.link(first.type(), shown.text(), shown.tips().getFirst(), first.url())));
        shown.links().subList(1, shown.links().size()).stream()
                .map(TopicFile::typed)
                .forEach(into::add);
    }

    private static Resource typed(Resource link) {
        Matcher typed = TYPED.matcher(link.title());
        if (!typed.matches()) {
            return link;
        }
        String type = typed.group(1);
        String title = typed.group(2).isBlank() ? link.url() : typed.group(2);
        return new Resource(ReadingJson.RESOURCES.contains(type) ? type : other(type, link), title, link.url());
    }

    /** Kinds that roadmap.sh has and we have not. */
    private static String other(String type, Resource link) {
        return switch (type) {
            case "podcast", "feed", "roadmap", "roadmap.sh" -> "other";
            case "website" -> "article";
            default -> link.type();
        };
    }
}
