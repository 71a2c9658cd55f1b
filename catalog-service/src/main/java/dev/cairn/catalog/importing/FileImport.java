package dev.cairn.catalog.importing;

import dev.cairn.catalog.exchange.Fault;
import java.util.List;

/** What the reading of a file gives that is no Markdown document. */
public sealed interface FileImport {

    /** It became a roadmap. */
    record Read(MarkdownImport.Imported imported) implements FileImport {}

    /** Values in it are not as its format says; all of them. */
    record Invalid(List<Fault> faults) implements FileImport {}

    /**
     * The file as a whole cannot become a roadmap.
     *
     * @param found what is there, for the author
     * @param expected what would be right
     */
    record Refused(Reason reason, String found, String expected) implements FileImport {}

    /** Why a file is refused as a whole. */
    enum Reason {
        EMPTY,
        NOT_JSON,
        TOO_COMPLEX,
        TOO_MANY_NODES,
        NOT_A_ZIP,
        /** An entry would lie outside of the folder that the archive is unpacked in. */
        UNSAFE_PATH,
        TOO_MANY_ENTRIES,
        /** It is small and becomes huge. */
        UNPACKS_TOO_LARGE,
        /** No JSON with nodes and edges in it. */
        NO_GRAPH,
        NO_TOPICS
    }
}
