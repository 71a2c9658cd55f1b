package dev.cairn.catalog.editing.model;

import dev.cairn.catalog.roadmap.model.NodeChanges;
import dev.cairn.catalog.roadmap.model.NodeKind;
import dev.cairn.catalog.roadmap.model.Note;
import dev.cairn.catalog.roadmap.model.OutlineNode;
import dev.cairn.kit.Ids;
import dev.cairn.kit.contract.Worded;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a node has of its own, beside its id and its place. */
public enum Field implements Worded {
    KIND,
    TITLE,
    LABEL,
    DESCRIPTION,
    OBJECTIVES,
    OUTCOME,
    ESTIMATE,
    LEVEL,
    OPTIONAL,
    HIDDEN,
    TAGS,
    RESOURCES,
    PREREQUISITES,
    ORIGINS,
    OUTSIDE_ID;

    /** What the operation {@code set-field} may set; the others have operations of their own. */
    public static final Set<Field> SETTABLE =
            Set.of(KIND, LABEL, DESCRIPTION, OBJECTIVES, OUTCOME, ESTIMATE, LEVEL, OPTIONAL, TAGS, RESOURCES);

    /** What the roadmap itself has, apart from its title. */
    static final Set<Field> OF_ROADMAPS = Set.of(DESCRIPTION, OUTCOME);

    /** As it stands in the API and in the store. */
    @Override
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The settable field of a word; empty if there is none. */
    public static Optional<Field> settable(String word) {
        return SETTABLE.stream().filter(field -> field.word().equals(word)).findFirst();
    }

    /**
     * The field of a word.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static Field of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    /** Whether both have the same in it. */
    public boolean isSame(OutlineNode one, OutlineNode other) {
        return Objects.equals(read(one), read(other));
    }

    /** Fields in which the two differ. */
    public static Set<Field> differing(OutlineNode one, OutlineNode other) {
        return Stream.of(values())
                .filter(field -> !field.isSame(one, other))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Field.class)));
    }

    /** The node with these fields as the other one has them. */
    public static OutlineNode taking(OutlineNode node, Collection<Field> fields, OutlineNode from) {
        NodeChanges changes = node.but();
        for (Field field : fields) {
            changes = field.copy(from, changes);
        }
        return changes.node();
    }

    /** A node with nothing but these fields, so that no more is kept of it than what has changed. */
    static OutlineNode only(Collection<Field> fields, OutlineNode from) {
        return taking(OutlineNode.of(from.id(), NodeKind.TOPIC, ""), fields, from);
    }

    /** The same for the same content of these fields. */
    static String fingerprint(Collection<Field> fields, OutlineNode node) {
        String text = Stream.of(values())
                .filter(fields::contains)
                .map(field -> field + "=" + field.read(node))
                .map(line -> line.length() + ":" + line)
                .collect(Collectors.joining());
        return Ids.hash(text.getBytes(StandardCharsets.UTF_8));
    }

    /** The same for the same notes in the same order. */
    static String fingerprint(List<Note> notes) {
        return Ids.hash(notes.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** What the node has in it: a text, a number of texts or a record of the model. */
    public @Nullable Object read(OutlineNode node) {
        return switch (this) {
            case KIND -> node.kind();
            case TITLE -> node.title();
            case LABEL -> node.label();
            case DESCRIPTION -> node.description();
            case OBJECTIVES -> node.objectives();
            case OUTCOME -> node.outcome();
            case ESTIMATE -> node.estimate();
            case LEVEL -> node.level();
            case OPTIONAL -> node.optional();
            case HIDDEN -> node.hidden();
            case TAGS -> node.tags();
            case RESOURCES -> node.resources();
            case PREREQUISITES -> node.prerequisites();
            case ORIGINS -> node.origins();
            case OUTSIDE_ID -> node.outsideId();
        };
    }

    private NodeChanges copy(OutlineNode from, NodeChanges into) {
        return switch (this) {
            case KIND -> into.kind(from.kind());
            case TITLE -> into.title(from.title());
            case LABEL -> into.label(from.label());
            case DESCRIPTION -> into.description(from.description());
            case OBJECTIVES -> into.objectives(from.objectives());
            case OUTCOME -> into.outcome(from.outcome());
            case ESTIMATE -> into.estimate(from.estimate());
            case LEVEL -> into.level(from.level());
            case OPTIONAL -> into.optional(from.optional());
            case HIDDEN -> into.hidden(from.hidden());
            case TAGS -> into.tags(from.tags());
            case RESOURCES -> into.resources(from.resources());
            case PREREQUISITES -> into.prerequisites(from.prerequisites());
            case ORIGINS -> into.origins(from.origins());
            case OUTSIDE_ID -> into.outsideId(from.outsideId());
        };
    }
}
