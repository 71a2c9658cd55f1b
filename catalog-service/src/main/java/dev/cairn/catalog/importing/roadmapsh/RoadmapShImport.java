package dev.cairn.catalog.importing.roadmapsh;

import dev.cairn.catalog.importing.Counting;
import dev.cairn.catalog.importing.FileImport;
import dev.cairn.catalog.importing.MarkdownImport;
import dev.cairn.catalog.importing.TopicFile;
import dev.cairn.catalog.importing.tree.Addresses;
import dev.cairn.catalog.roadmap.model.NodeKind;
import dev.cairn.catalog.roadmap.model.Note;
import dev.cairn.catalog.roadmap.model.OutlineNode;
import dev.cairn.catalog.roadmap.model.Resource;
import dev.cairn.catalog.roadmap.model.Roadmap;
import dev.cairn.catalog.roadmap.model.WebAddress;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * From the archive of a roadmap.sh roadmap to a roadmap: a drawn topic with subtopics is a stage, the label of a frame a
 * section, what has nothing below it a topic. Its ids are kept as outside ids only, as they are used again there for other
 * subjects. For one archive and one thread.
 */
public final class RoadmapShImport {

    private static final int MOST_TOLD = 100;

    /** content/bowline@Xa3_9-bQ.md; what follows the last at sign is the id. */
    private static final Pattern TOPIC_FILE = Pattern.compile("(?:^|.*/)([^/]*)@([^/@]+)\\.md$");

    /** What is drawn to lay it out and says nothing. */
    private static final Set<String> LINES = Set.of("vertical", "horizontal");

    private final Supplier<String> ids;
    private final Map<String, TopicFile> files = new LinkedHashMap<>();
    private final Set<String> used = new HashSet<>();
    private final List<String> unsure = new ArrayList<>();

    private RoadmapShImport(Supplier<String> ids) {
        this.ids = ids;
    }

    /**
     * Reads an archive.
     *
     * @param title given by the author; null takes the drawing's own
     * @param ids for the nodes
     */
    public static FileImport of(byte[] source, @Nullable String title, Supplier<String> ids) {
        return switch (Archive.of(source)) {
            case Archive.Refused(FileImport.Refused why) -> why;
            case Archive.Files(Archive archive) -> new RoadmapShImport(ids).read(archive, title);
        };
    }

    private FileImport read(Archive archive, @Nullable String title) {
        Graph graph = null;
        for (Map.Entry<String, byte[]> file : archive.files().entrySet()) {
            Optional<Graph> found = file.getKey().endsWith(".json") ? Graph.of(file.getValue()) : Optional.empty();
            if (found.isPresent() && graph != null) {
                tell("a second drawing in " + file.getKey() + " was not read");
            } else if (found.isPresent()) {
                graph = found.get();
            }
            topicFile(file.getKey(), file.getValue());
        }
        if (graph == null) {
            return new FileImport.Refused(
                    FileImport.Reason.NO_GRAPH, archive.files().size() + " files", "a JSON file with nodes and edges");
        }
        if (graph.shapes().size() > Graph.MOST_SHAPES) {
            return new FileImport.Refused(
                    FileImport.Reason.TOO_MANY_NODES,
                    graph.shapes().size() + " shapes",
                    "at most " + Graph.MOST_SHAPES);
        }
        if (graph.shapes().stream().noneMatch(Shape::isLearned)) {
            return new FileImport.Refused(
                    FileImport.Reason.NO_TOPICS, graph.shapes().size() + " shapes", "topics and subtopics");
        }
        graph.twice().forEach(id -> tell("the id " + id + " stands twice in the drawing; the first has it"));
        return new FileImport.Read(imported(graph, title));
    }

    private void topicFile(String path, byte[] content) {
        Matcher name = TOPIC_FILE.matcher(path);
        if (name.matches()) {
            Optional<TopicFile> file = TopicFile.of(content);
            if (file.isEmpty()) {
                tell(path + " cannot be read as text");
            } else if (files.putIfAbsent(name.group(2), file.get()) != null) {
                tell(path + " is a second file of the same id and was not read");
            }
        }
    }

