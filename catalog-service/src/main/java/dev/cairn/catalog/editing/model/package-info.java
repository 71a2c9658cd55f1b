/** Operations on a draft as values, and what undoes them. */
@NullMarked
package dev.cairn.catalog.editing.model;

import org.jspecify.annotations.NullMarked;
