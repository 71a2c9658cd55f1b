/** A roadmap and its draft outline: records and rules, no technology. */
@NullMarked
package dev.cairn.catalog.roadmap.model;

import org.jspecify.annotations.NullMarked;
