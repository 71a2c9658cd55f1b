/** Links over HTTP. */
@NullMarked
package dev.cairn.catalog.links.http;

import org.jspecify.annotations.NullMarked;
