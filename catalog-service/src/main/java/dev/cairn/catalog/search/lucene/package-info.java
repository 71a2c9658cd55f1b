/** The index, with Apache Lucene. */
@NullMarked
package dev.cairn.catalog.search.lucene;

import org.jspecify.annotations.NullMarked;