    private MarkdownImport.Imported imported(Graph graph, @Nullable String given) {
        Arrangement arrangement = new Arrangement(graph);
        List<OutlineNode> outline = new ArrayList<>();
        List<OutlineNode> loose = new ArrayList<>();
        String title = graph.of("title").stream()
                .map(Shape::label)
                .filter(label -> !label.isEmpty())
                .findFirst()
                .orElse("Roadmap");
        for (Shape shape : arrangement.top()) {
            OutlineNode node = node(shape, arrangement, true);
            (node.kind() == NodeKind.STAGE ? outline : loose).add(node);
        }
        if (!loose.isEmpty()) {
            // What a learner ticks off stands in a stage, as everywhere.
            outline.addFirst(OutlineNode.of(ids.get(), NodeKind.STAGE, title)
                    .but()
                    .children(loose)
                    .node());
        }
        Roadmap roadmap = Addresses.harmless(
                new Roadmap(given == null ? title : given, null, null, outline, notes(graph)), this::tell);
        return new MarkdownImport.Imported(roadmap, Counting.report(roadmap, unsure), Set.of());
    }

    private OutlineNode node(Shape shape, Arrangement arrangement, boolean isTop) {
        used.add(shape.id());
        List<OutlineNode> children = arrangement.under(shape).stream()
                .map(child -> node(child, arrangement, false))
                .toList();
        NodeKind kind = children.isEmpty() ? NodeKind.TOPIC : isTop ? NodeKind.STAGE : NodeKind.SECTION;
        TopicFile file = files.remove(shape.id());
        String title = shape.label();
        if (title.isEmpty()) {
            title = file == null || file.title().isEmpty() ? shape.id() : file.title();
        } else if (file != null && !file.title().isEmpty() && !TopicFile.isSameTitle(title, file.title())) {
            tell("%s is \"%s\" in the drawing and \"%s\" in its file".formatted(shape.id(), title, file.title()));
        }
        return OutlineNode.of(ids.get(), kind, title.replaceAll("\\s+", " "))
                .but()
                .description(file == null || file.description().isEmpty() ? null : file.description())
                .resources(file == null ? List.of() : file.resources())
                .outsideId(shape.id())
                .children(children)
                .node();
    }

    /** What is written beside the topics, and files of topics that are not drawn: nothing is lost. */
    private List<Note> notes(Graph graph) {
        List<String> beside = new ArrayList<>();
        for (Shape shape : graph.shapes()) {
            if (!used.contains(shape.id()) && !LINES.contains(shape.type()) && !shape.is("title")) {
                if (!WebAddress.isHarmless(shape.href())) {
                    tell(Addresses.doubt(shape.href()));
                    beside.add("- " + plain(shape.label() + " " + Addresses.text(shape.href())));
                } else if (!shape.href().isEmpty()) {
                    beside.add("- [%s](<%s>)"
                            .formatted(
                                    shape.label().isEmpty() ? shape.href() : plain(shape.label()),
                                    shape.href().replaceAll("[<>\\s]", "")));
                } else if (!shape.label().isEmpty()) {
                    beside.add("- " + plain(shape.label()));
                }
            }
        }
        List<Note> notes = new ArrayList<>();
        if (!beside.isEmpty()) {
            notes.add(new Note("Beside the drawing", String.join("\n", beside)));
        }
        files.forEach((id, file) -> {
            tell("the file of %s (\"%s\") has no topic in the drawing; it is kept as a note"
                    .formatted(id, file.title()));
            List<String> text = new ArrayList<>();
            text.add(file.description());
            for (Resource link : file.resources()) {
                if (WebAddress.isHarmless(link.url())) {
                    text.add("- [%s](<%s>)".formatted(plain(link.title()), link.url()));
                } else {
                    tell(Addresses.doubt(link.url()));
                    text.add("- " + plain(link.title() + " " + Addresses.text(link.url())));
                }
            }
            notes.add(new Note(file.title().isEmpty() ? id : file.title(), String.join("\n\n", text)));
        });
        return notes;
    }

    private static String plain(String label) {
        return label.replaceAll("\\s+", " ").replaceAll("([\\\\`*_\\[\\]<>])", "\\\\$1");
    }

    private void tell(String what) {
        if (unsure.size() < MOST_TOLD) {
            unsure.add(what);
        }
    }
}
