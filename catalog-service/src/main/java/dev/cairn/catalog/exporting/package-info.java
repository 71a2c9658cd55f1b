/** Markdown out: a roadmap as a document that reads well and that gives the same roadmap again. */
@NullMarked
package dev.cairn.catalog.exporting;

import org.jspecify.annotations.NullMarked;
