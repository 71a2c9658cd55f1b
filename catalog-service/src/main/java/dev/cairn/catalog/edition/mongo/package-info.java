/** Editions in MongoDB. */
@NullMarked
package dev.cairn.catalog.edition.mongo;

import org.jspecify.annotations.NullMarked;
