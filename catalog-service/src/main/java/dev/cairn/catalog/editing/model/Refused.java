package dev.cairn.catalog.editing.model;

/**
 * An operation that is not done.
 *
 * @param path titles from the roadmap down to the node
 * @param found what is there
 * @param expected what would be right
 */
public record Refused(Reason reason, String path, String found, String expected) implements Editing {

    /** What kind of no it is. */
    public enum Reason {
        /** It names a node that the draft does not have. */
        UNKNOWN_NODE,
        /** The draft, or what is asked for, does not allow it. */
        NOT_POSSIBLE,
        /** The draft would outgrow what a roadmap can be. */
        TOO_LARGE,
        /** A later operation stands on the one that is to be undone. */
        NOT_UNDOABLE
    }
}
