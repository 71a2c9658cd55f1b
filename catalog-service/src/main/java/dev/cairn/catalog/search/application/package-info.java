/** Searching, and keeping up with what changes. */
@NullMarked
package dev.cairn.catalog.search.application;

import org.jspecify.annotations.NullMarked;
