/** Removing roadmaps over HTTP. */
@NullMarked
package dev.cairn.catalog.removal.http;

import org.jspecify.annotations.NullMarked;
