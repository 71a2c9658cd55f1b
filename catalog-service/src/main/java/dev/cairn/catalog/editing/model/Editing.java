package dev.cairn.catalog.editing.model;

import dev.cairn.catalog.roadmap.model.Roadmap;

/** What becomes of an operation on a draft: pure, and decided at once. */
public sealed interface Editing permits Edited, Refused {

    /** Does the operation, or says why not. */
    static Editing decide(Roadmap roadmap, Operation operation) {
        try {
            Workbench bench = Workbench.of(roadmap);
            new Operating(bench).on(operation);
            return checked(bench);
        } catch (NotDone refusal) {
            return refusal.refused();
        }
    }

    /** Takes an operation back, unless something stands on it. */
    static Editing undo(Roadmap roadmap, Undo undo) {
        try {
            Workbench bench = Workbench.of(roadmap);
            new Undoing(bench).of(undo);
            return checked(bench);
        } catch (NotDone refusal) {
            return refusal.refused();
        }
    }

    /** Makes the draft what another one is, as one operation, its notes too. Refused if an id stands in one of them twice. */
    static Editing becoming(Roadmap roadmap, Roadmap wanted) {
        try {
            Workbench bench = Workbench.of(roadmap);
            new Becoming(bench, Workbench.of(wanted)).all();
            return checked(bench);
        } catch (NotDone refusal) {
            return refusal.refused();
        }
    }

    private static Edited checked(Workbench bench) throws NotDone {
        DraftLimits.checkShape(bench);
        Edited edited = bench.edited();
        DraftLimits.checkWeight(edited.roadmap());
        return edited;
    }
}
