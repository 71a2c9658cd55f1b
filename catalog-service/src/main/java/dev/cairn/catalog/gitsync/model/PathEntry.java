package dev.cairn.catalog.gitsync.model;

/**
 * A name in a folder of a repository.
 *
 * @param bytes how large a file is; 0 for anything else
 */
public record PathEntry(String name, Kind kind, long bytes) {

    /** What stands under the name. */
    public enum Kind {
        FILE,
        FOLDER,
        /** A symbolic link, or another repository. */
        LINK
    }
}
