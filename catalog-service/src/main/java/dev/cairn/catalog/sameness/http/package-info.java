/** Sameness over HTTP. */
@NullMarked
package dev.cairn.catalog.sameness.http;

import org.jspecify.annotations.NullMarked;
