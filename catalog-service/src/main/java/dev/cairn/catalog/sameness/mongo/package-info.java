/** Samenesses in MongoDB. */
@NullMarked
package dev.cairn.catalog.sameness.mongo;

import org.jspecify.annotations.NullMarked;
