package dev.cairn.catalog.editing.model;

/** Carries a refusal out of the middle of a decision; it never leaves this package. */
final class NotDone extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient Refused refused;

    NotDone(Refused.Reason reason, String path, String found, String expected) {
        super(path, null, false, false);
        this.refused = new Refused(reason, path, found, expected);
    }

    Refused refused() {
        return refused;
    }
}
