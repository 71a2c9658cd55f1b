/** Proposals of re-imports in MongoDB. */
@NullMarked
package dev.cairn.catalog.reimport.mongo;

import org.jspecify.annotations.NullMarked;
