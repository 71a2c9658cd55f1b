/** Markdown in: a pipeline from bytes to an outline, in which no word gets lost. */
@NullMarked
package dev.cairn.catalog.importing;

import org.jspecify.annotations.NullMarked;
