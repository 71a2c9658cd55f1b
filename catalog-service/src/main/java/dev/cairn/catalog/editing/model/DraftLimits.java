package dev.cairn.catalog.editing.model;

import dev.cairn.catalog.roadmap.model.OutlineNode;
import dev.cairn.catalog.roadmap.model.Resource;
import dev.cairn.catalog.roadmap.model.Roadmap;
import dev.cairn.catalog.roadmap.model.WebAddress;
import dev.cairn.catalog.roadmap.model.Weight;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How large things may become by editing. Lengths are in characters. */
public final class DraftLimits {

    public static final int MOST_NODES = 20_000;

    /** Levels of nodes; imports that are deeper may stay as they are, and not become deeper. */
    public static final int DEEPEST = 32;

    /** Of a description or an outcome, in Markdown. */
    public static final int LONGEST_TEXT = OutlineNode.LONGEST_TEXT;

    public static final int LONGEST_LABEL = 200;
    public static final int LONGEST_LEVEL = 100;
    public static final int LONGEST_TAG = 100;
    public static final int MOST_TAGS = 100;
    public static final int LONGEST_OBJECTIVE = 2_000;
    public static final int MOST_OBJECTIVES = 200;
    public static final int MOST_RESOURCES = 1_000;
    public static final int LONGEST_RESOURCE_TITLE = 1_000;
    public static final int LONGEST_ADDRESS = 4_000;

    /** Of one split. */
    public static final int MOST_PARTS = 100;

    private static final Set<String> RESOURCE_TYPES = Set.of(
            "article", "video", "course", "book", "official", "opensource", "tool", "dataset", "project", "other");

    private DraftLimits() {}

    /** What is set by an author; a draft that came in otherwise may have more. */
    static void checkValue(String path, Field field, OutlineNode value) throws NotDone {
        switch (field) {
            case TITLE -> title(path, value.title());
            case LABEL -> text(path, "label", value.label(), LONGEST_LABEL);
            case DESCRIPTION -> text(path, "description", value.description(), LONGEST_TEXT);
            case OUTCOME -> text(path, "outcome", value.outcome(), LONGEST_TEXT);
            case LEVEL -> text(path, "level", value.level(), LONGEST_LEVEL);
            case OBJECTIVES -> texts(path, "objectives", value.objectives(), MOST_OBJECTIVES, LONGEST_OBJECTIVE);
            case TAGS -> texts(path, "tags", value.tags(), MOST_TAGS, LONGEST_TAG);
            case RESOURCES -> resources(path, value.resources());
            case KIND, ESTIMATE, OPTIONAL, HIDDEN, PREREQUISITES, ORIGINS, OUTSIDE_ID -> {
                // Their types allow nothing too large.
            }
        }
    }

    private static void title(String path, String title) throws NotDone {
        if (!OutlineNode.isTitle(title)) {
            throw notPossible(
                    path,
                    "a title of " + title.length() + " characters",
                    "1 to " + OutlineNode.LONGEST_TITLE + " characters in one line");
        }
    }

    private static void text(String path, String what, @Nullable String text, int longest) throws NotDone {
        if (text != null && text.length() > longest) {
            throw notPossible(
                    path, what + " of " + text.length() + " characters", "at most " + longest + " characters");
        }
    }

    private static void texts(String path, String what, List<String> texts, int most, int longest) throws NotDone {
        if (texts.size() > most) {
            throw notPossible(path, texts.size() + " " + what, "at most " + most);
        }
        for (String text : texts) {
            if (text.isBlank()) {
                throw notPossible(path, "an empty text in " + what, "1 to " + longest + " characters");
            }
            text(path, "a text in " + what, text, longest);
        }
    }

    private static void resources(String path, List<Resource> resources) throws NotDone {
        if (resources.size() > MOST_RESOURCES) {
            throw notPossible(path, resources.size() + " resources", "at most " + MOST_RESOURCES);
        }
        for (Resource resource : resources) {
            if (!RESOURCE_TYPES.contains(resource.type())) {
                throw notPossible(
                        path,
                        "a resource of another type",
                        "one of " + RESOURCE_TYPES.stream().sorted().toList());
            }
            text(path, "a resource's title", resource.title(), LONGEST_RESOURCE_TITLE);
            text(path, "a resource's address", resource.url(), LONGEST_ADDRESS);
            if (resource.url().isBlank() || !WebAddress.isHarmless(resource.url())) {
                throw notPossible(
                        path, "a resource with the address " + cut(resource.url()), "a web address, or a relative one");
            }
        }
    }

    /** Number of nodes and levels; only what grew is refused. */
    static void checkShape(Workbench bench) throws NotDone {
        if (bench.size() > MOST_NODES && bench.size() > bench.sizeBefore()) {
            throw tooLarge(bench.path(Workbench.ROOT), bench.size() + " nodes", "at most " + MOST_NODES);
        }
        String deepest = bench.deepest();
        int depth = bench.depth(deepest);
        if (depth > DEEPEST && depth > bench.heightBefore()) {
            throw tooLarge(bench.path(deepest), depth + " levels", "at most " + DEEPEST);
        }
    }

    static void checkWeight(Roadmap roadmap) throws NotDone {
        long bytes = Weight.of(roadmap);
        if (bytes > Weight.LARGEST) {
            throw tooLarge(roadmap.title(), bytes + " bytes", "at most " + Weight.LARGEST + " bytes");
        }
    }

    static NotDone notPossible(String path, String found, String expected) {
        return new NotDone(Refused.Reason.NOT_POSSIBLE, path, found, expected);
    }

    private static NotDone tooLarge(String path, String found, String expected) {
        return new NotDone(Refused.Reason.TOO_LARGE, path, found, expected);
    }

    private static String cut(String text) {
        return text.length() <= 100 ? text : text.substring(0, 100) + "…";
    }
}
