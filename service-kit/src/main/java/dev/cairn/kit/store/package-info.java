/** Aggregates in MongoDB: one guarded write for state and events. */
@NullMarked
package dev.cairn.kit.store;

import org.jspecify.annotations.NullMarked;
