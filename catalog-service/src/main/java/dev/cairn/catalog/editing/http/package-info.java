/** Operations over HTTP. */
@NullMarked
package dev.cairn.catalog.editing.http;

import org.jspecify.annotations.NullMarked;
