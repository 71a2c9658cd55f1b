/** What anyone may read, and who decides it. */
@NullMarked
package dev.cairn.catalog.showcase.http;

import org.jspecify.annotations.NullMarked;
