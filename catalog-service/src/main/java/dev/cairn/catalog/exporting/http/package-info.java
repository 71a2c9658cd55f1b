/** Exports over HTTP. */
@NullMarked
package dev.cairn.catalog.exporting.http;

import org.jspecify.annotations.NullMarked;
