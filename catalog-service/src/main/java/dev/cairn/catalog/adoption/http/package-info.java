/** Adoptions over HTTP. */
@NullMarked
package dev.cairn.catalog.adoption.http;

import org.jspecify.annotations.NullMarked;
