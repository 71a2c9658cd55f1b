/** Editions: what was published, and what stands in the way of publishing. */
@NullMarked
package dev.cairn.catalog.edition.model;

import org.jspecify.annotations.NullMarked;
