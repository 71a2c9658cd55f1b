/** How alike two nodes are that have no id in common: pure functions. */
@NullMarked
package dev.cairn.catalog.likeness;

import org.jspecify.annotations.NullMarked;
