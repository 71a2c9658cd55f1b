/** Habits of the API: request ids, pages, idempotent creation. */
@NullMarked
package dev.cairn.kit.http;

import org.jspecify.annotations.NullMarked;
