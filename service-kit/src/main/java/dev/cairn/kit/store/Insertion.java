package dev.cairn.kit.store;

/** What became of an insert. */
public enum Insertion {
    /** It is there now, and was not before. */
    INSERTED,
    /** The same wish had been fulfilled before; nothing was written. */
    REPEATED,
    /** Something else has the key; nothing was written. */
    TAKEN
}
