/** Files that become roadmaps, over HTTP. */
@NullMarked
package dev.cairn.catalog.importing.http;

import org.jspecify.annotations.NullMarked;
