/** Search over HTTP. */
@NullMarked
package dev.cairn.catalog.search.http;

import org.jspecify.annotations.NullMarked;
