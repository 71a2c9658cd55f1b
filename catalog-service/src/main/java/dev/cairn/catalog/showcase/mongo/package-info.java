/** Visibility in the store. */
@NullMarked
package dev.cairn.catalog.showcase.mongo;

import org.jspecify.annotations.NullMarked;
