/** Changing drafts, and taking changes back. */
@NullMarked
package dev.cairn.catalog.editing.application;

import org.jspecify.annotations.NullMarked;
