/** Operations in the store. */
@NullMarked
package dev.cairn.catalog.editing.mongo;

import org.jspecify.annotations.NullMarked;
