/** Comparisons over HTTP. */
@NullMarked
package dev.cairn.catalog.diff.http;

import org.jspecify.annotations.NullMarked;
