package dev.cairn.catalog.editing.mongo;

import dev.cairn.catalog.editing.model.Field;
import dev.cairn.catalog.editing.model.Undo;
import dev.cairn.catalog.roadmap.model.Note;
import dev.cairn.catalog.roadmap.model.OutlineNode;
import dev.cairn.catalog.roadmap.mongo.NodeDocument;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What takes an operation back, as it is stored. */
public record UndoDocument(List<Step> steps, Instant at) {

    private static final String CHANGED = "changed";
    private static final String MOVED = "moved";
    private static final String GONE = "gone";
    private static final String MADE = "made";
    private static final String NOTED = "noted";

    /**
     * A step of any kind; what its kind does not have is null.
     *
     * @param before the node, without its children
     * @param notes those of the roadmap before
     */
    public record Step(
            String kind,
            String id,
            @Nullable List<String> fields,
            @Nullable NodeDocument before,
            @Nullable Place place,
            @Nullable Place placeNow,
            @Nullable String now,
            @Nullable List<Note> notes) {}

    /** Where a node stood or stands. */
    public record Place(String parent, @Nullable String after, int position) {

        static Place of(Undo.Place place) {
            return new Place(place.parent(), place.after(), place.position());
        }

        Undo.Place place() {
            return new Undo.Place(parent, after, position);
        }
    }

    static UndoDocument of(Undo undo, Instant at) {
        return new UndoDocument(undo.steps().stream().map(UndoDocument::step).toList(), at);
    }

    Undo undo() {
        return new Undo(steps.stream().map(UndoDocument::step).toList());
    }

    private static Step step(Undo.Step step) {
        return switch (step) {
            case Undo.Changed changed ->
                new Step(
                        CHANGED,
                        changed.id(),
                        changed.fields().stream().map(Field::word).sorted().toList(),
                        NodeDocument.flat(List.of(changed.before())).getFirst(),
                        null,
                        null,
                        changed.now(),
                        null);
            case Undo.Moved moved ->
                new Step(MOVED, moved.id(), null, null, Place.of(moved.before()), Place.of(moved.now()), null, null);
            case Undo.Gone gone ->
                new Step(
                        GONE,
                        gone.id(),
                        null,
                        NodeDocument.flat(List.of(gone.before())).getFirst(),
                        Place.of(gone.place()),
                        null,
                        null,
                        null);
            case Undo.Made made -> new Step(MADE, made.id(), null, null, null, null, made.now(), null);
            case Undo.Noted noted -> new Step(NOTED, noted.id(), null, null, null, null, noted.now(), noted.before());
        };
    }

    private static Undo.Step step(Step step) {
        return switch (step.kind) {
            case CHANGED -> new Undo.Changed(fields(step), node(step), Objects.requireNonNull(step.now));
            case MOVED -> new Undo.Moved(step.id, place(step.place), place(step.placeNow));
            case GONE -> new Undo.Gone(node(step), place(step.place));
            case MADE -> new Undo.Made(step.id, Objects.requireNonNull(step.now));
            case NOTED -> new Undo.Noted(Objects.requireNonNull(step.notes), Objects.requireNonNull(step.now));
            default -> throw new IllegalStateException("a step that is " + step.kind);
        };
    }

    private static Set<Field> fields(Step step) {
        return Objects.requireNonNull(step.fields).stream().map(Field::of).collect(Collectors.toSet());
    }

    private static OutlineNode node(Step step) {
        return NodeDocument.nested(List.of(Objects.requireNonNull(step.before))).getFirst();
    }

    private static Undo.Place place(@Nullable Place place) {
        return Objects.requireNonNull(place).place();
    }
}
