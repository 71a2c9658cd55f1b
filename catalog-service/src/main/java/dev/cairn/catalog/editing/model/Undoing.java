package dev.cairn.catalog.editing.model;

import dev.cairn.catalog.roadmap.model.Note;
import dev.cairn.catalog.roadmap.model.OutlineNode;
import dev.cairn.catalog.roadmap.model.Prerequisite;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * Takes an operation back. Everything is asked before anything is done: what an operation changed must still be as it
 * left it, and what it made must not be needed by anything else. What it did not touch may have changed.
 */
final class Undoing {

    private final Workbench bench;

    Undoing(Workbench bench) {
        this.bench = bench;
    }

    void of(Undo undo) throws NotDone {
        for (Undo.Step step : undo.steps()) {
            check(step);
        }
        Set<String> made = new LinkedHashSet<>();
        List<Undo.Step> toPlace = new ArrayList<>();
        for (Undo.Step step : undo.steps()) {
            switch (step) {
                case Undo.Noted noted -> bench.notes(noted.before());
                case Undo.Changed changed ->
                    bench.change(Field.taking(bench.node(changed.id()), changed.fields(), changed.before()));
                case Undo.Moved moved -> {
                    bench.detach(moved.id());
                    toPlace.add(moved);
                }
                case Undo.Gone gone -> toPlace.add(gone);
                case Undo.Made there -> made.add(there.id());
            }
        }
        takeOut(made);
        for (Undo.Step step : toPlace) {
            if (step instanceof Undo.Moved moved) {
                bench.attach(moved.id(), moved.before().parent(), position(moved.id(), moved.before()));
            } else if (step instanceof Undo.Gone gone) {
                bench.insert(gone.before(), gone.place().parent(), position(gone.id(), gone.place()));
            }
        }
    }

    private void check(Undo.Step step) throws NotDone {
        switch (step) {
            case Undo.Changed(Set<Field> fields, OutlineNode before, String now) -> isAsLeft(before.id(), fields, now);
            case Undo.Noted(List<Note> _, String now) -> {
                if (!Field.fingerprint(bench.notes()).equals(now)) {
                    throw standsOnIt(Workbench.ROOT, "other notes", "the notes as the operation left them");
                }
            }
            case Undo.Made(String id, String now) -> isAsLeft(id, EnumSet.allOf(Field.class), now);
            case Undo.Moved(String id, Undo.Place _, Undo.Place now) -> {
                if (!bench.has(id)
                        || !bench.parent(id).equals(now.parent())
                        || !Objects.equals(bench.siblingBefore(id), now.after())) {
                    throw standsOnIt(id, "another place", "the place that the operation gave it");
                }
            }
            case Undo.Gone(OutlineNode before, Undo.Place _) -> {
                if (bench.has(before.id())) {
                    throw standsOnIt(before.id(), "the node", "that it is gone");
                }
            }
        }
    }

    private void isAsLeft(String id, Set<Field> fields, String fingerprint) throws NotDone {
        if (!bench.has(id)) {
            throw standsOnIt(id, "no such node", "the node as the operation left it");
        }
        if (!Field.fingerprint(fields, bench.node(id)).equals(fingerprint)) {
            throw standsOnIt(id, "another content", "the node as the operation left it");
        }
    }

    private void takeOut(Set<String> made) throws NotDone {
        for (String id : made) {
            for (String child : bench.children(id)) {
                if (!made.contains(child)) {
                    throw standsOnIt(id, "another node below it", "nothing below it that came later");
                }
            }
        }
        for (String id : made) {
            if (bench.has(id)) {
                bench.takeOut(id);
            }
        }
        for (OutlineNode node : bench.all()) {
            for (Prerequisite needed : node.prerequisites()) {
                if (made.contains(needed.node())) {
                    throw standsOnIt(node.id(), "prerequisite " + needed.node(), "nothing that needs it");
                }
            }
        }
    }

    /** After the sibling that it stood after, if that is still there. */
    private int position(String id, Undo.Place place) throws NotDone {
        if (!bench.has(place.parent()) || bench.isWithin(place.parent(), id)) {
            throw standsOnIt(id, "no place to go back to", "what it stood under");
        }
        List<String> siblings = bench.children(place.parent());
        if (place.after() == null) {
            return 0;
        }
        // Most go back one after the other: the last is looked at before all are.
        int before = !siblings.isEmpty() && siblings.getLast().equals(place.after())
                ? siblings.size() - 1
                : siblings.indexOf(place.after());
        return before >= 0 ? before + 1 : Math.min(place.position(), siblings.size());
    }

    private NotDone standsOnIt(String id, String found, String expected) {
        return new NotDone(Refused.Reason.NOT_UNDOABLE, bench.path(id), found, expected);
    }
}
