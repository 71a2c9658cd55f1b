/** Git sources and their syncs in MongoDB. */
@NullMarked
package dev.cairn.catalog.gitsync.mongo;

import org.jspecify.annotations.NullMarked;
