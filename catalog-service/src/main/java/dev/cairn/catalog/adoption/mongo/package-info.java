/** Adoptions in MongoDB. */
@NullMarked
package dev.cairn.catalog.adoption.mongo;

import org.jspecify.annotations.NullMarked;
