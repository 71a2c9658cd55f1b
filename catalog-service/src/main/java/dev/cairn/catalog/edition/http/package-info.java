/** Editions over HTTP. */
@NullMarked
package dev.cairn.catalog.edition.http;

import org.jspecify.annotations.NullMarked;
