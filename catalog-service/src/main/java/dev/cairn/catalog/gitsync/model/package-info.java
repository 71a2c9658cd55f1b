/** Roadmaps that follow a document in a Git repository: where it is, what was seen of it, what became of it. */
@NullMarked
package dev.cairn.catalog.gitsync.model;

import org.jspecify.annotations.NullMarked;
