/** What is searched, and what is found. */
@NullMarked
package dev.cairn.catalog.search.model;

import org.jspecify.annotations.NullMarked;
