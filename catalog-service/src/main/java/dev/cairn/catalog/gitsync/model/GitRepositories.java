package dev.cairn.catalog.gitsync.model;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** Repositories that somebody else keeps, asked for a document. */
public interface GitRepositories {

    /** What came back. */
    sealed interface Answer {}

    /** The branch stands where it did; nothing was fetched. */
    record Unmoved(String commit) implements Answer {}

    /** The document as the newest commit has it. */
    final class Document implements Answer {

        private final String commit;
        private final String file;
        private final byte[] text;

        /**
         * What was read.
         *
         * @param file its path in the repository
         * @param text nobody else's from now on
         */
        public Document(String commit, String file, byte[] text) {
            this.commit = commit;
            this.file = file;
            this.text = text;
        }

        public String commit() {
            return commit;
        }

        /** Its path in the repository. */
        public String file() {
            return file;
        }

        /** As it lies there, in whatever encoding; not to be changed. */
        public byte[] text() {
            return text;
        }
    }

    /**
     * Nothing.
     *
     * @param commit null when it was not learned
     */
    record Nothing(@Nullable String commit, GitTrouble trouble, String found, String expected) implements Answer {}

    /**
     * Asks, within limits of time and size.
     *
     * @param token what it is read with; null where anyone may read it. Sent to the server of the source and to no other
     * @param known the commit that need not be fetched again; null when any is news
     */
    Mono<Answer> ask(GitSource source, @Nullable AccessToken token, @Nullable String known);
}
